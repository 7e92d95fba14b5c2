// Printing the 签到表 of one round of 体检.
import { useEffect, useState } from 'react'
import { Form, InputNumber, Select } from 'antd'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { officeName, todayWords } from '../roster/read'
import { checkUpSignJob } from './check-up-sheet'
import { peopleOf } from './read-people'

export function CheckUpsPrint() {
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [rows, setRows] = useState<readonly Row[]>([])
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    let gone = false
    void office()
      .find('checkUp', 'year', [year])
      .then((found) => void (gone || setRows(found)))
    return () => {
      gone = true
    }
  }, [year])
  const rounds = [...new Set(rows.map((row) => String(row['round'])))]
  const round = chosen !== undefined && rounds.includes(chosen) ? chosen : rounds[0]
  const make = async () => {
    const fresh = (await office().find('checkUp', 'year', [year])).filter((row) => row['round'] === round)
    const lines = await peopleOf(fresh)
    return checkUpSignJob({ office: await officeName(), date: todayWords(), year, round: round ?? '', lines })
  }
  return (
    <PrintPanel
      make={make}
      version={`${year} ${round ?? ''}`}
      fileName={`${year}年体检签到表`}
      missing={round === undefined ? `${year} 年还没有体检名单` : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="年度" htmlFor="print-check-up-year">
          <InputNumber
            id="print-check-up-year"
            min={1980}
            max={2100}
            precision={0}
            value={year}
            onChange={(value) => (value === null ? undefined : setYear(value))}
          />
        </Form.Item>
        <Form.Item label="批次" htmlFor="print-check-up-round">
          <Select
            id="print-check-up-round"
            value={round ?? null}
            onChange={setChosen}
            options={rounds.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
