// Shapes that several commands take from a screen, checked before anything is read.
import { z } from 'zod'
import type { Stamp, Value } from '../../oplog/operation'

export const rowId = z.string().min(1).max(64)

const isValue = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value)

/** Field → stored value; the catalogue judges each one afterwards. */
export const values: z.ZodType<Record<string, Value>> = z.record(z.string().max(60), z.custom<Value>(isValue))

/** Register → heads the person saw (decisions.md 3). */
export const seen: z.ZodType<Record<string, Stamp[]>> = z.record(z.string(), z.array(z.string()))
