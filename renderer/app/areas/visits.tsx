// 走访慰问: campaigns, teams, results, goods.
import { GiftOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const VisitHistory = later(() => import('../../features/visits/HistoryPage').then((screen) => screen.HistoryPage))
const VisitsPage = later(() => import('../../features/visits/VisitsPage').then((screen) => screen.VisitsPage))
const CampaignPage = later(() => import('../../features/visits/CampaignPage').then((screen) => screen.CampaignPage))
const ChoosePeoplePage = later(() =>
  import('../../features/visits/ChoosePeoplePage').then((screen) => screen.ChoosePeoplePage),
)
const TeamPage = later(() => import('../../features/visits/TeamPage').then((screen) => screen.TeamPage))
const NeedsPage = later(() => import('../../features/visits/NeedsPage').then((screen) => screen.NeedsPage))
const LonelyPage = later(() => import('../../features/visits/LonelyPage').then((screen) => screen.LonelyPage))
const AdHocPage = later(() => import('../../features/visits/AdHocPage').then((screen) => screen.AdHocPage))
const GoodsPage = later(() => import('../../features/visits/GoodsPage').then((screen) => screen.GoodsPage))

export const visits: Area = {
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
}
