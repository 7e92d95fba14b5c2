// 协会工作: members, dues, council, meetings, county associations, recommendations, 年检.
import { ApartmentOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const MembersPage = later(() => import('../../features/association/MembersPage').then((screen) => screen.MembersPage))
const DuesPage = later(() => import('../../features/association/DuesPage').then((screen) => screen.DuesPage))
const CouncilPage = later(() => import('../../features/association/CouncilPage').then((screen) => screen.CouncilPage))
const MeetingsPage = later(() =>
  import('../../features/association/MeetingsPage').then((screen) => screen.MeetingsPage),
)
const CountiesPage = later(() =>
  import('../../features/association/CountiesPage').then((screen) => screen.CountiesPage),
)
const NominationsPage = later(() =>
  import('../../features/association/NominationsPage').then((screen) => screen.NominationsPage),
)
const InspectionPage = later(() =>
  import('../../features/association/InspectionPage').then((screen) => screen.InspectionPage),
)

export const association: Area = {
  path: '/association',
  label: '协会工作',
  group: '协会',
  icon: <ApartmentOutlined />,
  pages: [
    { path: '/association', render: () => <MembersPage /> },
    { path: '/association/dues', render: () => <DuesPage /> },
    { path: '/association/council', render: () => <CouncilPage /> },
    { path: '/association/meetings', render: () => <MeetingsPage /> },
    { path: '/association/counties', render: () => <CountiesPage /> },
    { path: '/association/nominations', render: () => <NominationsPage /> },
    { path: '/association/inspection', render: () => <InspectionPage /> },
  ],
}
