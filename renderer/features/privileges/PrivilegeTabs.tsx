// The five pages of 优待服务; 报刊订阅 stands in sight, since from October to December it is the whole job (office-practice.md 30).
import { Tabs } from 'antd'
import { useGo } from '../../ui/go'
import { paths } from './paths'
import './privileges.css'

const tabs = [
  { key: paths.cases, label: '优待事项' },
  { key: paths.newspapers, label: '报刊订阅' },
  { key: paths.cards, label: '证卡' },
  { key: paths.checkUps, label: '体检' },
  { key: paths.insurance, label: '保险' },
]

export function PrivilegeTabs({ here }: { readonly here: string }) {
  const go = useGo()
  return <Tabs className="area-tabs" size="small" activeKey={here} onChange={(path) => go(path)} items={tabs} />
}
