// Pages to which a line of the office year may lead, as the office calls them; each is a page of the app.
import type { Choice } from '../field'

export const places: readonly Choice[] = [
  { value: '/roster', label: '劳模名册' },
  { value: '/roster/events', label: '动态变更' },
  { value: '/roster/checks', label: '年度核查' },
  { value: '/roster/hardship', label: '困难档案' },
  { value: '/visits', label: '走访慰问' },
  { value: '/visits/contact', label: '日常联系' },
  { value: '/payments', label: '待遇发放' },
  { value: '/payments/reports', label: '报送名单' },
  { value: '/trips', label: '疗休养' },
  { value: '/privileges', label: '优待事项' },
  { value: '/privileges/newspapers', label: '报刊订阅' },
  { value: '/activities', label: '志愿与宣讲' },
  { value: '/inquiries', label: '来信来访' },
  { value: '/inquiries/register', label: '来电来访登记' },
  { value: '/report', label: '统计报告' },
  { value: '/settings/funds', label: '经费' },
  { value: '/settings/years', label: '业务年度' },
]
