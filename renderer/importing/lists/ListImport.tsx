// One small wizard for lists other than the roster: choose a file, see what would come in and what would not with sheet, row and reason,
// confirm as one change.
import { useState } from 'react'
import { Button } from 'antd'
import { useCommand } from '../../registers/useCommand'
import { Notice } from '../../ui/Notice'
import { ListFile } from '../ListFile'
import type { ListColumn, ListRead } from '../rows/read-list'
import type { LeftOut } from './columns'

/** What a file comes to, before anything is written. */
export interface Prepared {
  /** 可导入 5 条线路，28 天。 */
  readonly summary: string
  readonly leftOut: readonly LeftOut[]
  /** Absent where nothing can come in. */
  readonly apply?: { readonly command: string; readonly input: unknown; readonly label: string }
}

export interface ListImportProps {
  readonly hint: string
  readonly columns: readonly ListColumn[]
  readonly second?: readonly ListColumn[]
  /** List tables that words of the file are read with. */
  readonly lists?: readonly string[]
  readonly prepare: (list: ListRead, second: ListRead | undefined) => Promise<Prepared> | Prepared
  /** Told once it has been written, with the command's answer. */
  readonly onDone: (answer: unknown) => void
}

export function ListImport({ hint, columns, second, lists, prepare, onDone }: ListImportProps) {
  const [prepared, setPrepared] = useState<Prepared>()
  return (
    <section className="child-list" aria-label="导入">
      <ListFile
        label="选择 Excel 文件"
        columns={columns}
        {...(second ? { second } : {})}
        {...(lists ? { lists } : {})}
        onRead={async (list, other) => setPrepared(await prepare(list, other))}
      />
      <p className="quiet">{hint}</p>
      {prepared ? <ConfirmPrepared prepared={prepared} onDone={onDone} /> : null}
    </section>
  )
}

/** What would come in and what would not, and the button that writes it; for lists that come in by other ways than a file too. */
export function ConfirmPrepared({
  prepared,
  onDone,
}: { readonly prepared: Prepared } & Pick<ListImportProps, 'onDone'>) {
  const { busy, failure, run } = useCommand()
  const { apply } = prepared
  const confirm = async () => {
    if (!apply) return
    const outcome = await run(apply.command, apply.input)
    if (outcome?.ok) onDone(outcome.answer)
  }
  return (
    <>
      {failure ? <Notice failure={failure} /> : null}
      <p role="status">{prepared.summary}</p>
      <LeftOutTable rows={prepared.leftOut} />
      <div className="bar">
        <Button type="primary" disabled={!apply} loading={busy} onClick={() => void confirm()}>
          {apply?.label ?? '没有可以导入的内容'}
        </Button>
      </div>
    </>
  )
}

function LeftOutTable({ rows }: { readonly rows: readonly LeftOut[] }) {
  if (rows.length === 0) return null
  return (
    <div className="plain-table">
      <table aria-label="没有导入的内容">
        <thead>
          <tr>
            <th scope="col">工作表</th>
            <th scope="col" className="number">
              行
            </th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, i) => (
            <tr key={i}>
              <td>{each.sheet}</td>
              <td className="number">{each.row}</td>
              <td>{each.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
