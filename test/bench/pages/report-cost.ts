// 统计报告 through the app's own door: filling ten years by 补录, then the question a screen asks.
import { office } from '../../../renderer/data/client'
import { samplePersonId } from '../../../shared/domain/sample/sample'
import { timed } from './people'

/** Entries per command: one segment of the log each. */
const SLICE = 2_000
const scheme = 'bench-report-scheme'
const now = new Date().getFullYear()

/** `lines` entries of the last ten years, one in five a visit, person after person, so that a slice looks few people up. */
export function fillReport(people: number, lines: number): Promise<number> {
  return timed(async () => {
    const values = {
      name: '慰问金',
      nature: '慰问',
      handling: 'own',
      fundLevel: '市',
      cycle: 'each',
      formula: 'manual',
    }
    // Only an administrator writes 发放项目: whoever founded the sample office.
    await office().setOperator((await office().all('operator'))[0]?.id ?? '')
    await run('record.create', { table: 'scheme', id: scheme, values })
    const each = Math.ceil(lines / people)
    for (let from = 0; from < lines; from += SLICE) {
      const slice = Array.from({ length: Math.min(SLICE, lines - from) }, (_, at) => from + at)
      const [visits, payments] = [slice.filter((n) => n % 5 === 0), slice.filter((n) => n % 5 !== 0)]
      await run('history.record', {
        file: '历年走访和发放.xlsx',
        visits: visits.map((n) => ({ person: personOf(n, each), on: dayOf(n), amount: 500_00 + (n % each) })),
        payments: payments.map((n) => paymentOf(n, each)),
      })
    }
  })
}

const personOf = (n: number, each: number): string => samplePersonId(Math.floor(n / each))

/** Days of the nine years before this one. */
function dayOf(n: number): string {
  const [year, month, day] = [now - 9 + (n % 9), 1 + (n % 12), 1 + (n % 28)]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function paymentOf(n: number, each: number): object {
  const day = dayOf(n)
  const source = n % 3 === 0 ? '劳模协会' : '市总工会本级'
  return { person: personOf(n, each), scheme, from: day, to: day, amount: 22_000 + (n % each), paidOn: day, source }
}

async function run(command: string, input: unknown): Promise<void> {
  const outcome = await office().run(command, input)
  if (!outcome.ok) throw new Error(outcome.failure.message)
}

/** ms until the answer is here. */
export function report(): Promise<number> {
  return timed(() => office().answer('report.year', { year: now }))
}

/** The same after one edit of one visit's note. */
export async function reportAfterEdit(): Promise<number> {
  const { rows } = await office().page({ table: 'visit', filters: [], sort: [] }, 0, 1)
  await run('record.edit', { table: 'visit', row: rows[0]?.id, values: { note: `备注${Date.now()}` } })
  return report()
}
