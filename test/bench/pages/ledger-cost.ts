// A 发放台账 of many lines through the app's own door: filling it by 补录, its first rows, and the filters of its page.
import { office } from '../../../renderer/data/client'
import type { Filter } from '../../../renderer/data/office'
import { samplePersonId } from '../../../shared/domain/sample/sample'
import { timed } from './people'

/** Payments per command: one segment of the log each. */
const SLICE = 2_000
const scheme = 'bench-scheme'

/** Monthly payments number `begin` to `lines` spread over the first `people` of the sample; ms. */
export function fillLedger(people: number, lines: number, begin = 0): Promise<number> {
  return timed(async () => {
    const values = {
      name: '荣誉津贴',
      nature: '津贴',
      handling: 'own',
      fundLevel: '市',
      cycle: 'month',
      formula: 'monthly',
    }
    // Only an administrator writes 发放项目: whoever founded the sample office.
    await office().setOperator((await office().all('operator'))[0]?.id ?? '')
    if (begin === 0) await run('record.create', { table: 'scheme', id: scheme, values })
    for (let from = begin; from < lines; from += SLICE) {
      const slice = Array.from({ length: Math.min(SLICE, lines - from) }, (_, at) => paymentOf(from + at, people))
      await run('history.record', { file: '历年发放.xlsx', payments: slice })
    }
  })
}

function paymentOf(line: number, people: number): object {
  const month = Math.floor(line / people)
  const of = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return {
    person: samplePersonId(line % people),
    scheme,
    from: of,
    to: of,
    amount: 22_000 + (line % 7) * 1_000,
    paidOn: `${of}-20`,
    source: line % 3 === 0 ? '劳模协会' : '市总工会本级',
  }
}

async function run(command: string, input: unknown): Promise<void> {
  const outcome = await office().run(command, input)
  if (!outcome.ok) throw new Error(outcome.failure.message)
}

/** The first page of the list in a window that has read nothing yet; ms. */
export function ledgerFirst(): Promise<number> {
  return timed(() => office().page({ table: 'ledgerEntry', filters: [], sort: [] }, 0, 100))
}

const filters: readonly (readonly Filter[])[] = [
  [{ field: 'entry', is: 'in', values: ['payment'] }],
  [{ field: 'entry', is: 'in', values: ['reversal'] }],
  [{ field: 'recorded', is: 'in', values: [true] }],
  [{ field: 'source', is: 'in', values: ['劳模协会'] }],
  [{ field: 'scheme', is: 'in', values: [scheme] }],
  [{ field: 'paidOn', is: 'between', from: '2003-01-01', to: '2003-12-31' }],
  [{ field: 'amount', is: 'between', from: 25_000, to: 27_000 }],
  [
    { field: 'source', is: 'in', values: ['市总工会本级'] },
    { field: 'paidOn', is: 'between', from: '2002-01-01', to: '2003-06-30' },
  ],
]
const words = ['王', '陈建', 'zh', '李秀英']

/** Every filter of the page and some searches, first 50 rows each; ms each. */
export async function ledgerFilters(): Promise<readonly number[]> {
  const costs: number[] = []
  for (const each of filters)
    costs.push(await timed(() => office().page({ table: 'ledgerEntry', filters: each, sort: [] }, 0, 50)))
  for (const text of words)
    costs.push(await timed(() => office().page({ table: 'ledgerEntry', filters: [], text, sort: [] }, 0, 50)))
  return costs
}
