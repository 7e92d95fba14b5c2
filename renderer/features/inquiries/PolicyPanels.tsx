// One document of the policy library: read whole, corrected, or taken from a file.
import { useRef, useState } from 'react'
import { Button } from 'antd'
import { FileWordOutlined } from '@ant-design/icons'
import type { RowId, Value } from '../../../shared/oplog/operation'
import { ok } from '../../../shared/kernel/result'
import { blobUrl, keepFile } from '../../attachments/keep'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'
import { readPolicyFile } from './read-policy-file'

/** The original and its name come with the file. */
const filledIn: readonly string[] = ['title', 'number', 'issuer', 'date', 'from', 'to', 'text', 'example', 'note']

export function PolicyText({ id }: { readonly id: RowId }) {
  const policy = useRow('policyText', id)
  const [editing, setEditing] = useState(false)
  if (!policy) return null
  if (editing)
    return (
      <RecordForm
        table="policyText"
        id={id}
        columns={1}
        only={filledIn}
        onSaved={() => setEditing(false)}
        onCancel={() => setEditing(false)}
      />
    )
  const text = (field: string, label: string): string => (policy[field] ? `${label}${String(policy[field])}` : '')
  const facts = [
    text('number', ''),
    text('issuer', ''),
    text('date', '成文 '),
    policy['from'] ? `施行 ${String(policy['from'])}${policy['to'] ? ` 至 ${String(policy['to'])}` : ' 起'}` : '',
    policy['example'] === true ? '示例' : '',
  ]
  const { blob, fileName } = policy
  return (
    <>
      <div className="bar">
        <Button onClick={() => setEditing(true)}>修改</Button>
        {typeof blob === 'string' ? (
          <Button href={blobUrl(blob)} download={String(fileName ?? '原件')}>
            另存原件
          </Button>
        ) : null}
      </div>
      <h3>{String(policy['title'] ?? '')}</h3>
      <p className="quiet">{facts.filter((part) => part !== '').join(' · ')}</p>
      <div className="policy-text">{String(policy['text'] ?? '') || '还没有正文，搜索不到。请点“修改”粘贴全文。'}</div>
    </>
  )
}

interface Taken {
  readonly key: number
  readonly initial: Readonly<Record<string, Value>>
  readonly fixed: Readonly<Record<string, Value>>
}

const nothing: Taken = { key: 0, initial: {}, fixed: {} }

/** By hand, or with the text and the original of a file. */
export function NewPolicy({ close }: { readonly close: () => void }) {
  const [taken, setTaken] = useState(nothing)
  const { busy, failure, said, run } = useStep()
  const chooser = useRef<HTMLInputElement>(null)
  const take = (file: File) =>
    run(
      async () => {
        const read = readPolicyFile(file.name, new Uint8Array(await file.arrayBuffer()))
        if (!read.ok) return read
        const kept = await keepFile(file)
        if (!kept.ok) return kept
        const fixed = { blob: kept.value.blob, fileName: file.name.slice(0, 120) }
        setTaken(({ key }) => ({ key: key + 1, initial: { ...read.value }, fixed }))
        return ok(file.name)
      },
      (name) => `已读出《${name}》的正文。请补填文号、发文机关和施行起止，核对后登记。`,
    )
  return (
    <>
      <div className="bar">
        <input
          ref={chooser}
          type="file"
          accept=".docx,.txt"
          hidden
          aria-label="选择政策文件"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) void take(file)
          }}
        />
        <Button icon={<FileWordOutlined aria-hidden />} loading={busy} onClick={() => chooser.current?.click()}>
          从 .docx 或 .txt 读入
        </Button>
        <span className="quiet">也可以直接把全文粘贴到正文里。</span>
      </div>
      {failure ? <Notice failure={failure} /> : null}
      {said ? <Notice>{said}</Notice> : null}
      <RecordForm
        key={taken.key}
        table="policyText"
        columns={1}
        only={filledIn}
        initial={taken.initial}
        fixed={taken.fixed}
        onSaved={close}
        onCancel={close}
      />
    </>
  )
}
