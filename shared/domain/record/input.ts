// Shapes that several commands take from a screen, checked before anything is read.
import { z } from 'zod'
import type { Stamp, Value } from '../../oplog/operation'

export const rowId = z.string().min(1).max(64)

const isValue = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value)

const isValues = (values: unknown): boolean => {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false
  return Object.entries(values).every(([field, value]) => field.length <= 60 && isValue(value))
}

/** Field → stored value; the catalogue judges each one afterwards. One look at all of them: an import has 200,000. */
export const values: z.ZodType<Record<string, Value>> = z.custom<Record<string, Value>>(isValues)

/** Register → heads the person saw (decisions.md 3). */
export const seen: z.ZodType<Record<string, Stamp[]>> = z.record(z.string(), z.array(z.string()))
