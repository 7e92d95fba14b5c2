// One conflict to decide: what several PCs wrote, who and when, and a button for each; or a row removed here and edited there.
// Used in 待核对 and in place, beside the field.
import type { ConflictDetail, Issue } from '../../shared/issues/issue'
import { useCommand } from '../registers/useCommand'
import { useNow, useSync } from '../sync-status/status'
import { Button } from 'antd'
import { Notice } from '../ui/Notice'
import { authorWords } from './author'
import './conflict.css'
import { ConflictValues } from './ConflictValues'

export function ConflictChoice({ issue }: { readonly issue: Issue }) {
  const { conflict } = issue
  if (!conflict) return null
  return conflict.kind === 'values' ? (
    <ConflictValues issue={issue} conflict={conflict} />
  ) : (
    <Removed issue={issue} conflict={conflict} />
  )
}

interface RemovedProps {
  readonly issue: Issue
  readonly conflict: Extract<ConflictDetail, { kind: 'removed' }>
}

function Removed({ issue, conflict }: RemovedProps) {
  const { busy, failure, run } = useCommand()
  const { peers } = useSync()
  const now = useNow()
  const words = (authors: typeof conflict.removedBy): string =>
    authors.map((author) => authorWords(author, peers, now)).join('；') || '填写人不详'
  const decide = (as: 'keep-row' | 'remove-row'): void =>
    void run('conflict.resolve', { as, table: issue.table, row: issue.subjects[0] })
  return (
    <div className="conflict" role="group" aria-label={`${issue.title}：删除与修改冲突`}>
      <ul className="conflict-sides">
        <li>
          <span className="conflict-value">删除</span>
          <span className="conflict-who">{words(conflict.removedBy)}</span>
          <Button size="small" disabled={busy} onClick={() => decide('remove-row')}>
            仍然删除
          </Button>
        </li>
        <li>
          <span className="conflict-value">修改了{conflict.edited.join('、')}</span>
          <span className="conflict-who">{words(conflict.editedBy)}</span>
          <Button size="small" disabled={busy} onClick={() => decide('keep-row')}>
            保留
          </Button>
        </li>
      </ul>
      {failure ? <Notice failure={failure} /> : null}
    </div>
  )
}
