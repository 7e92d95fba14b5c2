// The areas of the app, as the navigation shows them: exact labels and thin group headings of product.md. An area that
// is not built yet is not here. A feature is mounted by one entry; its pages are imported nowhere else.
import type { ReactNode } from 'react'
import {
  AuditOutlined,
  CloudSyncOutlined,
  CompassOutlined,
  GiftOutlined,
  IdcardOutlined,
  PayCircleOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { RosterPage } from '../features/roster/RosterPage'
import { IssueCount } from './IssueCount'
import { later } from '../ui/later'
import { SampleTools } from './SampleTools'
import { SyncArea } from './SyncArea'

const Bin = later(() => import('../registers/Bin').then((screen) => screen.Bin))
const AttentionPage = later(() => import('../features/attention/AttentionPage').then((screen) => screen.AttentionPage))
const AccountsPage = later(() =>
  import('../features/roster/accounts/AccountsPage').then((screen) => screen.AccountsPage),
)
const CertificatesPage = later(() =>
  import('../features/roster/certificates/CertificatesPage').then((screen) => screen.CertificatesPage),
)
const ChecksPage = later(() => import('../features/roster/checks/ChecksPage').then((screen) => screen.ChecksPage))
const ReturnPage = later(() => import('../features/roster/checks/ReturnPage').then((screen) => screen.ReturnPage))
const HardshipPage = later(() =>
  import('../features/roster/hardship/HardshipPage').then((screen) => screen.HardshipPage),
)
const ImportPage = later(() => import('../features/roster/ImportPage').then((screen) => screen.ImportPage))
const DuplicatesPage = later(() =>
  import('../features/roster/merge/DuplicatesPage').then((screen) => screen.DuplicatesPage),
)
const PersonPage = later(() => import('../features/roster/person/PersonPage').then((screen) => screen.PersonPage))
const EventsPage = later(() => import('../features/roster/status/EventsPage').then((screen) => screen.EventsPage))
const PaymentsPage = later(() => import('../features/payments/PaymentsPage').then((screen) => screen.PaymentsPage))
const BatchPage = later(() => import('../features/payments/BatchPage').then((screen) => screen.BatchPage))
const LedgerPage = later(() => import('../features/payments/LedgerPage').then((screen) => screen.LedgerPage))
const OverpaymentsPage = later(() =>
  import('../features/payments/OverpaymentsPage').then((screen) => screen.OverpaymentsPage),
)
const PaymentHistory = later(() => import('../features/payments/HistoryPage').then((screen) => screen.HistoryPage))
const VisitHistory = later(() => import('../features/visits/HistoryPage').then((screen) => screen.HistoryPage))
const ReportsPage = later(() => import('../features/payments/reports/ReportsPage').then((screen) => screen.ReportsPage))
const ReportPage = later(() => import('../features/payments/reports/ReportPage').then((screen) => screen.ReportPage))
const ReturnsPage = later(() => import('../features/payments/ReturnsPage').then((screen) => screen.ReturnsPage))
const ClaimPage = later(() => import('../features/payments/ClaimPage').then((screen) => screen.ClaimPage))
const VisitsPage = later(() => import('../features/visits/VisitsPage').then((screen) => screen.VisitsPage))
const CampaignPage = later(() => import('../features/visits/CampaignPage').then((screen) => screen.CampaignPage))
const ChoosePeoplePage = later(() =>
  import('../features/visits/ChoosePeoplePage').then((screen) => screen.ChoosePeoplePage),
)
const TeamPage = later(() => import('../features/visits/TeamPage').then((screen) => screen.TeamPage))
const NeedsPage = later(() => import('../features/visits/NeedsPage').then((screen) => screen.NeedsPage))
const LonelyPage = later(() => import('../features/visits/LonelyPage').then((screen) => screen.LonelyPage))
const AdHocPage = later(() => import('../features/visits/AdHocPage').then((screen) => screen.AdHocPage))
const GoodsPage = later(() => import('../features/visits/GoodsPage').then((screen) => screen.GoodsPage))
const TripsPage = later(() => import('../features/trips/TripsPage').then((screen) => screen.TripsPage))
const PlanPage = later(() => import('../features/trips/PlanPage').then((screen) => screen.PlanPage))
const TravelPage = later(() => import('../features/trips/travel/TravelPage').then((screen) => screen.TravelPage))
const AfterPage = later(() => import('../features/trips/after/AfterPage').then((screen) => screen.AfterPage))
const SuggestPage = later(() => import('../features/trips/suggest/SuggestPage').then((screen) => screen.SuggestPage))
const CandidatesPage = later(() => import('../features/trips/CandidatesPage').then((screen) => screen.CandidatesPage))
const RoutesPage = later(() => import('../features/trips/RoutesPage').then((screen) => screen.RoutesPage))
const RulesPage = later(() => import('../features/trips/RulesPage').then((screen) => screen.RulesPage))
const TripHistory = later(() => import('../features/trips/RecordsPage').then((screen) => screen.TripHistoryPage))
const RecordsPage = later(() => import('../features/trips/RecordsPage').then((screen) => screen.RecordsPage))
const SettingsPage = later(() => import('../features/settings/SettingsPage').then((screen) => screen.SettingsPage))

export interface Page {
  /** Path with `$name` parameters, e.g. `/roster/$person`. */
  readonly path: string
  readonly render: (params: Readonly<Record<string, string>>) => ReactNode
  /** Built unseen while the office is still opening; it needs to know no more than what it asks the data. */
  readonly early?: boolean
}

export interface Area {
  readonly path: string
  readonly label: string
  readonly group: string
  readonly icon: ReactNode
  /** A count beside the label; nothing where there is nothing. */
  readonly badge?: ReactNode
  /** The area's own page first, then its inner pages. */
  readonly pages: readonly Page[]
}

export const areas: readonly Area[] = [
  {
    path: '/roster',
    label: '劳模名册',
    group: '人员',
    icon: <IdcardOutlined />,
    pages: [
      { path: '/roster', render: () => <RosterPage />, early: true },
      { path: '/roster/person/$person', render: ({ person }) => <PersonPage person={person ?? ''} /> },
      {
        path: '/roster/person/$person/$of',
        render: ({ person, of }) => <PersonPage person={person ?? ''} {...(of ? { of } : {})} />,
      },
      { path: '/roster/import', render: () => <ImportPage /> },
      { path: '/roster/events', render: () => <EventsPage /> },
      { path: '/roster/duplicates', render: () => <DuplicatesPage /> },
      { path: '/roster/duplicates/$group', render: ({ group }) => <DuplicatesPage group={group ?? ''} /> },
      { path: '/roster/certificates', render: () => <CertificatesPage /> },
      { path: '/roster/accounts', render: () => <AccountsPage /> },
      { path: '/roster/checks', render: () => <ChecksPage /> },
      { path: '/roster/hardship', render: () => <HardshipPage /> },
      { path: '/roster/checks/$sheet', render: ({ sheet }) => <ReturnPage key={sheet ?? ''} id={sheet ?? ''} /> },
      { path: '/roster/bin', render: () => <Bin /> },
    ],
  },
  {
    path: '/visits',
    label: '走访慰问',
    group: '慰问与待遇',
    icon: <GiftOutlined />,
    pages: [
      { path: '/visits', render: () => <VisitsPage /> },
      { path: '/visits/campaign/$campaign', render: ({ campaign }) => <CampaignPage campaign={campaign ?? ''} /> },
      {
        path: '/visits/campaign/$campaign/people',
        render: ({ campaign }) => <ChoosePeoplePage campaign={campaign ?? ''} />,
      },
      { path: '/visits/team/$team', render: ({ team }) => <TeamPage team={team ?? ''} /> },
      { path: '/visits/history', render: () => <VisitHistory /> },
      { path: '/visits/needs', render: () => <NeedsPage /> },
      { path: '/visits/contact', render: () => <LonelyPage /> },
      { path: '/visits/ad-hoc', render: () => <AdHocPage /> },
      { path: '/visits/goods', render: () => <GoodsPage /> },
    ],
  },
  {
    path: '/payments',
    label: '待遇发放',
    group: '慰问与待遇',
    icon: <PayCircleOutlined />,
    pages: [
      { path: '/payments', render: () => <PaymentsPage /> },
      { path: '/payments/batch/$batch', render: ({ batch }) => <BatchPage key={batch} id={batch ?? ''} /> },
      { path: '/payments/ledger', render: () => <LedgerPage /> },
      { path: '/payments/overpayments', render: () => <OverpaymentsPage /> },
      { path: '/payments/reports', render: () => <ReportsPage /> },
      { path: '/payments/reports/$report', render: ({ report }) => <ReportPage key={report} id={report ?? ''} /> },
      { path: '/payments/history', render: () => <PaymentHistory /> },
      { path: '/payments/returns', render: () => <ReturnsPage /> },
      { path: '/payments/claim/$batch', render: ({ batch }) => <ClaimPage key={batch} id={batch ?? ''} /> },
    ],
  },
  {
    path: '/trips',
    label: '疗休养',
    group: '活动与服务',
    icon: <CompassOutlined />,
    pages: [
      { path: '/trips', render: () => <TripsPage /> },
      { path: '/trips/plan/$plan', render: ({ plan }) => <PlanPage plan={plan ?? ''} /> },
      { path: '/trips/plan/$plan/people', render: ({ plan }) => <CandidatesPage plan={plan ?? ''} /> },
      { path: '/trips/batch/$batch', render: ({ batch }) => <TravelPage batch={batch ?? ''} /> },
      { path: '/trips/batch/$batch/after', render: ({ batch }) => <AfterPage batch={batch ?? ''} /> },
      { path: '/trips/plan/$plan/suggest', render: ({ plan }) => <SuggestPage plan={plan ?? ''} /> },
      { path: '/trips/routes', render: () => <RoutesPage /> },
      { path: '/trips/rules', render: () => <RulesPage /> },
      { path: '/trips/records', render: () => <RecordsPage /> },
      { path: '/trips/history', render: () => <TripHistory /> },
    ],
  },
  {
    path: '/attention',
    label: '待核对',
    group: '系统',
    icon: <AuditOutlined />,
    badge: <IssueCount />,
    pages: [{ path: '/attention', render: () => <AttentionPage /> }],
  },
  {
    path: '/sync',
    label: '数据同步',
    group: '系统',
    icon: <CloudSyncOutlined />,
    pages: [{ path: '/sync', render: () => <SyncArea /> }],
  },
  {
    path: '/settings',
    label: '设置',
    group: '系统',
    icon: <SettingOutlined />,
    pages: [
      { path: '/settings', render: () => <SettingsPage sample={<SampleTools />} /> },
      {
        path: '/settings/$section',
        render: ({ section }) => <SettingsPage sample={<SampleTools />} {...(section ? { section } : {})} />,
      },
    ],
  },
]
