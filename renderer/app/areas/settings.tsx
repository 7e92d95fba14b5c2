// 设置.
import { SettingOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import { SampleTools } from '../SampleTools'
import type { Area } from './area'

const SettingsPage = later(() => import('../../features/settings/SettingsPage').then((screen) => screen.SettingsPage))

export const settings: Area = {
  path: '/settings',
  label: '设置',
  group: '系统',
  icon: <SettingOutlined />,
  pages: [
    { path: '/settings', render: () => <SettingsPage sample={<SampleTools />} /> },
    {
      path: '/settings/$section',
      render: ({ section }) => <SettingsPage sample={<SampleTools />} {...(section ? { section } : {})} />,
    },
  ],
}
