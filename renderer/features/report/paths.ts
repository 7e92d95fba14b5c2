// Addresses of 统计报告 and of the rows behind its figures.
import type { ReportPlace } from '../../data/questions/asked'

export const paths = {
  year: (year: number) => `/report/${year}`,
  rows: ({ year, figure, breakdown, group }: ReportPlace) =>
    `/report/${year}/rows/${figure}${breakdown === undefined ? '' : `/${breakdown}/${encodeURIComponent(group || NONE)}`}`,
} as const

/** Stands in an address for the group without a value. */
export const NONE = '-'
