// 打印花名册: which people, in which order, 内部版 or 公示版, which columns; then the preview and the printer.
import { useEffect, useRef, useState } from 'react'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Filter, ListQuery, Row } from '../../data/office'
import { useCatalogue } from '../../registers/source'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from './PurposeFields'
import { logPaper, officeName, readLists, readPeople, todayWords } from './read'
import { defaultFields, printableFields, rosterDuties, rosterListJob, saysInternal } from './roster-list'
import { clearing } from '../../ui/clearing'

export interface RosterListPrintProps {
  /** The list that is on screen. */
  readonly query: ListQuery
  /** Ticked rows; printed alone unless the person asks for the whole list. */
  readonly selected?: readonly RowId[]
}

type Order = 'strokes' | 'level' | 'county' | 'pinyin'

interface Options {
  readonly title: string
  readonly counties: readonly RowId[]
  readonly onlySelected: boolean
  readonly order: Order
  readonly byCounty: boolean
  readonly countyOnNewPage: boolean
  readonly edition: 'internal' | 'public'
  readonly fields: readonly string[]
  readonly full: boolean
  readonly purpose: string
  readonly receiver: string
}

const orders: readonly { readonly value: Order; readonly label: string; readonly words: string }[] = [
  { value: 'strokes', label: '按姓氏笔画', words: '（按姓氏笔画为序）' },
  { value: 'level', label: '按级别、届次', words: '（按级别、届次为序）' },
  { value: 'pinyin', label: '按拼音', words: '（按姓氏拼音为序）' },
  { value: 'county', label: '按县（市、区）', words: '' },
]

export function RosterListPrint({ query, selected = [] }: RosterListPrintProps) {
  const [options, setOptions] = useState<Options>(() => initial(selected.length > 0))
  const change = (part: Partial<Options>) => setOptions((before) => ({ ...before, ...part }))
  const catalogue = useCatalogue()
  const secret = saysInternal({ ...options, catalogue })
  const { make, logged } = usePaper(query, selected, { ...options, catalogue })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([options, query, selected.length])}
      fileName={options.title}
      onMade={secret ? logged : nothing}
      missing={secret && options.purpose.trim() === '' ? '含完整号码或敏感内容，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <People options={options} change={change} selected={selected.length} />
        <Look options={options} change={change} />
        {secret ? <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} /> : null}
      </Form>
    </PrintPanel>
  )
}

const nothing = async (): Promise<void> => undefined

/** The sheet of the options, and its line in the disclosure log with the number of people who really stand on it. */
function usePaper(query: ListQuery, selected: readonly RowId[], options: Options & { readonly catalogue: Catalogue }) {
  const printed = useRef(0)
  const make = async () => {
    const only = options.onlySelected ? selected : undefined
    const chosen = narrowed(query, options.counties)
    const [people, lists, name] = await Promise.all([
      readPeople(chosen, options.order, only),
      readLists(),
      officeName(),
    ])
    printed.current = people.length
    const orderWords = orders.find((order) => order.value === options.order)!.words
    const signers = signersLine(lists['signer'] ?? [], 'rosterList', rosterDuties, today())
    return rosterListJob(people, lists, { ...options, office: name, date: todayWords(), signers, orderWords })
  }
  const logged = async () => {
    const shown = printableFields(options.catalogue).filter((field) => options.fields.includes(field.name))
    const { title, purpose, receiver } = options
    const fields = shown.map((field) => field.label)
    await logPaper({ what: title, purpose, receiver, people: printed.current, fields })
  }
  return { make, logged }
}

function initial(onlySelected: boolean): Options {
  return {
    title: '劳动模范花名册',
    counties: [],
    onlySelected,
    order: 'strokes',
    byCounty: true,
    countyOnNewPage: false,
    edition: 'internal',
    fields: defaultFields,
    full: false,
    purpose: '',
    receiver: '',
  }
}

function narrowed(query: ListQuery, counties: readonly RowId[]): ListQuery {
  if (counties.length === 0) return query
  const filter: Filter = { field: 'county', is: 'in', values: counties }
  return { ...query, filters: [...query.filters, filter] }
}

interface PartProps {
  readonly options: Options
  readonly change: (part: Partial<Options>) => void
}

function People({ options, change, selected }: PartProps & { readonly selected: number }) {
  const [units, setUnits] = useState<readonly Row[]>([])
  useEffect(() => {
    void office()
      .all('unit')
      .then((rows) => setUnits([...rows].sort((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))))
  }, [])
  return (
    <>
      {selected > 0 ? (
        <Form.Item label="人员">
          <Radio.Group
            value={options.onlySelected}
            onChange={(event) => change({ onlySelected: Boolean(event.target.value) })}
            options={[
              { value: true, label: `已选 ${selected} 人` },
              { value: false, label: '当前名单全部' },
            ]}
          />
        </Form.Item>
      ) : null}
      <Form.Item label="县（市、区）" htmlFor="print-county">
        <Select
          id="print-county"
          mode="multiple"
          allowClear={clearing}
          placeholder="全部"
          value={[...options.counties]}
          onChange={(counties: string[]) => change({ counties })}
          optionFilterProp="label"
          options={units.map((unit) => ({ value: unit.id, label: String(unit['name'] ?? '') }))}
        />
      </Form.Item>
      <Form.Item label="次序">
        <Radio.Group
          value={options.order}
          onChange={(event) => change({ order: event.target.value as Order })}
          options={orders.map(({ value, label }) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={options.byCounty} onChange={(event) => change({ byCounty: event.target.checked })}>
          分县（市、区）排列并小计
        </Checkbox>
        <Checkbox
          checked={options.countyOnNewPage}
          disabled={!options.byCounty}
          onChange={(event) => change({ countyOnNewPage: event.target.checked })}
        >
          每县另起一页
        </Checkbox>
      </Form.Item>
    </>
  )
}

function Look({ options, change }: PartProps) {
  const catalogue = useCatalogue()
  const internal = options.edition === 'internal'
  return (
    <>
      <Form.Item label="标题" htmlFor="print-title">
        <Input
          id="print-title"
          maxLength={40}
          value={options.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="版本">
        <Radio.Group
          value={options.edition}
          onChange={(event) => change({ edition: event.target.value as Options['edition'] })}
          options={[
            { value: 'internal', label: '内部版' },
            { value: 'public', label: '公示版（姓名、单位、荣誉）' },
          ]}
        />
      </Form.Item>
      {internal ? (
        <>
          <Form.Item label="列（姓名之后，按选择的次序）" htmlFor="print-fields">
            <Select
              id="print-fields"
              mode="multiple"
              value={[...options.fields]}
              onChange={(fields: string[]) => change({ fields })}
              optionFilterProp="label"
              options={printableFields(catalogue).map((field) => ({ value: field.name, label: field.label }))}
            />
          </Form.Item>
          <Form.Item>
            <Checkbox checked={options.full} onChange={(event) => change({ full: event.target.checked })}>
              印完整号码（页脚注明“内部资料”，并记入登记簿）
            </Checkbox>
          </Form.Item>
        </>
      ) : null}
    </>
  )
}
