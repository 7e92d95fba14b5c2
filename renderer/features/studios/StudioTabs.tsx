// A studio's own rows in tabs: its form, members, projects of each year, 考核, 补助, earlier leaders.
import { useMemo, useState } from 'react'
import { Button, Tabs } from 'antd'
import { isReserved } from '../../../shared/domain/record/reserved'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useTable } from '../../registers/source'
import { useGo } from '../../ui/go'
import { paths } from './paths'

interface StudioTabsProps {
  readonly studio: Row
  /** Two columns on a page of its own, one in a panel. */
  readonly columns: 1 | 2
}

export function StudioTabs({ studio, columns }: StudioTabsProps) {
  const table = useTable('studio')
  const only = useMemo(() => table.fields.map(({ name }) => name).filter((name) => !isReserved(table, name)), [table])
  const [tab, setTab] = useState('form')
  const of = { parent: studio.id, rowTools: (row: Row) => <FileOf row={row} /> }
  return (
    <Tabs
      size="small"
      activeKey={tab}
      onChange={setTab}
      destroyOnHidden
      items={[
        {
          key: 'form',
          label: '登记表',
          children: <RecordForm table="studio" id={studio.id} only={only} columns={columns} />,
        },
        { key: 'members', label: '成员', children: <ChildList table="studioMember" {...of} /> },
        { key: 'projects', label: '项目', children: <ChildList table="studioProject" {...of} newestBy="year" /> },
        { key: 'reviews', label: '考核', children: <ChildList table="studioReview" {...of} newestBy="year" /> },
        { key: 'grants', label: '补助', children: <ChildList table="studioGrant" {...of} newestBy="year" /> },
        {
          key: 'leaders',
          label: '历任领衔人',
          children: (
            <ChildList
              table="studioLeader"
              {...of}
              newestBy="to"
              readOnly
              empty="还没有变更过领衔人。变更时由“变更领衔人”自动留下。"
            />
          ),
        },
      ]}
    />
  )
}

/** The way to the file of a member or an earlier leader who is on the roster. */
function FileOf({ row }: { readonly row: Row }) {
  const go = useGo()
  const person = row['person']
  if (typeof person !== 'string') return null
  return (
    <Button size="small" type="text" onClick={() => go(paths.person(person))}>
      档案
    </Button>
  )
}
