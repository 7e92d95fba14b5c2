// 志愿与宣讲: activities with their people, teams, donations, media.
import { FlagOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const ActivitiesPage = later(() =>
  import('../../features/activities/ActivitiesPage').then((screen) => screen.ActivitiesPage),
)
const TeamsPage = later(() => import('../../features/activities/TeamsPage').then((screen) => screen.TeamsPage))
const DonationsPage = later(() =>
  import('../../features/activities/DonationsPage').then((screen) => screen.DonationsPage),
)
const MediaPage = later(() => import('../../features/activities/MediaPage').then((screen) => screen.MediaPage))
const ParticipationsPage = later(() =>
  import('../../features/activities/ParticipationsPage').then((screen) => screen.ParticipationsPage),
)
const ActivityPage = later(() =>
  import('../../features/activities/activity/ActivityPage').then((screen) => screen.ActivityPage),
)
const TeamPage = later(() => import('../../features/activities/TeamPage').then((screen) => screen.TeamPage))
const ChoosePage = later(() =>
  import('../../features/activities/activity/ChoosePage').then((screen) => screen.ChoosePage),
)

export const activities: Area = {
  path: '/activities',
  label: '志愿与宣讲',
  group: '活动与服务',
  icon: <FlagOutlined />,
  pages: [
    { path: '/activities', render: () => <ActivitiesPage /> },
    { path: '/activities/teams', render: () => <TeamsPage /> },
    { path: '/activities/donations', render: () => <DonationsPage /> },
    { path: '/activities/media', render: () => <MediaPage /> },
    { path: '/activities/people', render: () => <ParticipationsPage /> },
    { path: '/activities/team/$team', render: ({ team }) => <TeamPage team={team ?? ''} /> },
    {
      path: '/activities/activity/$activity',
      render: ({ activity }) => <ActivityPage activity={activity ?? ''} />,
    },
    {
      path: '/activities/activity/$activity/choose',
      render: ({ activity }) => <ChoosePage activity={activity ?? ''} />,
    },
  ],
}
