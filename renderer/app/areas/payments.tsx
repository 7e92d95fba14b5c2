// 待遇发放: batches, ledger, returns, reports to others.
import { PayCircleOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const PaymentsPage = later(() => import('../../features/payments/PaymentsPage').then((screen) => screen.PaymentsPage))
const BatchPage = later(() => import('../../features/payments/BatchPage').then((screen) => screen.BatchPage))
const LedgerPage = later(() => import('../../features/payments/LedgerPage').then((screen) => screen.LedgerPage))
const OverpaymentsPage = later(() =>
  import('../../features/payments/OverpaymentsPage').then((screen) => screen.OverpaymentsPage),
)
const PaymentHistory = later(() => import('../../features/payments/HistoryPage').then((screen) => screen.HistoryPage))
const ReportsPage = later(() =>
  import('../../features/payments/reports/ReportsPage').then((screen) => screen.ReportsPage),
)
const ReportPage = later(() => import('../../features/payments/reports/ReportPage').then((screen) => screen.ReportPage))
const ReturnsPage = later(() => import('../../features/payments/ReturnsPage').then((screen) => screen.ReturnsPage))
const ClaimPage = later(() => import('../../features/payments/ClaimPage').then((screen) => screen.ClaimPage))

export const payments: Area = {
  path: '/payments',
  label: '待遇发放',
  group: '慰问与待遇',
  icon: <PayCircleOutlined />,
  pages: [
    { path: '/payments', render: () => <PaymentsPage /> },
    { path: '/payments/batch/$batch', render: ({ batch }) => <BatchPage key={batch} id={batch ?? ''} /> },
    { path: '/payments/ledger', render: () => <LedgerPage /> },
    { path: '/payments/overpayments', render: () => <OverpaymentsPage /> },
    { path: '/payments/reports', render: () => <ReportsPage /> },
    { path: '/payments/reports/$report', render: ({ report }) => <ReportPage key={report} id={report ?? ''} /> },
    { path: '/payments/history', render: () => <PaymentHistory /> },
    { path: '/payments/returns', render: () => <ReturnsPage /> },
    { path: '/payments/claim/$batch', render: ({ batch }) => <ClaimPage key={batch} id={batch ?? ''} /> },
  ],
}
