// Who changed what, when, on which PC, before → after; any earlier value can be put back as a new change (product.md §0.2).
import './record.css'
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { Catalogue } from '../../shared/domain/catalogue'
import { formatField } from '../../shared/domain/format'
import { maskField } from '../../shared/domain/masking'
import { isBlank } from '../../shared/domain/value'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId, Value } from '../../shared/oplog/operation'
import type { Issue } from '../../shared/issues/issue'
import { ConflictMark } from '../attention/ConflictMark'
import { useConflictIssues } from '../attention/useConflicts'
import type { HistoryEntry } from '../data/office'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { readSeen } from './heads'
import { useLists, type Lists } from './lists'
import { BeforeCell } from './BeforeCell'
import { useCatalogue, useHear, useOffice, useTable } from './source'

export interface HistoryPanelProps {
  readonly table: string
  readonly id: RowId
  /** Changes of the record's child rows too (荣誉, 家属…). */
  readonly withChildren?: boolean
}

export function HistoryPanel({ table: name, id, withChildren = true }: HistoryPanelProps) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const table = useTable(name)
  const lists = useLists(table, ...catalogue.tables.filter((each) => each.parent?.table === name))
  const conflicts = useConflictIssues()
  const [entries, setEntries] = useState<readonly HistoryEntry[]>()
  const [failure, setFailure] = useState<Failure>()
  const [turn, setTurn] = useState(0)
  useHear(undefined, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    office.history(name, id, withChildren).then(
      (found) => void (gone || setEntries(found)),
      (error: unknown) => void (gone || setFailure(asFailure(error))),
    )
    return () => {
      gone = true
    }
  }, [office, name, id, withChildren, turn])
  const putBack = async (entry: HistoryEntry, field: string, value: Value | undefined): Promise<void> => {
    try {
      const seen = await readSeen(office, entry.table, entry.row, [field])
      const outcome = await office.run('record.edit', {
        table: entry.table,
        row: entry.row,
        values: { [field]: value ?? null },
        seen,
      })
      setFailure(outcome.ok ? undefined : outcome.failure)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  if (entries?.length === 0)
    return <EmptyState title="还没有修改记录">从这里起，每次修改都会记下谁、何时、在哪台电脑、改前改后。</EmptyState>
  return (
    <>
      {failure ? <Notice failure={failure} onClose={() => setFailure(undefined)} /> : null}
      <ol className="history" aria-label="修改历史">
        {entries?.map((entry) => (
          <Entry
            key={entry.stamp}
            entry={entry}
            of={entry.table === name ? '' : catalogue.table(entry.table).label}
            catalogue={catalogue}
            lists={lists}
            conflicts={conflicts.filter(({ table, subjects }) => table === entry.table && subjects[0] === entry.row)}
            onPutBack={(field, value) => void putBack(entry, field, value)}
          />
        ))}
      </ol>
    </>
  )
}

interface EntryProps {
  readonly entry: HistoryEntry
  /** 荣誉, 家属…: which child record this change is of; empty for the record itself. */
  readonly of: string
  readonly catalogue: Catalogue
  readonly lists: Lists
  /** Open ones of the row that was changed. */
  readonly conflicts: readonly Issue[]
  readonly onPutBack: (field: string, value: Value | undefined) => void
}

function Entry({ entry, of, catalogue, lists, conflicts, onPutBack }: EntryProps) {
  // Which person a child row belongs to is said by the page it is shown on.
  const parent = catalogue.has(entry.table) ? catalogue.table(entry.table).parent?.field : undefined
  const fields = entry.fields.filter((change) => change.field !== parent)
  const removal = conflicts.filter((issue) => isRemoval(issue, entry))
  return (
    <li className="history-entry">
      <header>
        <span>
          <b>{entry.label}</b>
          {removal.length > 0 ? <ConflictMark issues={removal} label={entry.label} /> : null}
        </span>
        <span className="quiet">
          {of === '' ? null : `${of} · `}
          {dayjs(entry.at).format('YYYY-MM-DD HH:mm')} · {entry.byName} · 电脑 {entry.device.slice(-4)}
        </span>
      </header>
      {fields.length > 0 ? (
        <table>
          <tbody>
            {fields.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.label}</th>
                <BeforeCell
                  words={isBlank(change.before) ? '' : show(entry.table, change.field, change.before, catalogue, lists)}
                />
                <td aria-hidden>→</td>
                <td>
                  {show(entry.table, change.field, change.after, catalogue, lists)}
                  <Disputed conflicts={conflicts} entry={entry} change={change} />
                </td>
                <td>
                  {change.before === undefined ? null : (
                    <Button
                      size="small"
                      type="text"
                      title={`把${change.label}恢复为改前的值`}
                      onClick={() => onPutBack(change.field, change.before)}
                    >
                      恢复此值
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </li>
  )
}

/** The value is one of several between which nobody has chosen yet. */
function Disputed({
  conflicts,
  entry,
  change,
}: Pick<EntryProps, 'conflicts' | 'entry'> & { readonly change: HistoryEntry['fields'][number] }) {
  const open = conflicts.filter(
    ({ conflict }) =>
      conflict?.kind === 'values' &&
      conflict.register === change.field &&
      conflict.sides.some(({ stamp }) => stamp === entry.stamp),
  )
  return open.length > 0 ? <ConflictMark issues={open} label={change.label} /> : null
}

/** The entry removed what another PC changed meanwhile. */
function isRemoval({ conflict }: Issue, { kind, at, device }: HistoryEntry): boolean {
  return (
    kind === 'remove' &&
    conflict?.kind === 'removed' &&
    conflict.removedBy.some((author) => author.at === at && author.device === device)
  )
}

function show(table: string, name: string, value: Value | undefined, catalogue: Catalogue, lists: Lists): string {
  const field = catalogue.table(table).fields.find((each) => each.name === name)
  if (value === undefined || value === null || value === '') return '（空）'
  if (!field) return String(value)
  // A reference into a table too large to be kept as a list names the kind of record; its own history says the rest.
  if (field.kind === 'ref' && !field.choices && field.to !== undefined)
    return `（${catalogue.table(field.to).label}记录）`
  return maskField(field, formatField(field, value, lists.lookup))
}
