// Printing for one round of 体检: 体检名单 for the hospital (whole numbers: logged), 体检通知单, 签到表, 体检结算单.
import { useEffect, useState } from 'react'
import { Form, Radio, Select } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { readMoney } from '../../../shared/kernel/money'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { YearInput } from '../../ui/YearInput'
import type { SheetJob } from '../page-model'
import { PrintPanel } from '../PrintPanel'
import { logPaper, officeName, readLists, todayWords } from '../roster/read'
import { CheckUpOptions, nothingTyped, type CheckUpSheet, type CheckUpTyped } from './CheckUpOptions'
import { checkUpNoticesJob, checkUpSettlementJob, hospitalListJob, settlementDuties } from './check-up-lists'
import { checkUpSignJob } from './check-up-sheet'
import { peopleOf } from './read-people'

const sheets: readonly { readonly value: CheckUpSheet; readonly label: string }[] = [
  { value: 'hospital', label: '体检名单（送医院）' },
  { value: 'notices', label: '体检通知单' },
  { value: 'sign', label: '签到表' },
  { value: 'settlement', label: '体检结算单' },
]

export function CheckUpsPrint() {
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [chosen, setChosen] = useState<string>()
  const [sheet, setSheet] = useState<CheckUpSheet>('hospital')
  const [typed, setTyped] = useState<CheckUpTyped>(nothingTyped)
  const rows = useYear(year)
  const rounds = [...new Set(rows.map((row) => String(row['round'])))]
  const round = chosen !== undefined && rounds.includes(chosen) ? chosen : rounds[0]
  const label = sheets.find(({ value }) => value === sheet)?.label.replace(/（.*）/u, '') ?? ''
  const logged = async () => {
    if (sheet !== 'hospital') return
    const people = rows.filter((row) => row['round'] === round).length
    const fields = ['姓名', '身份证号', '联系电话']
    await logPaper({ what: `${year} 年体检名单`, purpose: '送体检机构', receiver: typed.hospital, people, fields })
  }
  return (
    <PrintPanel
      make={() => makeSheet(sheet, year, round ?? '', typed)}
      version={JSON.stringify([sheet, year, round, typed])}
      fileName={`${year}年${label}`}
      onMade={logged}
      missing={round === undefined ? `${year} 年还没有体检名单` : missingOf(sheet, typed)}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            options={[...sheets]}
            value={sheet}
            onChange={(event) => setSheet(event.target.value as CheckUpSheet)}
          />
        </Form.Item>
        <Form.Item label="年度" htmlFor="print-check-up-year">
          <YearInput id="print-check-up-year" year={year} onYear={setYear} />
        </Form.Item>
        <Form.Item label="批次" htmlFor="print-check-up-round">
          <Select
            id="print-check-up-round"
            value={round ?? null}
            onChange={setChosen}
            options={rounds.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        <CheckUpOptions
          sheet={sheet}
          typed={typed}
          onTyped={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
      </Form>
    </PrintPanel>
  )
}

/** Rows of a year, read again with each year. */
function useYear(year: number): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([])
  useEffect(() => {
    let gone = false
    void office()
      .find('checkUp', 'year', [year])
      .then((found) => void (gone || setRows(found)))
    return () => {
      gone = true
    }
  }, [year])
  return rows
}

function missingOf(sheet: CheckUpSheet, { price }: CheckUpTyped): string | undefined {
  if (sheet !== 'settlement') return undefined
  const money = readMoney(price)
  return money.ok && money.value.fen > 0 ? undefined : '请填写每人体检费，如 800'
}

async function makeSheet(sheet: CheckUpSheet, year: number, round: string, typed: CheckUpTyped): Promise<SheetJob> {
  const fresh = (await office().find('checkUp', 'year', [year])).filter((row) => row['round'] === round)
  const [lines, name, lists] = await Promise.all([peopleOf(fresh), officeName(), readLists()])
  const paper = { office: name, date: todayWords(), year, round, lines, lists, today: today(), ...typed }
  if (sheet === 'sign') return checkUpSignJob(paper)
  if (sheet === 'hospital') return hospitalListJob(paper)
  if (sheet === 'notices') return checkUpNoticesJob(paper)
  const money = readMoney(typed.price)
  const signers = signersLine(lists['signer'] ?? [], 'checkUp', settlementDuties, today())
  return checkUpSettlementJob({ ...paper, price: money.ok ? money.value.fen : 0, signers })
}
