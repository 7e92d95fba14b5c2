// Addresses of the tabs of 协会工作, and of the person's file that its lists lead to.
import type { RowId } from '../../../shared/oplog/operation'

export const paths = {
  members: '/association',
  dues: '/association/dues',
  council: '/association/council',
  meetings: '/association/meetings',
  counties: '/association/counties',
  nominations: '/association/nominations',
  inspection: '/association/inspection',
  person: (id: RowId) => `/roster/person/${id}`,
} as const
