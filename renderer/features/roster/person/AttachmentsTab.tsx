// 附件 of one person: scans and photos, added by dragging or choosing, opened in place; a missing file is told plainly.
import type { RowId } from '../../../../shared/oplog/operation'
import { AttachmentList } from '../../../attachments/AttachmentList'
import { useChildren } from '../../../registers/rows'
import { useRun } from '../../../registers/useRun'

export function AttachmentsTab({ person }: { readonly person: RowId }) {
  const rows = useChildren('attachment', person)
  const run = useRun()
  return (
    <AttachmentList
      table="attachment"
      rows={rows}
      add={(file) => run('attachment.add', { person, ...file })}
      hint="身份证、证书、批准文件的扫描件可以拖到这里。"
    />
  )
}
