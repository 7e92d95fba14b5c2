// Addresses of the pages of 来信来访, and of the person's file that they lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  inquiries: '/inquiries',
  register: '/inquiries/register',
  inquiry: (id: RowId) => `/inquiries/item/${id}`,
  policies: '/inquiries/policies',
  rules: '/inquiries/rules',
  person: (id: RowId) => `/roster/person/${id}`,
} as const
