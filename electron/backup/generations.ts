// Which of the dated backups are kept: one for each of the last days, weeks and months that have any. Pure, so that its laws can be tried.

export interface Dated {
  /** Plain date in Asia/Shanghai, YYYY-MM-DD, and time HH:MM:SS, of its making. */
  readonly day: string
  readonly time: string
}

/** Days, weeks and months that keep a backup: counted among those that have one, so a stick that lay in a drawer loses nothing. */
export const KEPT = { daily: 7, weekly: 4, monthly: 12 } as const

const periods = {
  daily: ({ day }: Dated): string => day,
  weekly: ({ day }: Dated): string => mondayOf(day),
  monthly: ({ day }: Dated): string => day.slice(0, 7),
} as const

/** Those to keep, newest first: of each period that counts, its last backup. The newest of all is always among them. */
export function toKeep<T extends Dated>(backups: readonly T[]): readonly T[] {
  const newestFirst = [...backups].sort((one, other) => (moment(one) < moment(other) ? 1 : -1))
  const kept = new Set<T>()
  for (const kind of ['daily', 'weekly', 'monthly'] as const) {
    const met = new Set<string>()
    for (const backup of newestFirst) {
      const period = periods[kind](backup)
      if (met.has(period)) continue
      if (met.size === KEPT[kind]) break
      met.add(period)
      kept.add(backup)
    }
  }
  return newestFirst.filter((backup) => kept.has(backup))
}

function moment({ day, time }: Dated): string {
  return `${day} ${time}`
}

const DAY_MS = 86_400_000

/** Monday of the week of a day. */
function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return new Date(at - sinceMonday * DAY_MS).toISOString().slice(0, 10)
}
