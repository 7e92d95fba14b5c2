// The photo at the head of a person's page: click or drop to choose, kept like any attachment, replaced as one change.
import { useRef } from 'react'
import { App, Button, Dropdown } from 'antd'
import { CloudDownloadOutlined, UserOutlined } from '@ant-design/icons'
import type { Row } from '../data/office'
import { useRun } from '../registers/useRun'
import { blobUrl, keepFile } from './keep'
import { usePresence } from './presence'

export function Portrait({ row }: { readonly row: Row }) {
  const run = useRun()
  const { message } = App.useApp()
  const chooser = useRef<HTMLInputElement>(null)
  const blob = typeof row['photo'] === 'string' ? row['photo'] : undefined
  const presence = usePresence(blob ?? '')
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
          {blob && presence === 'here' ? (
            <img src={blobUrl(blob)} alt={`${String(row['name'] ?? '')}的照片`} />
          ) : (
            <span className="portrait-none">
              {presence === 'coming' ? <CloudDownloadOutlined aria-hidden /> : <UserOutlined aria-hidden />}
              <span>{blob && presence ? WITHOUT_PICTURE[presence] : '照片'}</span>
            </span>
          )}
        </Button>
      </Dropdown>
    </div>
  )
}

const WITHOUT_PICTURE = { here: '照片', coming: '照片还在同步中', absent: '照片文件不在本机' } as const
