// The areas of one person's file. Areas that are not built yet have no tab (product.md, navigation).
import { useState, type ReactNode } from 'react'
import { Tabs } from 'antd'
import { useHotkeys } from 'react-hotkeys-hook'
import { DiffOutlined } from '@ant-design/icons'
import { useConflicts } from '../../../attention/useConflicts'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { HistoryPanel } from '../../../registers/HistoryPanel'
import { RecordForm } from '../../../registers/RecordForm'
import { useChildren } from '../../../registers/rows'
import { AccountsTab } from '../accounts/AccountsTab'
import { ChecksTab } from '../checks/ChecksTab'
import { HardshipTab } from '../hardship/HardshipTab'
import { ActivitiesTab } from './ActivitiesTab'
import { AttachmentsTab } from './AttachmentsTab'
import { CareTab } from './CareTab'
import { EventsTab } from './EventsTab'
import { PaymentsTab } from './PaymentsTab'
import { TripsTab } from './TripsTab'

/** What tabs may open beside the file. */
export interface OpenPanels {
  readonly register: () => void
  readonly deathSheet: (event: Row) => void
  /** 开具证明 of hours served. */
  readonly certifyHours: () => void
}

interface Tab {
  readonly key: string
  readonly label: string
  /** Table whose rows the tab counts. */
  readonly counts?: string
  /** Shows the person's own fields, and marks what is disputed of them. */
  readonly own?: true
  readonly render: (row: Row, open: OpenPanels) => ReactNode
}

/** What of a visit is told on the person's own page. */
const visitColumns = [
  'campaign',
  'year',
  'verdict',
  'occasion',
  'amount',
  'goods',
  'result',
  'resultOn',
  'collector',
  'found',
  'recorded',
]

/** What of a training is told on the person's own page. */
const classColumns = ['class', 'year', 'state', 'enrolledOn', 'duty', 'leftReason', 'result', 'certificate', 'note']

const tabs: readonly Tab[] = [
  { key: 'basics', label: '基本信息', own: true, render: (row) => <RecordForm table="person" id={row.id} /> },
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
    render: (row) => <AccountsTab person={row} />,
  },
  {
    key: 'visits',
    label: '走访',
    counts: 'visit',
    render: (row) => (
      <>
        <ChildList table="visit" parent={row.id} columns={visitColumns} newestBy="year" readOnly />
        <h3>诉求</h3>
        <ChildList table="need" parent={row.id} newestBy="raisedOn" />
      </>
    ),
  },
  { key: 'hardship', label: '困难', counts: 'hardshipCase', render: (row) => <HardshipTab person={row} /> },
  { key: 'checks', label: '核实', counts: 'lifeCheck', render: (row) => <ChecksTab person={row} /> },
  {
    key: 'contacts',
    label: '日常联系',
    counts: 'contactLog',
    render: (row) => <ChildList table="contactLog" parent={row.id} />,
  },
  { key: 'payments', label: '发放', counts: 'ledgerEntry', render: (row) => <PaymentsTab person={row.id} /> },
  { key: 'trips', label: '疗休养', counts: 'tripRecord', render: (row) => <TripsTab person={row} /> },
  {
    key: 'activities',
    label: '活动',
    counts: 'participation',
    render: (row, open) => <ActivitiesTab person={row} certify={open.certifyHours} />,
  },
  { key: 'care', label: '来访与优待', render: (row) => <CareTab person={row.id} /> },
  {
    key: 'classes',
    label: '培训',
    counts: 'enrolment',
    render: (row) => (
      <ChildList
        table="enrolment"
        parent={row.id}
        columns={classColumns}
        newestBy="enrolledOn"
        readOnly
        empty="没有培训记录。报名在“才艺培训”里登记。"
      />
    ),
  },
  { key: 'attachments', label: '附件', counts: 'attachment', render: (row) => <AttachmentsTab person={row.id} /> },
  { key: 'history', label: '修改历史', render: (row) => <HistoryPanel table="person" id={row.id} withChildren /> },
]

/** The tab stays the same while walking from person to person: looking through fifty people's honours is one key each. */
let lastTab = tabs[0]?.key ?? ''

export interface PersonTabsProps {
  readonly row: Row
  /** Table whose tab is shown first; otherwise that of the person before. */
  readonly of: string | undefined
  readonly open: OpenPanels
}

export function PersonTabs({ row, of, open }: PersonTabsProps) {
  const [here, setHere] = useState(() => (lastTab = tabOf(of) ?? lastTab))
  const go = (key: string) => {
    lastTab = key
    setHere(key)
  }
  useHotkeys(
    'alt+1,alt+2,alt+3,alt+4,alt+5,alt+6,alt+7,alt+8,alt+9',
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
      items={tabs.map((tab) => ({
        key: tab.key,
        label: <TabLabel tab={tab} person={row.id} />,
        children: here === tab.key ? tab.render(row, open) : null,
      }))}
    />
  )
}

function tabOf(table: string | undefined): string | undefined {
  return tabs.find(({ counts, own }) => table !== undefined && (counts === table || (own && table === 'person')))?.key
}

function TabLabel({ tab, person }: { readonly tab: Tab; readonly person: string }) {
  if (tab.counts !== undefined) return <Counted label={tab.label} counts={tab.counts} person={person} />
  return tab.own ? <Own label={tab.label} person={person} /> : tab.label
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
  const rows = useChildren(counts, person) ?? []
  const conflicts = useConflicts(counts)
  return (
    <>
      {label}
      {rows.length > 0 ? <span className="tab-count"> {rows.length}</span> : null}
      {rows.some(({ id }) => conflicts.has(id)) ? <Disputed /> : null}
    </>
  )
}

function Own({ label, person }: { readonly label: string; readonly person: string }) {
  const disputed = useConflicts('person').has(person)
  return (
    <>
      {label}
      {disputed ? <Disputed /> : null}
    </>
  )
}

/** Leads to the marks inside the tab. */
function Disputed() {
  return (
    <span className="tab-disputed" title="有几台电脑填法不同之处，请点开选定">
      <DiffOutlined aria-hidden /> 待选定
    </span>
  )
}
