// 成员, 项目, 考核 or 补助 of all studios in one list: searched, summed, imported and exported like any register; each leads to its studio.
import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { AreaList } from '../../registers/AreaList'
import { useBusinessYear, yearViews } from '../../registers/business-year'
import { RecordForm } from '../../registers/RecordForm'
import type { RegisterView } from '../../registers/views'
import { useGo } from '../../ui/go'
import { today } from '../../ui/today'
import { NewOfStudio } from './NewOfStudio'
import { paths } from './paths'
import { Sides } from './Sides'

interface StudioRowsProps {
  readonly table: 'studioMember' | 'studioProject' | 'studioReview' | 'studioGrant'
  readonly at: string
  /** Opens with the year chosen at the top. */
  readonly yearly?: true
  readonly views: readonly RegisterView[]
  readonly empty: string
  readonly tools?: ReactNode
}

export function StudioRows({ table, at, yearly, views, empty, tools }: StudioRowsProps) {
  const year = useBusinessYear()
  return (
    <AreaList
      key={`${table} ${year}`}
      table={table}
      title="创新工作室"
      sides={<Sides at={at} />}
      views={yearly ? yearViews('year', year, views) : views}
      form={(done) => <NewOfStudio table={table} initial={yearly ? { year, ...beginning[table] } : {}} close={done} />}
      tools={() => tools}
      panel={(row) => <OfStudio row={row} table={table} />}
      empty={empty}
    />
  )
}

/** What most new rows begin with, besides the year. */
const beginning: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  studioReview: { kind: 'annual', on: today() },
  studioProject: { state: 'going' },
}

function OfStudio({ row, table }: { readonly row: Row; readonly table: string }) {
  const go = useGo()
  return (
    <>
      <div className="bar">
        <Button onClick={() => go(paths.studio(String(row['studio'])))}>打开工作室</Button>
      </div>
      <RecordForm table={table} id={row.id} columns={1} />
    </>
  )
}

const all = { name: '全部', filters: [] }

export function StudioMembersPage() {
  const staying = { name: '在岗', filters: [{ field: 'to', is: 'empty' as const }] }
  return (
    <StudioRows
      table="studioMember"
      at={paths.members}
      views={[staying, all]}
      empty="各工作室的成员列在这里；有现成名单的从 Excel 一次导入，写明工作室名称和姓名。"
    />
  )
}

export function StudioProjectsPage() {
  return (
    <StudioRows
      table="studioProject"
      at={paths.projects}
      yearly
      views={[{ name: '进行中', filters: [{ field: 'state', is: 'in', values: ['going'] }] }, all]}
      empty="每个工作室每年至少一个创新项目：逐个登记，或把各工作室报来的项目表从 Excel 导入。"
    />
  )
}

export function StudioReviewsPage() {
  const go = useGo()
  return (
    <StudioRows
      table="studioReview"
      at={paths.reviews}
      yearly
      views={[{ name: '不合格', filters: [{ field: 'result', is: 'in', values: ['failed'] }] }, all]}
      tools={<Button onClick={() => go(paths.assess)}>考核与复核</Button>}
      empty="历年的考核和复核结果列在这里。登记一年的结果请点“考核与复核”，一次登记很多家。"
    />
  )
}

export function StudioGrantsPage() {
  return (
    <StudioRows
      table="studioGrant"
      at={paths.grants}
      yearly
      views={[
        { name: '未拨付', filters: [{ field: 'paidOn', is: 'empty' }] },
        {
          name: '未收到收据',
          filters: [
            { field: 'paidOn', is: 'filled' },
            { field: 'receipt', is: 'empty' },
          ],
        },
        all,
      ]}
      empty="给很多家发同样的补助：在“工作室”里勾选，点“登记补助”。拨付以后在这里填拨付日期，收到收据再填收据号。"
    />
  )
}
