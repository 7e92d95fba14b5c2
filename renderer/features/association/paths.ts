// Addresses of the tabs of 协会工作.
export const paths = {
  members: '/association',
  dues: '/association/dues',
  council: '/association/council',
  meetings: '/association/meetings',
  counties: '/association/counties',
  nominations: '/association/nominations',
  inspection: '/association/inspection',
} as const
