// The areas of one person's file. Areas that are not built yet have no tab (product.md, navigation).
import { useState, type ReactNode } from 'react'
import { Tabs } from 'antd'
import { useHotkeys } from 'react-hotkeys-hook'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { HistoryPanel } from '../../../registers/HistoryPanel'
import { RecordForm } from '../../../registers/RecordForm'
import { useChildren } from '../../../registers/rows'
import { AttachmentsTab } from '../attachments/AttachmentsTab'
import { EventsTab } from './EventsTab'

/** What tabs may open beside the file. */
export interface OpenPanels {
  readonly register: () => void
  readonly deathSheet: (event: Row) => void
}

interface Tab {
  readonly key: string
  readonly label: string
  /** Table whose rows the tab counts. */
  readonly counts?: string
  readonly render: (row: Row, open: OpenPanels) => ReactNode
}

const tabs: readonly Tab[] = [
  { key: 'basics', label: '基本信息', render: (row) => <RecordForm table="person" id={row.id} /> },
  { key: 'honours', label: '荣誉', counts: 'honour', render: (row) => <ChildList table="honour" parent={row.id} /> },
  {
    key: 'events',
    label: '动态',
    counts: 'statusEvent',
    render: (row, open) => <EventsTab person={row} {...open} />,
  },
  {
    key: 'family',
    label: '家属与联系人',
    counts: 'family',
    render: (row) => <ChildList table="family" parent={row.id} />,
  },
  {
    key: 'accounts',
    label: '银行账户',
    counts: 'account',
    render: (row) => <ChildList table="account" parent={row.id} />,
  },
  {
    key: 'contacts',
    label: '日常联系',
    counts: 'contactLog',
    render: (row) => <ChildList table="contactLog" parent={row.id} />,
  },
  { key: 'attachments', label: '附件', counts: 'attachment', render: (row) => <AttachmentsTab person={row.id} /> },
  { key: 'history', label: '修改历史', render: (row) => <HistoryPanel table="person" id={row.id} withChildren /> },
]

/** The tab stays the same while walking from person to person: looking through fifty people's honours is one key each. */
let lastTab = tabs[0]?.key ?? ''

export function PersonTabs({ row, open }: { readonly row: Row; readonly open: OpenPanels }) {
  const [here, setHere] = useState(lastTab)
  const go = (key: string) => {
    lastTab = key
    setHere(key)
  }
  useHotkeys(
    'alt+1,alt+2,alt+3,alt+4,alt+5,alt+6,alt+7,alt+8',
    (_, hotkey) => {
      const tab = tabs[Number(hotkey.keys?.[0]) - 1]
      if (tab) go(tab.key)
    },
    { preventDefault: true, enableOnFormTags: true },
  )
  return (
    <Tabs
      className="person-tabs"
      activeKey={here}
      onChange={go}
      destroyOnHidden
      items={tabs.map(({ key, label, counts, render }) => ({
        key,
        label: <TabLabel label={label} counts={counts} person={row.id} />,
        children: here === key ? render(row, open) : null,
      }))}
    />
  )
}

function TabLabel({
  label,
  counts,
  person,
}: {
  readonly label: string
  readonly counts: string | undefined
  readonly person: string
}) {
  return counts === undefined ? label : <Counted label={label} counts={counts} person={person} />
}

function Counted({
  label,
  counts,
  person,
}: {
  readonly label: string
  readonly counts: string
  readonly person: string
}) {
  const count = useChildren(counts, person)?.length ?? 0
  return (
    <>
      {label}
      {count > 0 ? <span className="tab-count"> {count}</span> : null}
    </>
  )
}
