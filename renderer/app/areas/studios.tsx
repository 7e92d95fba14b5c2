// 创新工作室: the register, and the assessments of a year.
import { BulbOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const StudiosPage = later(() => import('../../features/studios/StudiosPage').then((screen) => screen.StudiosPage))
const AssessPage = later(() => import('../../features/studios/AssessPage').then((screen) => screen.AssessPage))

export const studios: Area = {
  path: '/studios',
  label: '创新工作室',
  group: '活动与服务',
  icon: <BulbOutlined />,
  pages: [
    { path: '/studios', render: () => <StudiosPage /> },
    { path: '/studios/assess', render: () => <AssessPage /> },
  ],
}
