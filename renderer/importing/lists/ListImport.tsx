// One small wizard for lists other than the roster: choose a file, see what would come in and what would not with sheet, row and reason,
// confirm as one change. The file is read in the import worker.
import { useEffect, useRef, useState } from 'react'
import { InboxOutlined } from '@ant-design/icons'
import { Button, Spin, Upload } from 'antd'
import { asFailure, type Failure, type Result } from '../../../shared/kernel/result'
import { useCatalogue } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { Notice } from '../../ui/Notice'
import { startImportDesk, type ImportDeskClient } from '../import-client'
import type { ReadFile } from '../reading/sheet'
import { takeFile } from '../reading/take-file'
import type { Finding } from '../rows/findings'

/** What a file comes to, before anything is written. */
export interface Prepared {
  /** 3 条线路，17 天. */
  readonly summary: string
  readonly findings: readonly Finding[]
  /** Absent where nothing can come in. */
  readonly apply?: { readonly command: string; readonly input: unknown; readonly label: string }
}

export interface ListImportProps {
  readonly hint: string
  readonly prepare: (file: ReadFile) => Promise<Result<Prepared>>
  /** Told once it has been written, with the command's answer. */
  readonly onDone: (answer: unknown) => void
}

export function ListImport({ hint, prepare, onDone }: ListImportProps) {
  const { reading, failure, prepared, open } = useReading(prepare)
  const command = useCommand()
  const apply = prepared?.apply
  const confirm = async () => {
    if (!apply) return
    const outcome = await command.run(apply.command, apply.input)
    if (outcome?.ok) onDone(outcome.answer)
  }
  return (
    <section className="child-list" aria-label="导入">
      <Spin spinning={reading}>
        <Upload.Dragger
          accept=".xlsx,.xls,.csv,.et"
          showUploadList={false}
          beforeUpload={(file) => {
            void open(file)
            return false
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined aria-hidden />
          </p>
          <p className="ant-upload-text">点击选择文件，或把文件拖到这里</p>
          <p className="ant-upload-hint">{hint}</p>
        </Upload.Dragger>
      </Spin>
      {failure ? <Notice failure={failure} /> : null}
      {command.failure ? <Notice failure={command.failure} /> : null}
      {prepared ? (
        <>
          <p role="status">{prepared.summary}</p>
          <Findings findings={prepared.findings} />
          <div className="bar">
            <Button type="primary" disabled={!apply} loading={command.busy} onClick={() => void confirm()}>
              {apply?.label ?? '没有可以导入的内容'}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}

function useReading(prepare: ListImportProps['prepare']) {
  const catalogue = useCatalogue()
  const client = useRef<ImportDeskClient>(undefined)
  const [state, setState] = useState<{ reading: boolean; failure?: Failure; prepared?: Prepared }>({ reading: false })
  useEffect(() => () => client.current?.stop(), [])
  const read = async (file: File): Promise<Result<Prepared>> => {
    const taken = await takeFile(file)
    if (!taken.ok) return taken
    client.current ??= startImportDesk(catalogue)
    const sheets = await client.current.desk.sheets(file.name, taken.value)
    return sheets.ok ? prepare(sheets.value) : sheets
  }
  const open = async (file: File) => {
    setState({ reading: true })
    const outcome = await read(file).catch((error: unknown) => ({ ok: false as const, failure: asFailure(error) }))
    setState({ reading: false, ...(outcome.ok ? { prepared: outcome.value } : { failure: outcome.failure }) })
  }
  return { ...state, open }
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <div className="plain-table">
      <table aria-label="没有导入的内容和提示">
        <thead>
          <tr>
            {['工作表', '行', '列', '内容', '问题'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((each, i) => (
            <tr key={i}>
              <td>{each.sheet}</td>
              <td className="number">{each.row}</td>
              <td>{each.column}</td>
              <td>{each.value}</td>
              <td>{each.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
