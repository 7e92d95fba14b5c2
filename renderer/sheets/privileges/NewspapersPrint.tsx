// Printing for 报刊: 邮局汇总表, 订阅名单 (with full addresses: logged), 改投/退订单 of a year.
import { useRef, useState } from 'react'
import { Form, Radio } from 'antd'
import { subscriptionYearId } from '../../../shared/domain/privileges/delivery-commands'
import { isOrdered } from '../../../shared/domain/privileges/newspaper-sums'
import { signersLine } from '../../../shared/domain/office/signers'
import { office } from '../../data/client'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { logPaper, officeName, readLists, todayWords } from '../roster/read'
import {
  changeSlipJob,
  newspaperDuties,
  postSummaryJob,
  subscriptionListJob,
  type ChangeLine,
  type NewspaperPaper,
} from './newspaper-sheets'
import { peopleOf } from './read-people'

type Sheet = 'summary' | 'list' | 'changes'
const sheets = [
  { value: 'summary', label: '邮局汇总表' },
  { value: 'list', label: '订阅名单' },
  { value: 'changes', label: '改投/退订单' },
] as const

export function NewspapersPrint({ year }: { readonly year: number }) {
  const [sheet, setSheet] = useState<Sheet>('summary')
  const people = useRef(0)
  const gone = useRef<readonly string[]>([])
  const label = sheets.find(({ value }) => value === sheet)?.label ?? ''
  const make = async () => {
    const paper = await readNewspapers(year)
    people.current = paper.lines.length
    gone.current = sheet === 'changes' ? [] : goneReaders(paper)
    if (sheet === 'summary') return postSummaryJob(paper)
    if (sheet === 'list') return subscriptionListJob(paper)
    return changeSlipJob(paper, await changesOf(paper), `${year} 年`)
  }
  const logged = async () => {
    if (sheet === 'summary') return
    await logPaper({
      what: `${year} 年报刊${label}`,
      purpose: '报刊投递',
      receiver: '邮局',
      people: people.current,
      fields: ['姓名', '收件地址', '电话'],
    })
  }
  return (
    <PrintPanel
      make={make}
      version={`${year} ${sheet}`}
      fileName={`${year}年报刊${label}`}
      onMade={logged}
      leftOut={() => gone.current}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            options={[...sheets]}
            value={sheet}
            onChange={(event) => setSheet(event.target.value as Sheet)}
          />
        </Form.Item>
        {sheet === 'list' ? <p className="quiet">有收件地址的才能打印；没有的会列出名字，请先补上。</p> : null}
      </Form>
    </PrintPanel>
  )
}

/** Said beside the buttons that print: the post office would bring a newspaper to somebody who has died. */
function goneReaders({ lines }: NewspaperPaper): readonly string[] {
  const gone = lines.filter(({ row, person }) => isOrdered(row) && person['_dActive'] === 0)
  if (gone.length === 0) return []
  const names = [...new Set(gone.map(({ person }) => String(person['name'] ?? '')))].join('、')
  return [`${gone.length} 项的订户已不在册（${names}），仍在名单上。请在列表里勾选后“改投/退订”，再打印。`]
}

async function readNewspapers(year: number): Promise<NewspaperPaper> {
  const [rows, titles, order, accounts, lists, name] = await Promise.all([
    office().find('subscription', 'year', [year]),
    office().all('periodical'),
    office().row('subscriptionYear', subscriptionYearId(year)),
    office().all('fundAccount'),
    readLists(),
    officeName(),
  ])
  const account = accounts.find(({ id }) => id === order?.['account'])
  return {
    office: name,
    date: todayWords(),
    year,
    lines: await peopleOf(rows),
    titles,
    order,
    account: String(account?.['name'] ?? ''),
    lists,
    signers: signersLine(lists['signer'] ?? [], 'newspapers', newspaperDuties, today()),
  }
}

async function changesOf({ lines }: NewspaperPaper): Promise<readonly ChangeLine[]> {
  const changes = await office().find(
    'subscriptionChange',
    'subscription',
    lines.map(({ row }) => row.id),
  )
  return changes
    .flatMap((change): readonly ChangeLine[] => {
      const line = lines.find(({ row }) => row.id === change['subscription'])
      return line ? [{ ...line, change }] : []
    })
    .sort((a, b) => (String(a.change['on']) < String(b.change['on']) ? -1 : 1))
}
