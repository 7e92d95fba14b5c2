// Has the 工作台 and 统计报告 worked out once in the background: the first question of a window reads back what lies on the disk, and nobody
// should wait for that.
import { office } from '../data/client'
import { runningYear } from '../registers/business-year'

/** When each is asked, in ms after the first list stands: the start and the first search come first, then the 工作台. */
const WORKBENCH_AFTER = 1_500
const REPORT_AFTER = 6_000

/** The writer reads in slices that let every edit pass. */
export function readyAhead(): void {
  askAfter(WORKBENCH_AFTER, () => office().answer('workbench.day', undefined))
  askAfter(REPORT_AFTER, () => office().answer('report.year', { year: runningYear() }))
}

function askAfter(wait: number, ask: () => Promise<unknown>): void {
  setTimeout(() => {
    // Without an open office there is nothing to read; any other failure is met, and told, by whoever opens the page.
    ask().catch(() => undefined)
  }, wait)
}
