// 工作台: what is due today from every area.
import { CheckSquareOutlined } from '@ant-design/icons'
import { WorkbenchArea } from '../WorkbenchArea'
import type { Area } from './area'

export const workbench: Area = {
  path: '/workbench',
  label: '工作台',
  group: '',
  icon: <CheckSquareOutlined />,
  pages: [{ path: '/workbench', render: () => <WorkbenchArea /> }],
}
