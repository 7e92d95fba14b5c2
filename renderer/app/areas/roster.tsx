// 劳模名册: the roster and everything kept about one person.
import { IdcardOutlined } from '@ant-design/icons'
import { RosterPage } from '../../features/roster/RosterPage'
import { later } from '../../ui/later'
import type { Area } from './area'

const Bin = later(() => import('../../registers/Bin').then((screen) => screen.Bin))
const AccountsPage = later(() =>
  import('../../features/roster/accounts/AccountsPage').then((screen) => screen.AccountsPage),
)
const CertificatesPage = later(() =>
  import('../../features/roster/certificates/CertificatesPage').then((screen) => screen.CertificatesPage),
)
const ChecksPage = later(() => import('../../features/roster/checks/ChecksPage').then((screen) => screen.ChecksPage))
const ReturnPage = later(() => import('../../features/roster/checks/ReturnPage').then((screen) => screen.ReturnPage))
const HardshipPage = later(() =>
  import('../../features/roster/hardship/HardshipPage').then((screen) => screen.HardshipPage),
)
const ImportPage = later(() => import('../../features/roster/ImportPage').then((screen) => screen.ImportPage))
const DuplicatesPage = later(() =>
  import('../../features/roster/merge/DuplicatesPage').then((screen) => screen.DuplicatesPage),
)
const PersonPage = later(() => import('../../features/roster/person/PersonPage').then((screen) => screen.PersonPage))
const EventsPage = later(() => import('../../features/roster/status/EventsPage').then((screen) => screen.EventsPage))

export const roster: Area = {
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
}
