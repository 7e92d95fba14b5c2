// Addresses of 统计报告 and of the rows behind its figures.
import type { ReportPlace } from '../../data/questions/asked'

export const paths = {
  report: '/report',
  rows: ({ year, figure, breakdown, group }: ReportPlace) =>
    `/report/${year}/rows/${figure}${breakdown === undefined ? '' : `/${breakdown}/${encodeURIComponent(group || NONE)}`}`,
} as const

/** Stands in an address for the group without a value. */
export const NONE = '-'
