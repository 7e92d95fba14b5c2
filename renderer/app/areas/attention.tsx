// 待核对: conflicts and issues that wait for a person.
import { AuditOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import { IssueCount } from '../IssueCount'
import type { Area } from './area'

const AttentionPage = later(() =>
  import('../../features/attention/AttentionPage').then((screen) => screen.AttentionPage),
)

export const attention: Area = {
  path: '/attention',
  label: '待核对',
  group: '系统',
  icon: <AuditOutlined />,
  badge: <IssueCount />,
  pages: [{ path: '/attention', render: () => <AttentionPage /> }],
}
