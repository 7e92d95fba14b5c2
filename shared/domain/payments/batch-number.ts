// 批次号: year, the scheme's short name, the mark of this PC's incarnation and a running number: 2026-春慰-K3-01 (office-practice.md 4,
// decisions.md 19: minted without asking any other PC, never used twice).
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { markOf } from '../office/paper-mark'

/** The next number of a scheme's batches in a year. */
export async function nextBatchNumber(context: CommandContext, scheme: Fields, year: number): Promise<string> {
  const series = `${year}-${codeOf(scheme)}-${markOf(context.incarnation)}-`
  const used = (await context.where('batch', 'scheme', scheme.id)).map((batch) => String(batch['number']))
  const numbers = used.filter((each) => each.startsWith(series)).map((each) => Number(each.slice(series.length)) || 0)
  return `${series}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** The short name, or the first two characters of the name where none was given. */
function codeOf(scheme: Fields): string {
  const code = String(scheme['code'] ?? '').trim()
  return code === '' ? [...String(scheme['name'] ?? '发放')].slice(0, 2).join('') : code
}
