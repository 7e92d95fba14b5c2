// A list of kept files with the ways to add one: choosing, or dropping anywhere on it. A bad file among ten never stops the rest.
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { Button } from 'antd'
import { PaperClipOutlined } from '@ant-design/icons'
import { useConflicts } from '../attention/useConflicts'
import type { Outcome, Row } from '../data/office'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { AttachmentRow } from './AttachmentRow'
import { keepFile, type KeptFile } from './keep'
import './attachments.css'

export interface AttachmentListProps {
  readonly table: 'attachment' | 'evidence'
  /** Undefined while reading. */
  readonly rows: readonly Row[] | undefined
  /** Names the kept file in a row; a refusal is said here. */
  readonly add: (file: KeptFile) => Promise<Outcome>
  /** Stands before 添加附件: what the next file is. */
  readonly before?: ReactNode
  /** What may be dropped here, for an empty list. */
  readonly hint: string
  readonly kindOf?: (row: Row) => string
}

export function AttachmentList({ table, rows, add: name, before, hint, kindOf }: AttachmentListProps) {
  const conflicts = useConflicts(table)
  const { adding, failures, add } = useAdding(name)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void add([...event.dataTransfer.files])
  }
  const choose = (
    <>
      {before}
      <Button icon={<PaperClipOutlined aria-hidden />} loading={adding} onClick={() => chooser.current?.click()}>
        添加附件
      </Button>
    </>
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
              <AttachmentRow
                key={row.id}
                table={table}
                row={row}
                kind={kindOf?.(row)}
                conflicts={conflicts.get(row.id)}
              />
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title="还没有附件" actions={choose}>
          {hint}单个不超过 20 MB，照片会自动缩小。
        </EmptyState>
      )}
    </section>
  )
}

/** Adds files one after another. */
function useAdding(name: AttachmentListProps['add']) {
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
      const outcome = await name(kept.value)
      if (!outcome.ok) said.push(`「${file.name}」没有添加：${outcome.failure.message}`)
    }
    setFailures(said)
    setAdding(false)
  }
  return { adding, failures, add }
}
