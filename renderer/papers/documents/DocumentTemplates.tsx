// 设置 → 外部模板 → 公文模板: export a template, edit it in Word, put it back; unknown blanks are named, missing ones said.
import { useRef, useState } from 'react'
import { Button, Popconfirm, Space } from 'antd'
import { ok, type Failure } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { saveFile } from '../../exporting/save'
import { useAll } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'
import { documentSpecs, type DocumentSpec } from './kinds'
import { putTemplate, restoreBuiltIn, templateId, templateOf } from './templates'

export function DocumentTemplates() {
  const rows = useAll('exportTemplate') ?? []
  const [failure, setFailure] = useState<Failure>()
  const [said, setSaid] = useState('')
  const tell = (words: string, wrong?: Failure) => (setSaid(words), setFailure(wrong))
  return (
    <>
      <h2>公文模板</h2>
      <p className="settings-lead">
        导出后在 Word 或 WPS 里改文字和版式，大括号里的空保留，如 {'{金额}'}；成行重复的写在 {'{#各级别}'} 和{' '}
        {'{/各级别}'}
        之间。改好再换上。
      </p>
      {failure ? <Notice failure={failure} onClose={() => tell('')} /> : null}
      {said ? <Notice onClose={() => tell('')}>{said}</Notice> : null}
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">文种</th>
            <th scope="col">现用模板</th>
            <th scope="col">可用的空</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {documentSpecs.map((spec) => (
            <TemplateRow
              key={spec.kind}
              spec={spec}
              row={rows.find(({ id }) => id === templateId(spec.kind))}
              tell={tell}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface TemplateRowProps {
  readonly spec: DocumentSpec
  readonly row: Row | undefined
  readonly tell: (words: string, failure?: Failure) => void
}

function TemplateRow({ spec, row, tell }: TemplateRowProps) {
  const office = useOffice()
  const step = useStep()
  const chooser = useRef<HTMLInputElement>(null)
  const own = typeof row?.['blob'] === 'string'
  const take = async (file: File | undefined) => {
    if (!file) return
    const lacking = await putTemplate(office, spec.kind, file)
    if (!lacking.ok) return tell('', lacking.failure)
    const without = lacking.value.map((name) => `{${name}}`).join('、')
    tell(`${spec.label}已换成《${file.name}》。${without ? `模板里没有 ${without}，生成的文件里不会有这些。` : ''}`)
  }
  const give = async () => {
    const bytes = await templateOf(spec.kind, row)
    const saved = bytes.ok ? await saveFile(`${spec.label}模板.docx`, bytes.value) : bytes
    return saved.ok ? ok(saved.value) : (tell('', saved.failure), saved)
  }
  return (
    <tr>
      <td className="no-wrap">{spec.label}</td>
      <td>{own ? String(row?.['fileName'] ?? '') : '内置'}</td>
      <td className="blanks">
        {spec.blanks.map(({ name, meaning, each }) => (
          <span key={name} title={meaning}>
            {each ? `{#${name}}` : `{${name}}`}
          </span>
        ))}
      </td>
      <td className="ledger-tools">
        <input
          ref={chooser}
          type="file"
          accept=".docx"
          hidden
          aria-label={`选择${spec.label}模板`}
          onChange={(event) => (void take(event.target.files?.[0]), (event.target.value = ''))}
        />
        <Space size={6}>
          <Button size="small" loading={step.busy} onClick={() => void step.run(give)}>
            导出{spec.label}模板
          </Button>
          <Button size="small" onClick={() => chooser.current?.click()}>
            换上…
          </Button>
          {own ? (
            <Popconfirm
              title={`${spec.label}恢复内置模板？`}
              description="本会的模板不再使用；可以撤销。"
              okText="恢复内置"
              cancelText="不恢复"
              onConfirm={() =>
                void restoreBuiltIn(office, spec.kind).then((done) =>
                  done.ok ? tell(`${spec.label}已恢复内置模板。`) : tell('', done.failure),
                )
              }
            >
              <Button size="small">恢复内置</Button>
            </Popconfirm>
          ) : null}
        </Space>
      </td>
    </tr>
  )
}
