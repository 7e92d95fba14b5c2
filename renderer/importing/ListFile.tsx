// 选择文件 for a list that is read by the names of its columns: one button; the rows, or why there are none, to whoever asked.
import { useState } from 'react'
import { Button, Upload } from 'antd'
import { FileExcelOutlined } from '@ant-design/icons'
import { asFailure, type Failure, type Result } from '../../shared/kernel/result'
import { useCatalogue, useOffice } from '../registers/source'
import { Notice } from '../ui/Notice'
import { today } from '../ui/today'
import { startImportDesk } from './import-client'
import { takeFile } from './reading/take-file'
import type { ListColumn, ListRead } from './rows/read-list'

interface ListFileProps {
  readonly label: string
  readonly columns: readonly ListColumn[]
  /** List tables that words of the file are read with (`scheme`, `unit`…). */
  readonly lists?: readonly string[]
  /** Columns of another sheet of the same file; `onRead` is told its rows where there is one. */
  readonly second?: readonly ListColumn[]
  readonly onRead: (list: ListRead, second?: ListRead) => Promise<void> | void
}

type BothRead = { readonly list: ListRead; readonly second?: ListRead }

export function ListFile({ label, columns, lists = [], second, onRead }: ListFileProps) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const read = async (file: File): Promise<Result<BothRead>> => {
    const taken = await takeFile(file)
    if (!taken.ok) return taken
    const rows = Object.fromEntries(
      await Promise.all(lists.map(async (table) => [table, await office.all(table)] as const)),
    )
    const client = startImportDesk(catalogue)
    try {
      return await client.desk.list(file.name, taken.value, columns, rows, today(), second)
    } finally {
      client.stop()
    }
  }
  const open = async (file: File): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await read(file)
      if (answer.ok) await onRead(answer.value.list, answer.value.second)
      else setFailure(answer.failure)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="list-file">
      <Upload
        accept=".xlsx,.xls,.csv,.txt,.xlsm,.et"
        showUploadList={false}
        beforeUpload={(file) => {
          void open(file)
          return false
        }}
      >
        <Button icon={<FileExcelOutlined aria-hidden />} loading={busy}>
          {label}
        </Button>
      </Upload>
      {failure ? <Notice failure={failure} /> : null}
    </div>
  )
}
