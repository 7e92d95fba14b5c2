// What waits in 待核对, for its page, the badge beside the navigation entry and the status line.
import type { Issue } from '../../shared/issues/issue'
import { office } from '../data/client'
import { afterFirstRows } from '../ui/first-rows'
import { useReading } from '../data/queries/reading'

/** Open issues in the order of work; `undefined` while they are first computed. A newer list replaces the older when it is ready. */
export function useIssues(): readonly Issue[] | undefined {
  return useReading(
    'issues',
    // Counting them reads every table: the first list comes first.
    () => afterFirstRows().then(() => office().issues()),
    () => true,
  ).value
}
