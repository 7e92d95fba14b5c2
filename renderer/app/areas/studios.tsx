// 创新工作室: the register, one studio, what all of them have, and the assessments of a year.
import { BulbOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const StudiosPage = later(() => import('../../features/studios/StudiosPage').then((screen) => screen.StudiosPage))
const StudioPage = later(() => import('../../features/studios/StudioPage').then((screen) => screen.StudioPage))
const AssessPage = later(() => import('../../features/studios/AssessPage').then((screen) => screen.AssessPage))
const rows = () => import('../../features/studios/StudioRows')
const StudioMembersPage = later(() => rows().then((screen) => screen.StudioMembersPage))
const StudioProjectsPage = later(() => rows().then((screen) => screen.StudioProjectsPage))
const StudioReviewsPage = later(() => rows().then((screen) => screen.StudioReviewsPage))
const StudioGrantsPage = later(() => rows().then((screen) => screen.StudioGrantsPage))

export const studios: Area = {
  path: '/studios',
  label: '创新工作室',
  group: '活动与服务',
  icon: <BulbOutlined />,
  pages: [
    { path: '/studios', render: () => <StudiosPage /> },
    { path: '/studios/studio/$studio', render: ({ studio }) => <StudioPage studio={studio ?? ''} /> },
    { path: '/studios/members', render: () => <StudioMembersPage /> },
    { path: '/studios/projects', render: () => <StudioProjectsPage /> },
    { path: '/studios/reviews', render: () => <StudioReviewsPage /> },
    { path: '/studios/grants', render: () => <StudioGrantsPage /> },
    { path: '/studios/assess', render: () => <AssessPage /> },
  ],
}
