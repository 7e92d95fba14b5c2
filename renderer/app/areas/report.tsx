// 统计报告: the figures of a year and the rows behind each.
import { BarChartOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const ReportPage = later(() => import('../../features/report/ReportPage').then((screen) => screen.ReportPage))
const RowsPage = later(() => import('../../features/report/RowsPage').then((screen) => screen.RowsPage))

const rows = (params: Readonly<Record<string, string>>) => {
  const { year = '', figure = '', breakdown, group } = params
  const within = breakdown === undefined || group === undefined ? {} : { breakdown, group }
  return <RowsPage key={[year, figure, breakdown, group].join(' ')} year={year} figure={figure} {...within} />
}

export const report: Area = {
  path: '/report',
  label: '统计报告',
  group: '汇总',
  icon: <BarChartOutlined />,
  pages: [
    { path: '/report', render: () => <ReportPage /> },
    { path: '/report/$year', render: ({ year }) => <ReportPage {...(year ? { year } : {})} /> },
    { path: '/report/$year/rows/$figure', render: rows },
    { path: '/report/$year/rows/$figure/$breakdown/$group', render: rows },
  ],
}
