// 考核与复核 of a year: every studio that still waits for one, with what is known of its year and a result in its line; saved as one change.
import { useState } from 'react'
import { Button } from 'antd'
import { assessmentsDue, confirmationsDue, mendingIn } from '../../../shared/domain/studios/due'
import { ClosedYear, useYearOfPage } from '../../registers/business-year'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { today } from '../../ui/today'
import { AssessBar, type Common, type Kind } from './AssessBar'
import { AssessTable, type Lines } from './AssessTable'
import { paths } from './paths'

/** Years until a studio that passed is confirmed again, unless the office says otherwise (domain.md §1.8). */
const UNTIL_NEXT = 3

export function AssessPage() {
  const go = useGo()
  const at = useAssessing()
  const { common, due, again, lines, setLines, ready } = at
  return (
    <PageFrame
      title="考核与复核"
      now={
        <>
          {standing(common, due.length, again.length)} <ClosedYear year={common.year} />
        </>
      }
      tools={
        <>
          <Button onClick={() => go(paths.studios)}>返回工作室</Button>
          <Button disabled={due.length === 0} onClick={at.allPass}>
            其余都填“合格”
          </Button>
          <Button type="primary" loading={at.busy} disabled={ready === 0} onClick={() => void at.save()}>
            登记结果（{ready} 家）
          </Button>
        </>
      }
    >
      <AssessBar {...common} onChange={at.change} />
      {at.failure ? <Notice failure={at.failure} /> : null}
      {at.said ? <Notice>{at.said}</Notice> : null}
      <AssessTable
        due={[...due, ...again]}
        again={new Set(again.map(({ id }) => id))}
        year={common.year}
        lines={lines}
        onLine={(id, line) => setLines({ ...lines, [id]: { ...lines[id], ...line } })}
      />
    </PageFrame>
  )
}

function standing({ kind, year }: Common, due: number, again: number): string {
  const mending = again > 0 ? ` · 整改后待重新考核 ${again} 家` : ''
  return `${year} 年${kind === 'annual' ? '还没有考核' : '应复核'}的工作室 ${due} 家${mending}`
}

/** What was typed for a year and kind, until it is saved; another year or kind has other studios, whose lines stay typed. */
function useAssessing() {
  const { run, busy, failure } = useCommand()
  const [year, setYear] = useYearOfPage()
  const [typed, setTyped] = useState<Omit<Common, 'year' | 'next'> & { readonly next?: number }>({
    kind: 'annual',
    on: today(),
    by: '',
  })
  const [lines, setLines] = useState<Lines>({})
  const [said, setSaid] = useState('')
  const { due, again } = useDue(typed.kind, year)
  const ready = [...due, ...again].flatMap(({ id }) => (lines[id]?.result ? [{ studio: id, ...lines[id] }] : []))
  const common: Common = { ...typed, year, next: typed.next ?? year + UNTIL_NEXT }
  const { kind, on, next } = common
  const by = common.by.trim()
  const save = async (): Promise<void> => {
    const given = { year, kind, on, lines: ready, ...(by === '' ? {} : { by }) }
    const done = await run('studio.assess', kind === 'confirm' ? { ...given, next } : given)
    if (!done?.ok) return
    setLines({})
    setSaid(`已登记 ${ready.length} 家工作室，可以按 Ctrl+Z 整批撤销。`)
  }
  const change = ({ year: other, ...part }: Partial<Common>): void => {
    if (other !== undefined) setYear(other)
    setTyped({ ...typed, ...part })
  }
  const passed = due.map(({ id }) => [id, { ...lines[id], result: lines[id]?.result ?? 'passed' }])
  const allPass = (): void => setLines({ ...lines, ...Object.fromEntries(passed) })
  return { common, due, again, lines, setLines, ready: ready.length, busy, failure, said, save, change, allPass }
}

function useDue(kind: Kind, year: number) {
  const [studios, reviews] = [useAll('studio'), useAll('studioReview')]
  if (!studios || !reviews) return { due: [], again: [] }
  if (kind === 'confirm') return { due: confirmationsDue(studios, reviews, year), again: [] }
  return { due: assessmentsDue(studios, reviews, year), again: mendingIn(studios, reviews, year) }
}
