// The report of a year, asked of the writer and asked again after what was entered meanwhile; the last answer stays until the next is here.
import { useEffect, useState } from 'react'
import { asFailure, type Failure } from '../../../shared/kernel/result'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { useHear, useOffice } from '../../registers/source'

/** Edits that come one after another are waited for, in ms. */
const SETTLED = 400

export interface ReportState {
  readonly report: YearReport | undefined
  readonly failure: Failure | undefined
}

export function useReport(year: number): ReportState {
  const office = useOffice()
  const [report, setReport] = useState<YearReport>()
  const [failure, setFailure] = useState<Failure>()
  const [turn, setTurn] = useState(0)
  useHear(undefined, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const ask = setTimeout(
      () =>
        void office.answer('report.year', { year }).then(
          (found) => gone || (setReport(found), setFailure(undefined)),
          (error: unknown) => gone || setFailure(asFailure(error)),
        ),
      turn === 0 ? 0 : SETTLED,
    )
    return () => {
      gone = true
      clearTimeout(ask)
    }
  }, [office, year, turn])
  return { report: report?.year === year ? report : undefined, failure }
}
