// 志愿与宣讲 · 捐赠: money and goods that 劳模 gave, with receiver, receipt and what the value of goods rests on; statistics, never income.
import { useState } from 'react'
import { Button, Form } from 'antd'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { FindPerson } from '../../registers/FindPerson'
import { useRow } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { useTable } from '../../registers/source'
import type { RegisterView } from '../../registers/views'
import type { RowId } from '../../../shared/oplog/operation'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { today } from '../../ui/today'
import { ListPage, type MoreTool } from './ListPage'
import { paths } from './paths'

const DonationPrint = later(() => import('../../sheets/activities/GivingPrint').then((screen) => screen.DonationPrint))

const more: readonly MoreTool[] = [
  {
    label: '打印劳模捐赠清单…',
    title: '打印劳模捐赠清单',
    render: (selection) => <DonationPrint query={selection.query} selected={[...selection.ids]} />,
  },
]

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '捐款', filters: [{ field: 'kind', is: 'in', values: ['money'] }] },
  { name: '捐物', filters: [{ field: 'kind', is: 'in', values: ['goods'] }] },
  { name: '缺票据号', filters: [{ field: 'receiptNo', is: 'empty' }] },
  {
    name: '捐物缺折价依据',
    filters: [
      { field: 'kind', is: 'in', values: ['goods'] },
      { field: 'basis', is: 'empty' },
    ],
  },
]

export function DonationsPage() {
  return (
    <ListPage
      table="donation"
      yearly
      at={paths.donations}
      views={views}
      more={more}
      add={{ label: '新增捐赠', form: (close) => <NewDonation close={close} /> }}
      panel={(row) => <DonationPanel row={row} />}
      empty={{
        title: '还没有捐赠记录',
        text: '劳模个人、集体和所在单位的捐款、捐物登记在这里，写明接收单位和票据号；捐物写明折价依据。只作统计，不是本会收入。',
      }}
    />
  )
}

/** Fields of the form: the person behind it is chosen by name, not typed. */
function useTyped(): readonly string[] {
  return useTable('donation').fields.flatMap(({ name }) => (name === 'person' ? [] : [name]))
}

interface NewDonationProps {
  readonly close: () => void
  /** Of this activity. */
  readonly activity?: Row
}

/** A donation of a 劳模 takes name and county from their file; anybody else's is typed. */
export function NewDonation({ close, activity }: NewDonationProps) {
  const [person, setPerson] = useState<RowId>()
  const found = useRow('person', person ?? '')
  const who = person === undefined ? undefined : found
  const only = useTyped()
  const about = activity ? { activity: activity.id, theme: String(activity['theme'] ?? '') } : {}
  const initial = who
    ? {
        donor: String(who['name'] ?? ''),
        donorKind: 'person',
        ...(typeof who['county'] === 'string' ? { county: who['county'] } : {}),
      }
    : {}
  return (
    <>
      <p className="quiet">劳模本人捐的，先选这个人；集体、单位捐的直接填捐赠人。</p>
      <Form layout="vertical" component="div">
        <FindPerson optional onFound={setPerson} />
      </Form>
      {person !== undefined && !who ? null : (
        <RecordForm
          key={person ?? ''}
          table="donation"
          only={only}
          fixed={person === undefined ? {} : { person }}
          initial={{ date: today(), ...about, ...initial }}
          columns={2}
          onCancel={close}
          onSaved={close}
        />
      )}
    </>
  )
}

function DonationPanel({ row }: { readonly row: Row }) {
  const only = useTyped()
  return (
    <>
      <DonorLink row={row} />
      <RecordForm table="donation" id={row.id} only={only} columns={1} />
    </>
  )
}

/** Whose file the donation stands in; a wrong or missing one is put right here. */
function DonorLink({ row }: { readonly row: Row }) {
  const id = typeof row['person'] === 'string' ? row['person'] : ''
  const person = useRow('person', id)
  const [choosing, setChoosing] = useState(false)
  const go = useGo()
  const run = useRun()
  const link = async (to: RowId | null) => {
    const outcome = await run('record.edit', { table: 'donation', row: row.id, values: { person: to } })
    if (outcome.ok) setChoosing(false)
  }
  return (
    <section aria-label="捐赠的劳模">
      <div className="bar">
        <span>{id === '' ? '没有关联劳模档案' : `劳模档案：${String(person?.['name'] ?? '')}`}</span>
        {id === '' ? null : <Button onClick={() => go(paths.person(id))}>打开档案</Button>}
        <Button onClick={() => setChoosing(!choosing)}>{id === '' ? '关联劳模' : '改选'}</Button>
        {id === '' ? null : <Button onClick={() => void link(null)}>取消关联</Button>}
      </div>
      {choosing ? (
        <Form layout="vertical" component="div">
          <FindPerson optional onFound={(to) => void link(to)} />
        </Form>
      ) : null}
    </section>
  )
}
