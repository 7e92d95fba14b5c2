// What a batch asks about everybody in it: its months and day, its scheme, the standards and lists as they were read.
import type { Fields } from '../field'
import type { Reading } from './batch-reading'
import type { DueQuestion } from './due'

export function questionOf(batch: Fields, scheme: Fields): (reading: Reading) => DueQuestion {
  const backFrom = batch['backFrom']
  return ({ rules, lists }) => ({
    scheme,
    rules,
    lists,
    from: String(batch['from']).slice(0, 7),
    to: String(batch['to']).slice(0, 7),
    on: String(batch['on']),
    ...(typeof backFrom === 'string' ? { backFrom: backFrom.slice(0, 7) } : {}),
  })
}
