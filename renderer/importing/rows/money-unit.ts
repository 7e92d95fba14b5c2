// Amounts under a heading that says 万元: 2.5 there is 25,000 元, unless the cell says its own unit.
import type { FieldSpec } from '../../../shared/domain/field'
import { halfWidth } from '../../../shared/kernel/text'

/** The cell as its heading means it; `path` is the heading from the top row down (捐赠情况, 金额（万元）). */
export function inUnitOfHeading<T extends string | number | boolean>(
  input: T,
  { kind }: FieldSpec,
  path: readonly string[],
): T | string {
  if (kind !== 'money' || !path.some((text) => /[（(](?:单位[:：])?万元?[)）]|万元$/u.test(text))) return input
  const text = halfWidth(String(input)).trim()
  return /^[-−+(]?[\d,]+(?:\.\d+)?\)?$/u.test(text) ? text.replace(/\)?$/u, (end) => `万${end}`) : input
}
