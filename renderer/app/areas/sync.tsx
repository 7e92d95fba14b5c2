// 数据同步: the shared folder.
import { CloudSyncOutlined } from '@ant-design/icons'
import { SyncArea } from '../SyncArea'
import type { Area } from './area'

export const sync: Area = {
  path: '/sync',
  label: '数据同步',
  group: '系统',
  icon: <CloudSyncOutlined />,
  pages: [{ path: '/sync', render: () => <SyncArea /> }],
}
