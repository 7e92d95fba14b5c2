// 导出 Excel of a layout, for the hotel, the driver or the restaurant: names and places, no number and no illness; logged as every list.
import { useState } from 'react'
import { Button } from 'antd'
import type { Layout } from '../../../../shared/domain/trips/travel/picklists'
import { asFailure, type Failure } from '../../../../shared/kernel/result'
import { startExportDesk } from '../../../exporting/export-client'
import { usePaperTrail } from '../../../exporting/usePaperTrail'
import { useCatalogue } from '../../../registers/source'
import { Notice } from '../../../ui/Notice'
import { layoutTables, receivers } from './layout-tables'
import type { Travel } from './useTravel'

export function ListFile({ travel, what }: { readonly travel: Travel; readonly what: Layout }) {
  const catalogue = useCatalogue()
  const trail = usePaperTrail()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const write = async () => {
    const table = layoutTables[what](travel)
    const client = startExportDesk(catalogue)
    try {
      return await trail(`${table.title}.xlsx`, await client.desk.form(table), {
        kind: '导出',
        what: table.title,
        purpose: '疗休养食宿和乘车安排',
        receiver: receivers[what],
        people: table.rows.length,
        fields: table.columns.map(({ header }) => header),
        full: false,
      })
    } finally {
      client.stop()
    }
  }
  const take = async () => {
    setBusy(true)
    const saved = await write().catch((error: unknown) => ({ ok: false as const, failure: asFailure(error) }))
    setBusy(false)
    setFailure(saved.ok ? undefined : saved.failure)
  }
  return (
    <>
      <Button loading={busy} onClick={() => void take()}>
        导出 Excel
      </Button>
      {failure ? <Notice failure={failure} /> : null}
    </>
  )
}
