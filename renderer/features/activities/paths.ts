// Addresses of the pages of 志愿与宣讲, and of the person's file that its lists lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  activities: '/activities',
  teams: '/activities/teams',
  donations: '/activities/donations',
  media: '/activities/media',
  people: '/activities/people',
  team: (id: RowId) => `/activities/team/${id}`,
  activity: (id: RowId) => `/activities/activity/${id}`,
  choose: (activity: RowId) => `/activities/activity/${activity}/choose`,
  person: (id: RowId) => `/roster/person/${id}`,
} as const
