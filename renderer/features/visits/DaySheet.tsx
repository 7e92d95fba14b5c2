// The route of a day as a list that is worked through by keyboard: ↑↓ walk, 1-5 enter a result, Alt+↑↓ move the stop.
import { useRef, type KeyboardEvent } from 'react'
import { results } from '../../../shared/domain/visits/picklists'
import { formatMoney } from '../../../shared/kernel/money'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'
import { useLists } from '../../registers/lists'
import { useTable } from '../../registers/source'
import { EmptyState } from '../../ui/EmptyState'
import type { ResultTyped } from './ResultPanel'

export interface DaySheetProps {
  readonly team: Row
  readonly visits: readonly Row[] | undefined
  readonly first: Partial<ResultTyped>
  /** A result that needs more than one key (家属代收, a second visitor, 改日). */
  readonly ask: (visit: RowId, result: string) => void
}

export function DaySheet({ team, visits, first, ask }: DaySheetProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const enter = useResults(first, ask)
  const run = useRun()
  if (!visits) return <div className="day-sheet" />
  if (visits.length === 0)
    return (
      <EmptyState title="这个组还没有走访对象">
        回到活动，点“走访组 → 按县和街道分组”，或勾选人员后点“分组”。
      </EmptyState>
    )
  const focus = (at: number) => (body.current?.rows[at] as HTMLElement | undefined)?.focus()
  const shift = async (at: number, by: number) => {
    const ids = visits.map((visit) => visit.id)
    const to = at + by
    if (to < 0 || to >= ids.length) return
    ;[ids[at], ids[to]] = [ids[to] as RowId, ids[at] as RowId]
    if ((await run('visit.order', { team: team.id, visits: ids })).ok) focus(to)
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    const visit = visits[at] as Row
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const result = results[Number(event.key) - 1]?.value
    if (step !== 0) {
      event.preventDefault()
      if (event.altKey) void shift(at, step)
      else focus(at + step)
    } else if (event.key === 'Delete' || event.key === 'Backspace') void enter(visit, null)
    else if (event.key === 'Enter') ask(visit.id, String(visit['result'] ?? 'visited'))
    else if (result !== undefined) void enter(visit, result).then((done) => done && focus(at + 1))
  }
  return (
    <div className="day-sheet">
      <p className="quiet day-keys">
        {`↑↓ 选人，${results.map(({ label }, at) => `${at + 1} ${label}`).join('，')}；Enter 详细登记，Delete 撤回，Alt+↑↓ 调顺序`}
      </p>
      <div className="plain-table">
        <table aria-label="走访路线">
          <thead>
            <tr>
              {['顺序', '姓名', '县（市、区）', '街道（乡镇）', '慰问金', '慰问品', '走访结果', '日期', '走访人'].map(
                (label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody ref={body}>
            {visits.map((visit, at) => (
              <DayRow
                key={visit.id}
                visit={visit}
                at={at}
                onKey={onKey}
                onOpen={() => ask(visit.id, String(visit['result'] ?? 'visited'))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Enters a result at once where the sheet knows all it needs; otherwise asks. True where it was entered. */
function useResults(first: Partial<ResultTyped>, ask: DaySheetProps['ask']) {
  const run = useRun()
  return async (visit: Row, result: string | null): Promise<boolean> => {
    const needs =
      result === 'family' || result === 'later' || (result === 'visited' && !(first.visitorA && first.visitorB))
    if (needs) {
      ask(visit.id, result)
      return false
    }
    const given =
      result === null
        ? {}
        : { on: first.on, ...(result === 'visited' ? { visitorA: first.visitorA, visitorB: first.visitorB } : {}) }
    return (await run('visit.result', { visits: [visit.id], result, ...given })).ok
  }
}

interface DayRowProps {
  readonly visit: Row
  readonly at: number
  readonly onKey: (event: KeyboardEvent, at: number) => void
  readonly onOpen: () => void
}

function DayRow({ visit, at, onKey, onOpen }: DayRowProps) {
  const table = useTable('visit')
  const lists = useLists(table)
  const county = lists.lookup.nameOf('unit', String(visit['county'] ?? '')) ?? ''
  const result = results.find(({ value }) => value === visit['result'])?.label ?? ''
  return (
    <tr
      tabIndex={0}
      onKeyDown={(event) => onKey(event, at)}
      onDoubleClick={onOpen}
      aria-label={String(visit['_dParent'] ?? '')}
    >
      <td>{at + 1}</td>
      <td>{String(visit['_dParent'] ?? '')}</td>
      <td>{county}</td>
      <td>{String(visit['street'] ?? '')}</td>
      <td className="number">{typeof visit['amount'] === 'number' ? formatMoney(visit['amount']) : ''}</td>
      <td>{String(visit['goods'] ?? '')}</td>
      <td>{result}</td>
      <td>{String(visit['resultOn'] ?? '')}</td>
      <td>
        {[visit['visitorA'], visit['visitorB'], visit['collector'] ? `代收：${String(visit['collector'])}` : '']
          .filter(Boolean)
          .join('、')}
      </td>
    </tr>
  )
}
