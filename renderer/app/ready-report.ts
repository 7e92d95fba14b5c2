// Has 统计报告 counted once in the background: the first question of a window reads ten years of rows back, and nobody should wait for that.
import { office } from '../data/client'
import { runningYear } from '../registers/business-year'

/** After the first list stands, in ms: the 工作台 comes first. The writer reads in slices that let every edit pass. */
const AFTER = 6_000

export function readyReport(wait = AFTER): void {
  setTimeout(() => {
    // Without an open office there is nothing to count; any other failure is met, and told, by whoever opens the report.
    office()
      .answer('report.year', { year: runningYear() })
      .catch(() => undefined)
  }, wait)
}
