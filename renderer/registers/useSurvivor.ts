// The person of the roster that a row names, followed to the file that theirs was merged into.
import type { Row } from '../data/office'
import { useRow } from './rows'

/** `named` is the reference as the row holds it; undefined while reading, where it names nobody, or where the file was removed. */
export function useSurvivor(named: unknown): Row | undefined {
  const row = useRow('person', typeof named === 'string' ? named : '')
  const survivor = useRow('person', String(row?.['_dSurvivor'] ?? ''))
  return survivor ?? row ?? undefined
}
