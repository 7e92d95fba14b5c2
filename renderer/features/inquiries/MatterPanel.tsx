// What opens beside the page of a matter: the form of a step, the answer, papers.
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { AnswerForm } from './AnswerForm'
import { ExtendForm } from './ExtendForm'
import { ForwardForm } from './ForwardForm'
import { correctable } from './InquiryPanel'
import { MoveForm } from './MoveForm'
import { OriginalPanel } from './OriginalPanel'

const CallSheetPrint = later(() =>
  import('../../sheets/inquiries/InquiriesPrint').then((screen) => screen.CallSheetPrint),
)
const DocumentsPanel = later(() =>
  import('../../papers/documents/DocumentsPanel').then((screen) => screen.DocumentsPanel),
)
const TransferPrint = later(() =>
  import('../../sheets/inquiries/InquiriesPrint').then((screen) => screen.TransferPrint),
)

export type Panel =
  | { readonly kind: 'print-transfer'; readonly transfer: Row }
  | { readonly kind: 'print' | 'documents' | 'edit' | 'answer' | 'forward' | 'extend' | 'original' }
  | { readonly kind: 'move'; readonly to: string; readonly label: string }

export function MatterPanel({
  row,
  panel,
  close,
}: {
  readonly row: Row
  readonly panel: Panel
  readonly close: () => void
}) {
  const person = typeof row['person'] === 'string' ? { person: row['person'] } : {}
  switch (panel.kind) {
    case 'print':
      return (
        <SidePanel title="打印来电来访登记表" onClose={close}>
          <CallSheetPrint id={row.id} number={String(row['number'] ?? '')} {...person} />
        </SidePanel>
      )
    case 'documents':
      return (
        <SidePanel title="公文" onClose={close}>
          <DocumentsPanel of="inquiry" row={row} />
        </SidePanel>
      )
    case 'print-transfer':
      return (
        <SidePanel title="打印转办单" onClose={close}>
          <TransferPrint id={panel.transfer.id} number={String(panel.transfer['number'] ?? '')} {...person} />
        </SidePanel>
      )
    case 'answer':
      return <AnswerForm row={row} close={close} />
    case 'forward':
      return <ForwardForm row={row} close={close} />
    case 'extend':
      return <ExtendForm row={row} close={close} />
    case 'original':
      return <OriginalPanel row={row} close={close} />
    case 'move':
      return <MoveForm row={row} to={panel.to} label={panel.label} close={close} />
    default:
      return (
        <SidePanel title="修改登记" onClose={close}>
          <RecordForm
            table="inquiry"
            id={row.id}
            only={correctable}
            columns={1}
            onSaved={close}
            onCancel={close}
            {...person}
          />
        </SidePanel>
      )
  }
}
