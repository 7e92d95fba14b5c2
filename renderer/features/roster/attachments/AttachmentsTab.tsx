// 附件 of one person: scans and photos, added by dragging or choosing, opened in place; a missing file is told plainly.
import { useRef, useState, type DragEvent } from 'react'
import { Button } from 'antd'
import { PaperClipOutlined } from '@ant-design/icons'
import type { RowId } from '../../../../shared/oplog/operation'
import { useConflicts } from '../../../attention/useConflicts'
import { useChildren } from '../../../registers/rows'
import { Notice } from '../../../ui/Notice'
import { EmptyState } from '../../../ui/EmptyState'
import { useRun } from '../../../registers/useRun'
import { AttachmentRow } from './AttachmentRow'
import { keepFile } from './keep'

export function AttachmentsTab({ person }: { readonly person: RowId }) {
  const rows = useChildren('attachment', person)
  const conflicts = useConflicts('attachment')
  const { adding, failures, add } = useAdding(person)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void add([...event.dataTransfer.files])
  }
  const choose = (
    <Button icon={<PaperClipOutlined aria-hidden />} loading={adding} onClick={() => chooser.current?.click()}>
      添加附件
    </Button>
  )
  return (
    <section
      className={over ? 'drop drop-over' : 'drop'}
      aria-label="附件"
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="选择附件"
        onChange={(event) => (void add([...(event.target.files ?? [])]), (event.target.value = ''))}
      />
      {failures.map((text) => (
        <Notice key={text} failure={{ code: 'attachment', message: text }} />
      ))}
      {rows && rows.length > 0 ? (
        <>
          <div className="bar">
            {choose}
            <span className="quiet">也可以把文件拖到这里；单个不超过 20 MB，照片会自动缩小。</span>
          </div>
          <ul className="attachments">
            {rows.map((row) => (
              <AttachmentRow key={row.id} row={row} conflicts={conflicts.get(row.id)} />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title="还没有附件" actions={choose}>
          身份证、证书、批准文件的扫描件可以拖到这里。单个不超过 20 MB，照片会自动缩小。
        </EmptyState>
      )}
    </section>
  )
}

/** Adds files one after another, so that a bad one among ten never stops the rest. */
function useAdding(person: RowId) {
  const run = useRun()
  const [adding, setAdding] = useState(false)
  const [failures, setFailures] = useState<readonly string[]>([])
  const add = async (files: readonly File[]) => {
    setAdding(true)
    const said: string[] = []
    for (const file of files) {
      const kept = await keepFile(file)
      if (!kept.ok) {
        said.push(kept.failure.message)
        continue
      }
      const outcome = await run('attachment.add', { person, ...kept.value })
      if (!outcome.ok) said.push(`「${file.name}」没有添加：${outcome.failure.message}`)
    }
    setFailures(said)
    setAdding(false)
  }
  return { adding, failures, add }
}
