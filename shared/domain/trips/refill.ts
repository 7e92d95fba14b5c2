// A withdrawn place goes first to the same county's 替补 until its date, then to the city's pool (office-practice.md 10). Pure.
import type { Fields } from '../field'

export type Next =
  | { readonly candidate: Fields; readonly from: 'county' | 'city' }
  /** One Chinese sentence that says why nobody follows. */
  | { readonly candidate: undefined; readonly why: string }

/** Who follows into the place that a person of `county` gave up. `today` is YYYY-MM-DD. */
export function nextFor(batch: Fields, county: unknown, candidates: readonly Fields[], today: string): Next {
  const fit = candidates.filter(
    (row) => row['state'] === 'waiting' && row['verdict'] !== 'block' && wishes(row, batch.id),
  )
  const own = first(
    fit.filter((row) => row['county'] === county && row['role'] === 'reserve'),
    'countyRank',
  )
  const until = batch['refillUntil']
  const ours = typeof until === 'string' && today <= until
  if (own && (ours || typeof until !== 'string')) return { candidate: own, from: 'county' }
  if (ours) return { candidate: undefined, why: `本县没有可以递补的替补；县内补报到 ${until} 为止，此后由全市统筹。` }
  const pool = first(fit, 'rank')
  return pool
    ? { candidate: pool, from: 'city' }
    : { candidate: undefined, why: '全市没有可以递补的人选（没有待安排、审核符合且愿意去这一批的人）。' }
}

/** Who named no batch goes with any. */
function wishes(row: Fields, batch: string): boolean {
  const own = ['wish1', 'wish2', 'wish3']
    .map((field) => row[field])
    .filter((value) => value !== undefined && value !== null)
  return own.length === 0 || own.includes(batch)
}

function first(rows: readonly Fields[], by: 'rank' | 'countyRank'): Fields | undefined {
  const place = (row: Fields): number => (typeof row[by] === 'number' ? row[by] : Number.MAX_SAFE_INTEGER)
  return [...rows].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))[0]
}
