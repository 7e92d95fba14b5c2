// Addresses of the pages of 才艺培训, and of the person's file that its lists lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  classes: '/classes',
  class: (id: RowId) => `/classes/class/${id}`,
  enrolImport: (id: RowId) => `/classes/class/${id}/import`,
  roll: (id: RowId) => `/classes/class/${id}/roll`,
  courses: '/classes/courses',
  teachers: '/classes/teachers',
  enrolments: '/classes/enrolments',
  fees: '/classes/fees',
  history: '/classes/history',
  person: (id: RowId) => `/roster/person/${id}`,
} as const
