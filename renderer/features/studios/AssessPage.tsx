// 考核与复核 of a year: every studio that still waits for one, with what is known of its year and a result in its line; saved as one change.
import { useState } from 'react'
import { Button, Input, Segmented } from 'antd'
import { assessmentsDue, confirmationsDue } from '../../../shared/domain/studios/due'
import { ClosedYear, useYearOfPage } from '../../registers/business-year'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { today } from '../../ui/today'
import { YearInput } from '../../ui/YearInput'
import { AssessTable, type Lines } from './AssessTable'
import { paths } from './paths'

type Kind = 'annual' | 'confirm'

/** Years until a studio that passed is confirmed again, unless the office says otherwise (domain.md §1.8). */
const UNTIL_NEXT = 3

export function AssessPage() {
  const go = useGo()
  const { run, busy, failure } = useCommand()
  const [kind, setKind] = useState<Kind>('annual')
  const [year, setYear] = useYearOfPage()
  const [next, setNext] = useState<number>()
  const [on, setOn] = useState(today())
  const [by, setBy] = useState('')
  const [lines, setLines] = useState<Lines>({})
  const [said, setSaid] = useState('')
  const due = useDue(kind, year)
  const ready = due.flatMap(({ id }) => (lines[id]?.result ? [{ studio: id, ...lines[id] }] : []))
  const until = next ?? year + UNTIL_NEXT
  const save = async (): Promise<void> => {
    const given = { year, kind, on, lines: ready, ...(by.trim() === '' ? {} : { by }) }
    const done = await run('studio.assess', kind === 'confirm' ? { ...given, next: until } : given)
    if (!done?.ok) return
    setLines({})
    setSaid(`已登记 ${ready.length} 家工作室，可以按 Ctrl+Z 整批撤销。`)
  }
  const allPass = (): void =>
    setLines(Object.fromEntries(due.map(({ id }) => [id, { ...lines[id], result: lines[id]?.result ?? 'passed' }])))
  return (
    <PageFrame
      title="考核与复核"
      now={
        <>
          {`${year} 年${kind === 'annual' ? '还没有考核' : '应复核'}的工作室 ${due.length} 家 `}
          <ClosedYear year={year} />
        </>
      }
      tools={
        <>
          <Button onClick={() => go(paths.studios)}>返回工作室</Button>
          <Button disabled={due.length === 0} onClick={allPass}>
            其余都填“合格”
          </Button>
          <Button type="primary" loading={busy} disabled={ready.length === 0} onClick={() => void save()}>
            登记结果（{ready.length} 家）
          </Button>
        </>
      }
    >
      <div className="bar">
        <Segmented<Kind>
          aria-label="类别"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'annual', label: '年度考核' },
            { value: 'confirm', label: '复核' },
          ]}
        />
        <label>
          年度 <YearInput label="考核年度" year={year} onYear={setYear} />
        </label>
        <label>
          考核日期{' '}
          <Input
            aria-label="考核日期"
            style={{ width: 130 }}
            value={on}
            onChange={(event) => setOn(event.target.value.trim())}
          />
        </label>
        <label>
          考核人{' '}
          <Input
            aria-label="考核人"
            style={{ width: 160 }}
            maxLength={40}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </label>
        {kind === 'confirm' ? (
          <label>
            通过的下次复核 <YearInput label="下次复核年度" year={until} onYear={setNext} />
          </label>
        ) : null}
      </div>
      {failure ? <Notice failure={failure} /> : null}
      {said ? <Notice>{said}</Notice> : null}
      <AssessTable
        due={due}
        year={year}
        lines={lines}
        onLine={(id, line) => setLines({ ...lines, [id]: { ...lines[id], ...line } })}
      />
    </PageFrame>
  )
}

function useDue(kind: Kind, year: number) {
  const [studios, reviews] = [useAll('studio'), useAll('studioReview')]
  if (!studios || !reviews) return []
  return (kind === 'annual' ? assessmentsDue : confirmationsDue)(studios, reviews, year)
}
