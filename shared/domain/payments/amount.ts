// The arithmetic of payments, in integer 分 (domain.md §1.2, 1.3, sources S08, S15, S09). Nothing here reads a clock or a row.

/**
 * 生活困难补助 of a month: line − own average monthly income, not below 0 and not above the cap (Hubei/咸宁 2025, S15). All in 分;
 * no cap where none is written.
 */
export function gapOf(line: number, income: number, cap = Number.MAX_SAFE_INTEGER): number {
  return Math.min(Math.max(line - income, 0), cap)
}

/** Pool of a special-hardship fund: heads × 分 a head × rate in whole percent (Jiangsu 2014, S09), rounded down to the 分. */
export function poolOf(heads: number, perHead: number, percent: number): number {
  return Math.floor((heads * perHead * percent) / 100)
}

/** A run of months with one monthly amount. */
export interface Stretch {
  /** YYYY-MM, both included. */
  readonly from: string
  readonly to: string
  readonly months: number
  /** 分 a month. */
  readonly monthly: number
  readonly rule: string
}

/** Months with their amounts, folded to runs of consecutive months that pay the same by the same rule, in order. */
export function stretchesOf(
  months: readonly { readonly month: string; readonly monthly: number; readonly rule: string }[],
): readonly Stretch[] {
  const runs: { from: string; to: string; months: number; monthly: number; rule: string }[] = []
  for (const { month, monthly, rule } of months) {
    const last = runs.at(-1)
    if (last && last.monthly === monthly && last.rule === rule && follows(last.to, month)) {
      last.to = month
      last.months++
    } else runs.push({ from: month, to: month, months: 1, monthly, rule })
  }
  return runs
}

/** Sum of the runs, 分. */
export function sumOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { months, monthly }) => sum + months * monthly, 0)
}

function follows(earlier: string, later: string): boolean {
  return monthNumber(later) === monthNumber(earlier) + 1
}

/** Months since year 0 of YYYY-MM, read digit by digit: it is asked for every month of everybody. */
function monthNumber(month: string): number {
  const digit = (at: number): number => month.charCodeAt(at) - 48
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6)
}

/**
 * What of an overpayment this sheet takes back: never more than is due now, so that no line falls below 0; the rest is carried
 * forward (office-practice.md 6: no line ≤ 0 on paper or in a bank file).
 */
export function withheldOf(due: number, owed: number): { readonly withheld: number; readonly carried: number } {
  const withheld = Math.max(0, Math.min(due, owed))
  return { withheld, carried: owed - withheld }
}
