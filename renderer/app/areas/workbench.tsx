// 工作台: what is due today from every area.
import { CheckSquareOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const WorkbenchPage = later(() =>
  import('../../features/workbench/WorkbenchPage').then((screen) => screen.WorkbenchPage),
)

export const workbench: Area = {
  path: '/workbench',
  label: '工作台',
  group: '',
  icon: <CheckSquareOutlined />,
  pages: [{ path: '/workbench', render: () => <WorkbenchPage /> }],
}
