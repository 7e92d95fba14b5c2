// A Result as it crosses the process border.
import { z } from 'zod'

const failure = z.object({ code: z.string(), message: z.string(), data: z.record(z.string(), z.unknown()).optional() })

/** Schema of a Result whose value is `value`. */
export const resultOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), failure })])
