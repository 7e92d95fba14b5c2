// Addresses of the pages of 创新工作室, and of the person's file that its lists lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  studios: '/studios',
  studio: (id: RowId) => `/studios/studio/${id}`,
  members: '/studios/members',
  projects: '/studios/projects',
  reviews: '/studios/reviews',
  grants: '/studios/grants',
  assess: '/studios/assess',
  person: (id: RowId) => `/roster/person/${id}`,
} as const
