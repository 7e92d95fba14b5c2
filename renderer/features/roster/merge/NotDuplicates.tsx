// Pairs that somebody judged 不是同一人: who they are, and a way to ask again.
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { Row } from '../../../data/office'
import { useAll } from '../../../registers/rows'
import { useOffice } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { paths } from '../paths'

export function NotDuplicates() {
  const decisions = useAll('decision')?.filter((row) => row['verdict'] === 'not-duplicate')
  const people = usePeople(decisions)
  const run = useRun()
  const go = useGo()
  if (!decisions) return null
  if (decisions.length === 0)
    return <EmptyState title="还没有确认过">在比对时点「不是同一人」，这一对以后不再提示，并列在这里。</EmptyState>
  return (
    <ul className="hits" aria-label="已确认不是同一人">
      {decisions.map((decision) => (
        <li key={decision.id} className="bar">
          {subjectsOf(decision).map((id) => (
            <Button key={id} type="link" onClick={() => go(paths.person(id))}>
              {wordsFor(people.get(id))}
            </Button>
          ))}
          <span className="grow" />
          <Button onClick={() => void run('issue.reopen', { ids: [decision.id] })}>取消这个结论</Button>
        </li>
      ))}
    </ul>
  )
}

function usePeople(decisions: readonly Row[] | undefined): ReadonlyMap<string, Row> {
  const office = useOffice()
  const [people, setPeople] = useState<ReadonlyMap<string, Row>>(new Map())
  const key = [...new Set((decisions ?? []).flatMap(subjectsOf))].sort().join(' ')
  useEffect(() => {
    let current = true
    const ids = key.split(' ').filter((id) => id !== '')
    void office.rows('person', ids).then((rows) => current && setPeople(new Map(rows.map((row) => [row.id, row]))))
    return () => {
      current = false
    }
  }, [office, key])
  return people
}

function subjectsOf(decision: Row): readonly string[] {
  return String(decision['subjects'] ?? '')
    .split('、')
    .filter((id) => id !== '')
}

function wordsFor(row: Row | undefined): string {
  if (!row) return '（已删除）'
  const detail = [row['birth'], row['employer']].filter((part) => typeof part === 'string').join('，')
  return `${String(row['name'] ?? '')}${detail === '' ? '' : `（${detail}）`}`
}
