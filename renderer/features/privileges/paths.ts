// Addresses of the pages of 优待服务, and of those of other areas that its work leads to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  cases: '/privileges',
  newspapers: '/privileges/newspapers',
  newspaperHistory: '/privileges/newspapers/history',
  periodicals: '/privileges/periodicals',
  cards: '/privileges/cards',
  cardHistory: '/privileges/cards/history',
  checkUps: '/privileges/check-ups',
  insurance: '/privileges/insurance',
  choose: (what: ListKind) => `/privileges/choose/${what}`,
  person: (id: RowId) => `/roster/person/${id}`,
  certificates: '/roster/certificates',
} as const

/** Lists that take people from the roster. */
export type ListKind = 'cards' | 'newspapers' | 'check-ups' | 'insurance'
