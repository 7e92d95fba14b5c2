// One attachment: picture or kind, name and note to edit in place, open, remove; says when its file is not on this PC.
import { Button, Image, Input, Popconfirm } from 'antd'
import { CloudDownloadOutlined, DeleteOutlined, FileOutlined, WarningOutlined } from '@ant-design/icons'
import { RowMarks } from '../attention/ConflictMark'
import type { RowConflicts } from '../attention/useConflicts'
import type { Row } from '../data/office'
import { useTable } from '../registers/source'
import { useRun } from '../registers/useRun'
import { blobUrl } from './keep'
import { fileSize } from './photo'
import { usePresence, type Presence } from './presence'

export interface AttachmentRowProps {
  /** `attachment` of a person, or `evidence` of a batch or campaign. */
  readonly table: string
  readonly row: Row
  /** What kind of file it is, where that is more than its name. */
  readonly kind?: string | undefined
  readonly conflicts: RowConflicts | undefined
}

export function AttachmentRow({ table, row, kind, conflicts }: AttachmentRowProps) {
  const run = useRun()
  const { fields } = useTable(table)
  const blob = String(row['blob'] ?? '')
  const there = usePresence(blob)
  const edit = (field: string, value: string) => {
    if (value !== String(row[field] ?? ''))
      void run('record.edit', { table, row: row.id, values: { [field]: value || null } })
  }
  const name = String(row['name'] ?? '')
  return (
    <li className="attachment">
      <Preview blob={blob} mime={String(row['mime'] ?? '')} name={name} there={there} />
      <div className="attachment-words">
        <Input
          key={`n${name}`}
          variant="borderless"
          defaultValue={name}
          aria-label="附件名称"
          onBlur={(event) => edit('name', event.target.value.trim() || name)}
        />
        <Input
          key={`m${String(row['note'] ?? '')}`}
          variant="borderless"
          defaultValue={String(row['note'] ?? '')}
          placeholder="备注"
          aria-label={`${name} 的备注`}
          onBlur={(event) => edit('note', event.target.value.trim())}
        />
        <p className="quiet">
          {kind ? `${kind}　` : ''}
          {fileSize(Number(row['size'] ?? 0))}　{String(row['addedOn'] ?? '')}
        </p>
        <RowMarks conflicts={conflicts} fields={fields} marked={() => false} title={`附件“${name}”`} />
        {there === 'coming' ? (
          <p className="quiet" role="status">
            <CloudDownloadOutlined aria-hidden /> {isPicture(row['mime']) ? '照片' : '文件'}
            还在同步中，到了会自动显示。添加它的电脑要开着并连上共享文件夹。
          </p>
        ) : null}
        {there === 'absent' ? (
          <p className="said-warning" role="alert">
            <WarningOutlined />{' '}
            这个文件不在本机的附件文件夹里。可能被移走或删除；请从备份或原电脑找回，或删除后重新添加。
          </p>
        ) : null}
      </div>
      {there === 'here' ? (
        <Button href={blobUrl(blob)} download={name}>
          另存
        </Button>
      ) : null}
      <Popconfirm
        title={`删除附件「${name}」？`}
        description="删除后可以撤销，也可以在回收站找回。"
        okText="删除"
        cancelText="不删"
        onConfirm={() => void run('record.remove', { table, rows: [row.id] })}
      >
        <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`删除附件 ${name}`} />
      </Popconfirm>
    </li>
  )
}

function Preview({
  blob,
  mime,
  name,
  there,
}: {
  readonly blob: string
  readonly mime: string
  readonly name: string
  readonly there: Presence | undefined
}) {
  if (there === 'here' && isPicture(mime))
    return <Image src={blobUrl(blob)} alt={name} width={72} height={72} className="thumb" />
  return (
    <span className="thumb thumb-file" aria-hidden>
      {there === 'coming' ? <CloudDownloadOutlined aria-hidden /> : <FileOutlined aria-hidden />}
    </span>
  )
}

function isPicture(mime: unknown): boolean {
  return typeof mime === 'string' && mime.startsWith('image/')
}
