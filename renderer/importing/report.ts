// The dry run as plain data: what `npm run check-roster -- FILE --json` prints and what a test can compare.
import { countVerdicts, type DryRun } from './dry-run'
import type { VerdictKind } from './matching/verdicts'

export interface RosterReport extends Readonly<Record<VerdictKind, number>> {
  readonly file: string
  /** Rows that are people; new + changed + same + conflict + rejected. */
  readonly people: number
  readonly messages: readonly {
    readonly sheet: string
    /** Excel row, from 1. */
    readonly row: number
    readonly column: string
    readonly value: string
    readonly code: string
    readonly message: string
  }[]
}

/** Messages come in file order. */
export function reportOf(file: string, run: DryRun): RosterReport {
  const messages = run.verdicts.flatMap((verdict) =>
    verdict.findings.map(({ sheet, row, column, value, code, message }) => ({
      sheet,
      row,
      column,
      value,
      code,
      message,
    })),
  )
  return { file, people: run.verdicts.length, ...countVerdicts(run), messages }
}
