// 导出 of every list of 优待服务: as it stands, or its people written into an empty table that an insurer, a hospital or a venue gave.
import { useMemo, useState } from 'react'
import type { RegisterSelection } from '../../registers/selection'
import { useCatalogue, useOffice } from '../../registers/source'
import { later } from '../../ui/later'
import { ToolMenu } from '../../ui/ToolMenu'
import { holdersSource } from './holders'

const ExportDialog = later(() => import('../../exporting/ExportDialog').then((screen) => screen.ExportDialog))
const FillDrawer = later(() => import('../../exporting/TemplateFill').then((screen) => screen.FillDrawer))

interface ListFilesProps {
  /** What the file is called. */
  readonly title: string
  readonly selection: RegisterSelection
  /** Other tools of the page that stand in the same menu. */
  readonly more?: Parameters<typeof ToolMenu>[0]['items']
}

export function ListFiles({ title, selection, more = [] }: ListFilesProps) {
  const [open, setOpen] = useState<{
    readonly kind: 'export' | 'fill'
    readonly of: RegisterSelection
  }>()
  const close = () => setOpen(undefined)
  const items = [
    ...more,
    {
      key: 'export',
      label: '导出 Excel、CSV…',
      onClick: () => setOpen({ kind: 'export', of: selection }),
    },
    {
      key: 'fill',
      label: '人员填入对方的空表（套表）…',
      onClick: () => setOpen({ kind: 'fill', of: selection }),
    },
  ]
  return (
    <>
      <ToolMenu items={items} />
      {open?.kind === 'export' ? <ExportDialog open onClose={close} title={title} selection={open.of} /> : null}
      {open?.kind === 'fill' ? <Fill title={title} selection={open.of} close={close} /> : null}
    </>
  )
}

function Fill({ title, selection, close }: Omit<ListFilesProps, 'more'> & { readonly close: () => void }) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const source = useMemo(
    () => holdersSource(office, catalogue, title, selection),
    [office, catalogue, title, selection],
  )
  return <FillDrawer open onClose={close} source={source} />
}
