// 名单和公文: the lists of a batch as .xlsx or in somebody else's empty table (tickets, insurer, agency), and its letters as .docx.
import { useState } from 'react'
import { Button } from 'antd'
import { ok, type Result } from '../../../../shared/kernel/result'
import { travellersOf } from '../../../../shared/domain/trips/after/travellers'
import type { Row } from '../../../data/office'
import { startExportDesk } from '../../../exporting/export-client'
import type { ExportTable } from '../../../exporting/table'
import type { FillSource } from '../../../exporting/template/fill-source'
import { FillDrawer } from '../../../exporting/TemplateFill'
import { usePaperTrail } from '../../../exporting/usePaperTrail'
import { DocumentsPanel } from '../../../papers/documents/DocumentsPanel'
import { useCatalogue } from '../../../registers/source'
import { settlementPaper, tripSheets } from '../../../sheets/trips/papers'
import { batchPeople } from '../../../sheets/trips/name-list'
import { readTrips, type TripPaper } from '../../../sheets/trips/read-trips'
import { settlementTable } from '../../../sheets/trips/settlement-sheet'
import { tableOf } from '../../../sheets/trips/trip-list'
import { Notice } from '../../../ui/Notice'
import { useStep } from '../../../ui/useStep'
import type { BatchNow } from './useBatch'

export function ListFiles({ now }: { readonly now: BatchNow }) {
  const step = useStep()
  const write = useListFile(now)
  const [filling, setFilling] = useState(false)
  const lists = tripSheets.filter((sheet) => sheet.of === 'list')
  const buttons = [...lists.map(({ key, label }) => ({ key, label })), { key: 'settlement', label: '费用结算单' }]
  return (
    <>
      <h2>名单（.xlsx）</h2>
      <div className="bar">
        {buttons.map(({ key, label }) => (
          <Button
            key={key}
            disabled={step.busy}
            onClick={() =>
              void step.run(
                () => write(key),
                (said) => said,
              )
            }
          >
            {label}
          </Button>
        ))}
      </div>
      <p className="quiet">名单含完整号码，记入导出登记。印在纸上的在“打印材料”。</p>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
      <h2>按模板导出（套表）</h2>
      <div className="bar">
        <Button onClick={() => setFilling(true)}>填入对方的空表…</Button>
        <span className="quiet">
          购票、保险公司、旅行社给的空表：姓名、证件号等自动填入，车次等固定内容可以写成固定值。
        </span>
      </div>
      {filling ? <FillDrawer open onClose={() => setFilling(false)} source={travellerSource(now)} /> : null}
      <h2>公文</h2>
      <DocumentsPanel of="tripBatch" row={now.batch} />
    </>
  )
}

/** Everybody who travels as rows of the roster's own fields, which templates are matched by. */
function travellerSource({ batch, guests, staff }: BatchNow): FillSource {
  return {
    root: 'person',
    title: `${String(batch['name'] ?? '')}随团人员`,
    ticked: 0,
    purpose: '疗休养购票、投保',
    async read() {
      const people = travellersOf(batch.id, guests, staff).map((each): Row => {
        const { id, name, sex, idNumber, birth, phone, employer } = each
        const given = {
          name,
          sex,
          idNumber,
          birth,
          phone,
          employer,
          ...(idNumber === '' ? {} : { idKind: '居民身份证' }),
        }
        return {
          id,
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')),
        }
      })
      return { people, children: {}, lists: {} }
    },
  }
}

/** Answers the writer of one list; it says what was saved, or '' where the person cancelled. */
function useListFile({ plan, batch }: BatchNow): (key: string) => Promise<Result<string>> {
  const catalogue = useCatalogue()
  const trail = usePaperTrail()
  return async (key) => {
    const paper = await readTrips(plan.id)
    const table = tableFor(paper, batch.id, key)
    const client = startExportDesk(catalogue)
    try {
      const bytes = await client.desk.form(table)
      const saved = await trail(`${table.title}.xlsx`, bytes, {
        kind: '导出',
        what: table.title,
        purpose: '疗休养',
        receiver: '',
        people: table.rows.length,
        fields: table.columns.map(({ header }) => header),
        full: true,
      })
      return saved.ok ? ok(saved.value ? `已保存：${table.title}.xlsx，${table.rows.length} 行` : '') : saved
    } finally {
      client.stop()
    }
  }
}

/** Throws FailureError with what the list lacks. */
function tableFor(paper: TripPaper, id: string, key: string): ExportTable {
  const batch = paper.batches.find((each) => each.id === id)!
  if (key === 'settlement') return settlementTable(settlementPaper(paper, batch))
  const group = batchPeople(paper).find((each) => each.batch.id === id) ?? { batch, lines: [], staff: [] }
  const sheet = tripSheets.find((each) => each.key === key)
  if (sheet?.of !== 'list') throw new Error(`no list ${key}`)
  return tableOf(paper, batch, sheet.make(paper, group))
}
