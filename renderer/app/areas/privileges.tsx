// 优待服务: cases, newspapers, cards, check-ups, insurance.
import { SolutionOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const CasesPage = later(() => import('../../features/privileges/CasesPage').then((screen) => screen.CasesPage))
const NewspapersPage = later(() =>
  import('../../features/privileges/NewspapersPage').then((screen) => screen.NewspapersPage),
)
const PeriodicalsPage = later(() =>
  import('../../features/privileges/PeriodicalsPage').then((screen) => screen.PeriodicalsPage),
)
const CardsPage = later(() => import('../../features/privileges/CardsPage').then((screen) => screen.CardsPage))
const CheckUpsPage = later(() => import('../../features/privileges/CheckUpsPage').then((screen) => screen.CheckUpsPage))
const InsurancePage = later(() =>
  import('../../features/privileges/InsurancePage').then((screen) => screen.InsurancePage),
)
const ChoosePage = later(() => import('../../features/privileges/ChoosePage').then((screen) => screen.ChoosePage))
const NewspaperHistory = later(() =>
  import('../../features/privileges/HistoryPages').then((screen) => screen.NewspaperHistoryPage),
)
const CardHistory = later(() =>
  import('../../features/privileges/HistoryPages').then((screen) => screen.CardHistoryPage),
)

export const privileges: Area = {
  path: '/privileges',
  label: '优待服务',
  group: '活动与服务',
  icon: <SolutionOutlined />,
  pages: [
    { path: '/privileges', render: () => <CasesPage /> },
    { path: '/privileges/newspapers', render: () => <NewspapersPage /> },
    {
      path: '/privileges/newspapers/history',
      render: () => <NewspaperHistory />,
    },
    { path: '/privileges/cards/history', render: () => <CardHistory /> },
    { path: '/privileges/periodicals', render: () => <PeriodicalsPage /> },
    { path: '/privileges/cards', render: () => <CardsPage /> },
    { path: '/privileges/check-ups', render: () => <CheckUpsPage /> },
    { path: '/privileges/insurance', render: () => <InsurancePage /> },
    { path: '/privileges/choose/cards', render: () => <ChoosePage key="cards" what="cards" /> },
    { path: '/privileges/choose/newspapers', render: () => <ChoosePage key="newspapers" what="newspapers" /> },
    { path: '/privileges/choose/check-ups', render: () => <ChoosePage key="check-ups" what="check-ups" /> },
    { path: '/privileges/choose/insurance', render: () => <ChoosePage key="insurance" what="insurance" /> },
  ],
}
