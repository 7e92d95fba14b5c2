// Several values of one field: keep one of them, or write another. A masked field is revealed for a purpose first, since two rows of
// stars cannot be chosen between.
import { useState } from 'react'
import { Button } from 'antd'
import type { FieldSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import { isReserved } from '../../shared/domain/record/reserved'
import type { ConflictDetail, ConflictSide, Issue } from '../../shared/issues/issue'
import type { Value } from '../../shared/oplog/operation'
import { useLists } from '../registers/lists'
import { Reveal } from '../registers/reveal'
import { useTable } from '../registers/source'
import { useCommand } from '../registers/useCommand'
import { useNow, useSync } from '../sync-status/status'
import { Notice } from '../ui/Notice'
import { authorWords } from './author'
import { Rewrite } from './Rewrite'

export interface ConflictValuesProps {
  readonly issue: Issue
  readonly conflict: Extract<ConflictDetail, { kind: 'values' }>
}

export function ConflictValues({ issue, conflict }: ConflictValuesProps) {
  const table = useTable(issue.table)
  const lists = useLists(table)
  const field = table.fields.find(({ name }) => name === issue.field)
  const { busy, failure, run } = useCommand()
  const [revealed, setRevealed] = useState(false)
  const [rewriting, setRewriting] = useState(false)
  const secret = field !== undefined && field.sensitivity !== undefined && field.sensitivity !== 'open' && !revealed
  const text = ({ value, text: shown }: ConflictSide): string =>
    field && revealed ? formatField(field, value, lists.lookup) || '空白' : shown
  const about = {
    table: issue.table,
    row: issue.subjects[0],
    register: conflict.register,
    seen: conflict.seen,
  }
  const keep = (side: ConflictSide): void => void run('conflict.resolve', { as: 'keep', ...about, keep: side.stamp })
  const write = (value: Value): void => void run('conflict.resolve', { as: 'edit', ...about, value })
  // One element of a list is in or out: there is nothing else to write.
  const whole = conflict.register === issue.field
  const typed = field && whole && field.kind !== 'blob' && !isReserved(table, field.name)
  return (
    <div className="conflict" role="group" aria-label={`${issue.title}：${field?.label ?? ''}`}>
      <Sides conflict={conflict} field={field} text={text} busy={busy} onKeep={keep} />
      <div className="conflict-tools">
        {secret && field ? <Show field={field} issue={issue} onReveal={() => setRevealed(true)} /> : null}
        {typed && !rewriting ? (
          <Button size="small" onClick={() => setRewriting(true)}>
            改写
          </Button>
        ) : null}
      </div>
      {field && rewriting ? (
        <Rewrite
          field={field}
          lists={lists}
          first={secret ? null : (conflict.sides[0]?.value ?? null)}
          busy={busy}
          onWrite={write}
          onClose={() => setRewriting(false)}
        />
      ) : null}
      {failure ? <Notice failure={failure} /> : null}
    </div>
  )
}

interface SidesProps {
  readonly conflict: ConflictValuesProps['conflict']
  readonly field: FieldSpec | undefined
  readonly text: (side: ConflictSide) => string
  readonly busy: boolean
  readonly onKeep: (side: ConflictSide) => void
}

function Sides({ conflict, field, text, busy, onKeep }: SidesProps) {
  const { peers } = useSync()
  const now = useNow()
  return (
    <ul className="conflict-sides">
      {conflict.sides.map((side, at) => (
        <li key={side.stamp}>
          <span className="conflict-value">
            {field?.kind === 'blob' && typeof side.value === 'string' ? <Picture blob={side.value} /> : text(side)}
            {at === 0 ? <small>现在显示</small> : null}
          </span>
          <span className="conflict-who">{authorWords(side.author, peers, now)}</span>
          <Button size="small" disabled={busy} onClick={() => onKeep(side)}>
            {at === 0 ? '保留这个' : '保留那个'}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Two photos are chosen between by looking at them. */
function Picture({ blob }: { readonly blob: string }) {
  const [missing, setMissing] = useState(false)
  if (missing) return <>（照片还没有同步到本机）</>
  return <img className="conflict-picture" src={`app://blob/${blob}`} alt="照片" onError={() => setMissing(true)} />
}

interface ShowProps {
  readonly field: FieldSpec
  readonly issue: Issue
  readonly onReveal: () => void
}

function Show({ field, issue, onReveal }: ShowProps) {
  const person = issue.person === '' ? {} : { person: issue.person }
  const disclosure = { kind: '查看', what: '待核对', people: 1, fields: [field.label], ...person }
  return (
    <Reveal disclosure={disclosure} onReveal={onReveal}>
      显示{field.label}
    </Reveal>
  )
}
