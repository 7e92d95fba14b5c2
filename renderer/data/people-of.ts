// The people whom rows name (参加活动, 报道人物, 捐赠), each under who they are now: a merged copy's rows are its survivor's.
import type { Office, Row } from './office'

/** By the id the row has; somebody in the bin is not among them. */
export async function peopleOf(office: Pick<Office, 'rows'>, rows: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const ids = rows.flatMap((row) => (typeof row['person'] === 'string' ? [row['person']] : []))
  const found = await office.rows('person', [...new Set(ids)])
  const survivors = found.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : []))
  const own = new Map([...found, ...(await office.rows('person', survivors))].map((row) => [row.id, row]))
  return new Map(found.map((row) => [row.id, own.get(String(row['_dSurvivor'] ?? '')) ?? row]))
}
