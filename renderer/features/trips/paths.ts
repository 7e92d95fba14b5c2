// Addresses of the pages of 疗休养, and of the person's file that its lists lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  trips: '/trips',
  plan: (id: RowId) => `/trips/plan/${id}`,
  after: (batch: RowId) => `/trips/batch/${batch}/after`,
  candidates: (plan: RowId) => `/trips/plan/${plan}/people`,
  travel: (batch: RowId) => `/trips/batch/${batch}`,
  suggest: (plan: RowId) => `/trips/plan/${plan}/suggest`,
  routes: '/trips/routes',
  rules: '/trips/rules',
  records: '/trips/records',
  history: '/trips/history',
  person: (id: RowId) => `/roster/person/${id}`,
} as const
