// 县里推荐表 out and back: an .xlsx per county with its own people, and the way back for that county only.
import { useMemo, useState } from 'react'
import { App, Button, Form, Select } from 'antd'
import { ExportOutlined } from '@ant-design/icons'
import { asFailure, type Failure } from '../../../shared/kernel/result'
import { lookupOf } from '../../../shared/domain/lookup'
import type { RowId } from '../../../shared/oplog/operation'
import { startExportDesk } from '../../exporting/export-client'
import { usePaperTrail } from '../../exporting/usePaperTrail'
import { ListImport, type Prepared } from '../../importing/lists/ListImport'
import { keyedColumns, namedRows } from '../../importing/lists/people'
import type { ListRead } from '../../importing/rows/read-list'
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { CountyForm } from '../../exporting/write-county-form'
import type { Office, Row } from '../../data/office'
import { useCatalogue, useOffice } from '../../registers/source'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { countyColumns, recommendForm } from './county-list'
import { usePlanRows, type PlanRows } from './usePlan'

interface CountyListPanelProps {
  readonly plan: Row
  readonly close: () => void
}

export function CountyListPanel({ plan, close }: CountyListPanelProps) {
  const rows = usePlanRows(plan.id)
  const [county, setCounty] = useState<RowId>()
  const unit = rows?.units.find(({ id }) => id === county)
  return (
    <SidePanel title="县里推荐表" onClose={close} wide>
      <Form layout="vertical">
        <Form.Item label="县（市、区）" htmlFor="trip-county" required>
          <Select
            id="trip-county"
            showSearch
            optionFilterProp="label"
            value={county}
            onChange={setCounty}
            options={(rows?.units ?? []).map((each) => ({ value: each.id, label: String(each['name']) }))}
          />
        </Form.Item>
      </Form>
      {rows && unit ? (
        <>
          <TakeOut plan={plan} unit={unit} rows={rows} />
          <BringBack key={unit.id} plan={plan} unit={unit} rows={rows} close={close} />
        </>
      ) : (
        <p className="quiet">
          先选县（市、区）。导出的推荐表里是这个县在册的劳模，填好后在这里导入；别的县的人不会导入。
        </p>
      )}
    </SidePanel>
  )
}

interface OfCounty {
  readonly plan: Row
  readonly unit: Row
  readonly rows: PlanRows
}

/** The county's living people with what has been recommended so far, as the form that goes out. */
async function readForm(office: Office, catalogue: Catalogue, { plan, unit, rows }: OfCounty): Promise<CountyForm> {
  const query = {
    table: 'person',
    filters: [
      { field: 'county', is: 'in', values: [unit.id] },
      { field: '_dActive', is: 'in', values: [1] },
    ],
    sort: [{ by: 'strokes' }],
  } as const
  const ids = await office.ids(query)
  const [found, candidates, [profile]] = await Promise.all([
    office.rows('person', ids),
    office.find('tripCandidate', 'plan', [plan.id]),
    office.all('profile'),
  ])
  const byId = new Map(found.map((row) => [row.id, row]))
  const people = ids.flatMap((id) => byId.get(id) ?? [])
  const own = rows.quotas.filter((quota) => quota['county'] === unit.id)
  const places = new Map(own.map((quota) => [String(quota['batch']), Number(quota['places'] ?? 0)]))
  const lookup = lookupOf({ tripBatch: rows.batches })
  const sender = String(profile?.['name'] ?? '')
  return recommendForm(
    { plan, county: unit, people, candidates, batches: rows.batches, places, lookup, office: sender },
    catalogue,
  )
}

function TakeOut({ plan, unit, rows }: OfCounty) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const trail = usePaperTrail()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const write = async () => {
    const form = await readForm(office, catalogue, { plan, unit, rows })
    const client = startExportDesk(catalogue)
    try {
      const bytes = await client.desk.countyForm(form)
      const what = `疗休养推荐表（${String(unit['name'])}）`
      return await trail(`${form.title}.xlsx`, bytes, {
        kind: '导出',
        what,
        purpose: '疗休养推荐',
        receiver: `${String(unit['name'])}总工会`,
        people: form.rows.length,
        fields: form.columns.map(({ label }) => label),
        full: false,
      })
    } finally {
      client.stop()
    }
  }
  const take = async () => {
    setBusy(true)
    setFailure(undefined)
    const saved = await write().catch((error: unknown) => ({ ok: false as const, failure: asFailure(error) }))
    setBusy(false)
    if (!saved.ok) setFailure(saved.failure)
  }
  return (
    <>
      <div className="bar">
        <Button icon={<ExportOutlined aria-hidden />} loading={busy} onClick={() => void take()}>
          导出推荐表
        </Button>
        <span className="quiet">没有身份证号和电话；记入导出登记。</span>
      </div>
      {failure ? <Notice failure={failure} /> : null}
    </>
  )
}

function BringBack({ plan, unit, close }: OfCounty & { readonly close: () => void }) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const { message } = App.useApp()
  const columns = useMemo(() => [...keyedColumns, ...countyColumns(catalogue)], [catalogue])
  const name = String(unit['name'])
  const prepare = async ({ file, rows }: ListRead): Promise<Prepared> => {
    const { rows: named, leftOut } = await namedRows(office, rows, 'role', (person) =>
      person['county'] === unit.id ? undefined : `${String(person['name'])}不在${name}名册上，没有导入。`,
    )
    const reserve = named.filter(({ values }) => values['role'] === 'reserve').length
    const summary = `${name}推荐 ${named.length - reserve} 人，替补 ${reserve} 人${leftOut.length > 0 ? `；${leftOut.length} 行有问题，不导入` : ''}。`
    if (named.length === 0) return { summary, leftOut }
    const people = named.map(({ person, values }) => ({ person: person.id, values }))
    const input = { plan: plan.id, county: unit.id, people, file: file.slice(0, 200) }
    return { summary, leftOut, apply: { command: 'trip.recommend', input, label: `确认导入（${people.length} 人）` } }
  }
  const done = (answer: unknown) => {
    const { added, kept } = answer as { readonly added: number; readonly kept: number }
    void message.success(`新推荐 ${added} 人，更新 ${kept} 人`)
    close()
  }
  return (
    <ListImport
      hint={`${name}填好的推荐表：填了“推荐类别”的行才导入，空白单元格不清空原有内容。`}
      columns={columns}
      lists={['tripBatch']}
      prepare={prepare}
      onDone={done}
    />
  )
}
