// Addresses of the roster's pages.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  roster: '/roster',
  person: (id: RowId) => `/roster/person/${id}`,
  import: '/roster/import',
  duplicates: '/roster/duplicates',
  certificates: '/roster/certificates',
  events: '/roster/events',
  accounts: '/roster/accounts',
  checks: '/roster/checks',
  checkReturn: (sheet: RowId) => `/roster/checks/${sheet}`,
  hardship: '/roster/hardship',
  bin: '/roster/bin',
} as const
