// Addresses of the pages of 走访慰问, and of the person's file that its lists lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  visits: '/visits',
  campaign: (id: RowId) => `/visits/campaign/${id}`,
  people: (campaign: RowId) => `/visits/campaign/${campaign}/people`,
  team: (id: RowId) => `/visits/team/${id}`,
  needs: '/visits/needs',
  lonely: '/visits/contact',
  adHoc: '/visits/ad-hoc',
  goods: '/visits/goods',
  history: '/visits/history',
  person: (id: RowId) => `/roster/person/${id}`,
} as const
