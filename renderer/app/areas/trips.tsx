// 疗休养: plans, people, routes, travel, what comes after.
import { CompassOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const TripsPage = later(() => import('../../features/trips/TripsPage').then((screen) => screen.TripsPage))
const PlanPage = later(() => import('../../features/trips/PlanPage').then((screen) => screen.PlanPage))
const TravelPage = later(() => import('../../features/trips/travel/TravelPage').then((screen) => screen.TravelPage))
const AfterPage = later(() => import('../../features/trips/after/AfterPage').then((screen) => screen.AfterPage))
const SuggestPage = later(() => import('../../features/trips/suggest/SuggestPage').then((screen) => screen.SuggestPage))
const CandidatesPage = later(() =>
  import('../../features/trips/CandidatesPage').then((screen) => screen.CandidatesPage),
)
const RoutesPage = later(() => import('../../features/trips/RoutesPage').then((screen) => screen.RoutesPage))
const RulesPage = later(() => import('../../features/trips/RulesPage').then((screen) => screen.RulesPage))
const TripHistory = later(() => import('../../features/trips/RecordsPage').then((screen) => screen.TripHistoryPage))
const RecordsPage = later(() => import('../../features/trips/RecordsPage').then((screen) => screen.RecordsPage))

export const trips: Area = {
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
}
