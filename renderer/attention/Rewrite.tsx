// A third value in place of those in conflict, typed and read like in any form.
import { useState } from 'react'
import { Button } from 'antd'
import type { FieldSpec } from '../../shared/domain/field'
import type { Failure } from '../../shared/kernel/result'
import type { Value } from '../../shared/oplog/operation'
import { FieldInput } from '../registers/FieldInput'
import { entryOf, readEntry } from '../registers/form-values'
import type { Lists } from '../registers/lists'
import { Notice } from '../ui/Notice'

export interface RewriteProps {
  readonly field: FieldSpec
  readonly lists: Lists
  /** What the input begins with. */
  readonly first: Value
  readonly busy: boolean
  readonly onWrite: (value: Value) => void
  readonly onClose: () => void
}

export function Rewrite({ field, lists, first, busy, onWrite, onClose }: RewriteProps) {
  const [entry, setEntry] = useState<unknown>(() => entryOf(field, first, lists))
  const [failure, setFailure] = useState<Failure>()
  const write = (): void => {
    const read = readEntry(field, entry, lists, { id: '', _s: ['', ''] })
    if (read.ok) onWrite(read.value)
    else setFailure(read.failure)
  }
  return (
    <form className="conflict-rewrite" onSubmit={(event) => (event.preventDefault(), write())}>
      <FieldInput field={field} lists={lists} value={entry} onChange={setEntry} />
      <Button size="small" type="primary" htmlType="submit" loading={busy}>
        用这个
      </Button>
      <Button size="small" onClick={onClose}>
        取消
      </Button>
      {failure ? <Notice failure={failure} /> : null}
    </form>
  )
}
