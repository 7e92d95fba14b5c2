// One traveller beside the layout: where to, what they need, and whether they stay where a hand has put them.
import { Button, Form, Select } from 'antd'
import { diets, needAnswers, type Layout } from '../../../../shared/domain/trips/travel/picklists'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import type { RowId } from '../../../../shared/oplog/operation'
import { useRun } from '../../../registers/useRun'
import { useFound } from '../../../registers/useFound'
import { clearing } from '../../../ui/clearing'
import { SidePanel } from '../../../ui/SidePanel'
import type { LayoutSteps } from './useLayout'

export interface Target {
  readonly value: string | number
  readonly label: string
}

interface GuestPanelProps {
  readonly batch: RowId
  readonly guest: Guest
  readonly what: Layout
  readonly targets: readonly Target[]
  readonly steps: LayoutSteps
  readonly close: () => void
}

const labels: Readonly<Record<Layout, string>> = { room: '房间', seat: '座位', table: '桌号' }

export function GuestPanel({ batch, guest, what, targets, steps, close }: GuestPanelProps) {
  const known = targets.some(({ value }) => value === guest[what])
  return (
    <SidePanel title={guest.name} onClose={close}>
      <Form layout="vertical" component="div">
        <Form.Item label={labels[what]} htmlFor="travel-target">
          <Select
            id="travel-target"
            showSearch
            optionFilterProp="label"
            allowClear={clearing}
            placeholder="还没有"
            {...(known ? { value: guest[what] } : {})}
            options={[...targets]}
            onChange={(to?: string | number) => void steps.put(guest, to ?? null)}
          />
        </Form.Item>
        {guest[what] === undefined ? null : (
          <Form.Item extra={steps.fixed(guest) ? '自动安排时不动这个人。' : '下一次自动安排时可能换位置。'}>
            <Button onClick={() => steps.toggle(guest)}>{steps.fixed(guest) ? '取消固定' : '固定在这里'}</Button>
          </Form.Item>
        )}
        <Needs batch={batch} guest={guest} />
      </Form>
    </SidePanel>
  )
}

/** What the office says itself; empty = as the recommendation's words and the age say. */
function Needs({ batch, guest }: { readonly batch: RowId; readonly guest: Guest }) {
  const run = useRun()
  const place = useFound('tripPlace', 'batch', [batch])?.find((row) => row['traveller'] === guest.id)
  const save = (field: string, value: string | undefined) =>
    void run('trip-place.need', { batch, traveller: guest.id, [field]: value ?? null })
  const answers = needAnswers.map(({ value, label }) => ({ value, label }))
  const choose = (field: 'low' | 'front' | 'diet', label: string, now: string, options: typeof answers) => (
    <Form.Item label={label} htmlFor={`travel-${field}`} key={field}>
      <Select
        id={`travel-${field}`}
        allowClear={clearing}
        placeholder={`按推荐表和年龄：${now}`}
        {...(place?.[field] ? { value: String(place[field]) } : {})}
        options={options}
        onChange={(value?: string) => save(field, value)}
      />
    </Form.Item>
  )
  return (
    <>
      {choose('low', '住低楼层', guest.low ? '是' : '否', answers)}
      {choose('front', '坐前排', guest.front ? '是' : '否', answers)}
      {choose(
        'diet',
        '饮食',
        guest.diet === '' ? '无' : guest.diet,
        diets.map(({ value, label }) => ({ value, label })),
      )}
    </>
  )
}
