// What of a line of the office year exists in a year: told from rows, never typed. 已建 leads to the one there is, or to their list.
import type { Choice, Fields } from '../field'
import type { Desk } from './source'

interface Trace {
  readonly value: string
  readonly label: string
  readonly table: string
  /** Indexed field that holds the year. */
  readonly year: string
  /** Where that field holds a date instead. */
  readonly dated?: true
  /** Which rows of the year count; all where absent. */
  readonly counts?: (row: Fields) => boolean
  /** Page of one row, where rows have one. */
  readonly page?: (row: Fields) => string
}

const campaign = (value: string, kind: string): Trace => ({
  value,
  label: `慰问活动：${kind}`,
  table: 'campaign',
  year: 'visitYear',
  counts: (row) => row['kind'] === kind && row['state'] !== 'void',
  page: (row) => `/visits/campaign/${row.id}`,
})

const traces: readonly Trace[] = [
  campaign('campaign-festival', '两节（元旦春节）'),
  campaign('campaign-may', '五一'),
  campaign('campaign-heat', '送清凉'),
  campaign('campaign-autumn', '中秋国庆'),
  campaign('campaign-elders', '重阳'),
  campaign('campaign-birthday', '生日'),
  {
    value: 'batch',
    label: '发放批次',
    table: 'batch',
    year: 'year',
    counts: (row) => row['state'] !== 'void' && row['direction'] !== 'claim',
    page: (row) => `/payments/batch/${row.id}`,
  },
  {
    value: 'claim',
    label: '申报批次',
    table: 'batch',
    year: 'year',
    counts: (row) => row['state'] !== 'void' && row['direction'] === 'claim',
    page: (row) => `/payments/claim/${row.id}`,
  },
  {
    value: 'tripPlan',
    label: '疗休养方案',
    table: 'tripPlan',
    year: 'year',
    counts: (row) => row['state'] !== 'void',
    page: (row) => `/trips/plan/${row.id}`,
  },
  {
    value: 'checkSheet',
    label: '年度核查核对表',
    table: 'checkSheet',
    year: 'year',
    page: (row) => `/roster/checks/${row.id}`,
  },
  { value: 'subscription', label: '报刊订阅', table: 'subscription', year: 'year', counts: (row) => !row['endedFrom'] },
  { value: 'checkUp', label: '体检名单', table: 'checkUp', year: 'year' },
  {
    value: 'schoolLetter',
    label: '子女入学优待函',
    table: 'privilegeCase',
    year: 'appliedOn',
    dated: true,
    counts: (row) => row['kind'] === 'school' && row['sentOn'] !== undefined,
  },
  {
    value: 'trainingClass',
    label: '培训班',
    table: 'trainingClass',
    year: 'year',
    counts: (row) => row['state'] !== 'void',
    page: (row) => `/classes/class/${row.id}`,
  },
  {
    value: 'studioReview',
    label: '工作室年度考核',
    table: 'studioReview',
    year: 'year',
    counts: (row) => row['kind'] === 'annual',
  },
  { value: 'due', label: '会费', table: 'due', year: 'year' },
  { value: 'nomination', label: '推荐评选', table: 'nomination', year: 'year' },
  { value: 'budget', label: '经费预算', table: 'budget', year: 'year' },
  { value: 'closing', label: '封账', table: 'businessYear', year: 'year', counts: (row) => row['closed'] === true },
]

/** What a line may look for. */
export const traceChoices: readonly Choice[] = traces.map(({ value, label }) => ({ value, label }))

/** Tables that tell what exists. */
export const traceTables: readonly string[] = [...new Set(traces.map(({ table }) => table))]

export interface Begun {
  readonly count: number
  /** Page of the only one. */
  readonly path?: string
}

/** By trace, what exists in a year; traces nobody asks for are not read. */
export async function begunIn(
  desk: Pick<Desk, 'find' | 'between'>,
  year: number,
  asked: ReadonlySet<unknown>,
): Promise<ReadonlyMap<string, Begun>> {
  const wanted = traces.filter(({ value }) => asked.has(value))
  const found = await Promise.all(
    wanted.map(async ({ value, table, year: index, dated, counts, page }) => {
      // From 2026 and 2026-01 to 2026-12-31, as text.
      const found = dated ? desk.between(table, index, String(year), `${year}-12-31`) : desk.find(table, index, [year])
      const rows = (await found).filter((row) => counts?.(row) ?? true)
      const [first] = rows
      const path = rows.length === 1 && first && page ? { path: page(first) } : {}
      return [value, { count: rows.length, ...path }] as const
    }),
  )
  return new Map(found)
}
