// The photo at the head of a person's page: click or drop to choose, kept like any attachment, replaced as one change.
import { useRef, useState } from 'react'
import { App, Button, Dropdown } from 'antd'
import { UserOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import { useRun } from '../../../registers/useRun'
import { blobUrl, keepFile } from './keep'

export function Portrait({ row }: { readonly row: Row }) {
  const run = useRun()
  const { message } = App.useApp()
  const chooser = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState('')
  const blob = typeof row['photo'] === 'string' ? row['photo'] : undefined
  const set = (photo: string | null) => run('record.edit', { table: 'person', row: row.id, values: { photo } })
  const take = async (file: File | undefined) => {
    if (!file) return
    const kept = await keepFile(file, 'portrait')
    if (kept.ok) await set(kept.value.blob)
    else void message.error(kept.failure.message, 6)
  }
  const items = [
    { key: 'choose', label: blob ? '换一张' : '选择照片', onClick: () => chooser.current?.click() },
    ...(blob ? [{ key: 'clear', label: '去掉照片', onClick: () => void set(null) }] : []),
  ]
  return (
    <div
      className="portrait"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => (event.preventDefault(), void take(event.dataTransfer.files[0]))}
    >
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        hidden
        aria-label="选择照片文件"
        onChange={(event) => (void take(event.target.files?.[0]), (event.target.value = ''))}
      />
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" className="portrait-button" aria-label={blob ? '照片' : '添加照片'}>
          {blob && missing !== blob ? (
            <img src={blobUrl(blob)} alt={`${String(row['name'] ?? '')}的照片`} onError={() => setMissing(blob)} />
          ) : (
            <span className="portrait-none">
              <UserOutlined aria-hidden />
              <span>{blob ? '照片文件不在本机' : '照片'}</span>
            </span>
          )}
        </Button>
      </Dropdown>
    </div>
  )
}
