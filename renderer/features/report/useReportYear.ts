// The year of the report is the 业务年度 at the top, whichever page is turned to next; an address with a year sets it there, where it is seen.
import { useLayoutEffect } from 'react'
import { chooseBusinessYear, runningYear, useBusinessYear } from '../../registers/business-year'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export interface ReportYear {
  readonly year: number
  /** The year at the top where it has not begun: there is nothing to report of it yet. */
  readonly ahead: number | undefined
  readonly choose: (year: number) => void
}

/** `asked` is the year in the address, YYYY; anything else is as good as none. */
export function useReportYear(asked: string | undefined): ReportYear {
  const chosen = useBusinessYear()
  const go = useGo()
  const running = runningYear()
  const choose = (year: number): void => chooseBusinessYear(year === running ? undefined : year)
  // Before anything is asked of the writer: the year of the address would else be counted after the one at the top.
  useLayoutEffect(() => {
    if (asked === undefined) return
    const year = /^\d{4}$/u.test(asked) ? Number(asked) : running
    chooseBusinessYear(year >= running ? undefined : year)
    go(paths.report, 'instead')
  }, [asked, running, go])
  return { year: Math.min(running, chosen), ahead: chosen > running ? chosen : undefined, choose }
}
