// What stands beside a person's file: registering an event, or a paper about to be printed. One at a time; Esc closes it.
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { collectTitles, type CollectForm } from '../../../sheets/roster/collect-forms'
import {
  CollectFormPrint,
  ConsentFormPrint,
  DeathSheetPrint,
  RegistrationFormPrint,
} from '../../../sheets/roster/PersonPrint'
import { SidePanel } from '../../../ui/SidePanel'
import { CertificatePaper } from '../certificates/CertificatePaper'
import { doneSentences } from '../status/done'
import { StatusPanel } from '../status/StatusPanel'

export type OpenPanel =
  | { readonly kind: 'event' }
  | { readonly kind: 'form' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'collect'; readonly form: CollectForm }
  | { readonly kind: 'certificate'; readonly id: RowId }
  | { readonly kind: 'death'; readonly event: RowId; readonly ticked: readonly string[] }

interface PanelProps {
  readonly row: Row
  readonly panel: OpenPanel
  readonly open: (panel: OpenPanel | undefined) => void
}

export function PersonPanel({ row, panel, open }: PanelProps) {
  const close = () => open(undefined)
  const name = String(row['name'] ?? '')
  switch (panel.kind) {
    case 'event':
      return <StatusPanel person={row} close={close} after={(event, ticked) => open(paperOf(event, ticked))} />
    case 'form':
      return (
        <SidePanel title={`打印登记表：${name}`} onClose={close}>
          <RegistrationFormPrint person={row.id} name={name} />
        </SidePanel>
      )
    case 'consent':
      return (
        <SidePanel title={`打印告知同意书：${name}`} onClose={close}>
          <ConsentFormPrint person={row.id} name={name} />
        </SidePanel>
      )
    case 'collect':
      return (
        <SidePanel title={`打印${collectTitles[panel.form]}：${name}`} onClose={close}>
          <CollectFormPrint person={row.id} form={panel.form} name={name} />
        </SidePanel>
      )
    case 'certificate':
      return (
        <SidePanel title={`打印证明：${name}`} onClose={close}>
          <CertificatePaper certificate={panel.id} />
        </SidePanel>
      )
    case 'death':
      return (
        <SidePanel title={`劳模去世处理单：${name}`} onClose={close}>
          <DeathSheetPrint person={row.id} name={name} event={panel.event} done={doneSentences(panel.ticked)} />
        </SidePanel>
      )
  }
}

/** A ticked 打印《劳模去世处理单》 opens the paper as soon as the event is kept. */
function paperOf(event: RowId, ticked: readonly string[]): OpenPanel | undefined {
  return ticked.includes('death-sheet') ? { kind: 'death', event, ticked } : undefined
}
