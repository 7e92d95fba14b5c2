// 打印 of a plan or a batch: which papers, one or all of them in one PDF; lists keep what each version said once it has left.
import { useRef, useState } from 'react'
import { Button, Checkbox, Form, Select } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { useChildren } from '../../registers/rows'
import { clearing } from '../../ui/clearing'
import { packOf } from '../pack'
import { PrintPanel } from '../PrintPanel'
import type { SheetJob } from '../page-model'
import { logPaper } from '../roster/read'
import { PurposeFields } from '../roster/PurposeFields'
import { keepEditions } from './keep-editions'
import { asksRoad, papersOf, sheetTimes, tripSheets, type Chosen, type Papers, type TripSheet } from './papers'
import { readTrips, type TripPaper } from './read-trips'
import { travelOf } from './travel/read-travel'

interface Options {
  readonly keys: readonly string[]
  /** One batch; absent = all. */
  readonly batch?: RowId | undefined
  readonly purpose: string
  readonly receiver: string
}

interface TripsPrintProps {
  readonly plan: RowId
  /** The batch whose papers are wanted first. */
  readonly batch?: RowId
  /** Sheets ticked at first. */
  readonly first?: readonly string[]
}

export function TripsPrint({ plan, batch, first = ['quota'] }: TripsPrintProps) {
  const [options, setOptions] = useState<Options>({ keys: first, batch, purpose: '疗休养出团', receiver: '' })
  const change = (part: Partial<Options>) => setOptions((before) => ({ ...before, ...part }))
  const made = useRef<{ readonly paper: TripPaper; readonly papers: Papers }>(undefined)
  const chosen: Chosen = { keys: new Set(options.keys), batch: options.batch }
  const wanted = tripSheets.filter(({ key }) => chosen.keys.has(key))
  const secret = secretOf(wanted)
  const make = async (): Promise<SheetJob> => {
    const paper = await readTrips(plan)
    const road = asksRoad(chosen) ? await travelOf(paper) : undefined
    const papers = papersOf(paper, chosen, road)
    made.current = { paper, papers }
    return packOf(packTitle(paper, options.batch), paper.office, papers.jobs)
  }
  const logged = async () => {
    const { purpose, receiver } = options
    const people = made.current?.paper.lines.length ?? 0
    const printed = wanted.filter(({ key }) => made.current?.papers.keys.has(key))
    const fields = secretOf(printed)
    const what = `疗休养材料：${printed.map(({ label }) => nameOf(label)).join('、')}`.slice(0, 200)
    if (fields.length > 0) await logPaper({ what, purpose, receiver, people, fields })
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([plan, options])}
      fileName={wanted.length === 1 ? nameOf(wanted[0]!.label) : '疗休养材料'}
      onMade={logged}
      onOut={async () => {
        if (made.current) await keepEditions(made.current.paper, chosen)
      }}
      leftOut={() => made.current?.papers.leftOut ?? []}
      missing={missingOf(options, secret)}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <SheetChoice keys={options.keys} onChange={(keys) => change({ keys })} />
        {wanted.every((sheet) => sheet.of === 'plan') ? null : (
          <BatchChoice plan={plan} batch={options.batch} onChange={(each) => change({ batch: each })} />
        )}
        {secret.length > 0 ? (
          <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} />
        ) : null}
      </Form>
    </PrintPanel>
  )
}

/** Fields that stand in full on any of the sheets. */
function secretOf(sheets: readonly TripSheet[]): readonly string[] {
  return [...new Set(sheets.flatMap((sheet) => sheet.secret ?? []))]
}

function missingOf({ keys, purpose }: Options, secret: readonly string[]): string | undefined {
  if (keys.length === 0) return '请勾选要打印的材料'
  return secret.length > 0 && purpose.trim() === '' ? '含完整号码，请先填写用途' : undefined
}

function packTitle(paper: TripPaper, batch: RowId | undefined): string {
  const own = paper.batches.find(({ id }) => id === batch)
  return `${String((own ?? paper.plan)['name'] ?? '')}疗休养材料`
}

function nameOf(label: string): string {
  return label.replace(/（每人一页）$/u, '')
}

function SheetChoice({
  keys,
  onChange,
}: {
  readonly keys: readonly string[]
  readonly onChange: (keys: readonly string[]) => void
}) {
  const group = (time: string): readonly string[] =>
    tripSheets.filter((sheet) => sheet.time === time).map(({ key }) => key)
  return (
    <>
      {sheetTimes.map(({ value, label }) => {
        const own = group(value)
        const all = own.every((key) => keys.includes(key))
        const others = keys.filter((key) => !own.includes(key))
        return (
          <Form.Item
            key={value}
            label={
              <>
                {label}
                <Button
                  type="link"
                  size="small"
                  aria-label={`${all ? '全不选' : '全选'}：${label}`}
                  onClick={() => onChange(all ? others : [...others, ...own])}
                >
                  {all ? '全不选' : '全选'}
                </Button>
              </>
            }
          >
            <Checkbox.Group
              className="trip-sheets"
              value={[...keys]}
              onChange={(ticked) => onChange([...others, ...ticked])}
              options={tripSheets
                .filter((sheet) => sheet.time === value)
                .map((sheet) => ({ value: sheet.key, label: sheet.label }))}
            />
          </Form.Item>
        )
      })}
    </>
  )
}

function BatchChoice({
  plan,
  batch,
  onChange,
}: {
  readonly plan: RowId
  readonly batch: RowId | undefined
  readonly onChange: (batch: RowId | undefined) => void
}) {
  const batches = useChildren('tripBatch', plan) ?? []
  return (
    <Form.Item label="批次" htmlFor="trip-print-batch">
      <Select
        id="trip-print-batch"
        allowClear={clearing}
        placeholder="全部批次，每批各一份"
        value={batch}
        onChange={onChange}
        options={batches.map((each) => ({ value: each.id, label: String(each['name']) }))}
      />
    </Form.Item>
  )
}
