// Addresses of 待遇发放.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  payments: '/payments',
  batch: (id: RowId) => `/payments/batch/${id}`,
  ledger: '/payments/ledger',
  reports: '/payments/reports',
  report: (id: RowId) => `/payments/reports/${id}`,
  history: '/payments/history',
  returns: '/payments/returns',
  claim: (id: RowId) => `/payments/claim/${id}`,
  overpayments: '/payments/overpayments',
} as const
