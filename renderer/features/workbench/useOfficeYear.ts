// The office year of a year, kept fresh.
import { office } from '../../data/client'
import { useReading } from '../../data/queries/reading'
import type { OfficeYear } from '../../data/questions/asked'
import { traceTables } from '../../../shared/domain/workbench/begun'

const tables = new Set(['officeWork', ...traceTables])

/** Undefined while it is read; while another year loads nothing of the old one shows. */
export function useOfficeYear(year: number): OfficeYear | undefined {
  return useReading(
    `office year ${year}`,
    () => office().answer('workbench.year', { year }),
    (change) => Object.keys(change.tables).some((table) => tables.has(table)),
  ).value
}
