// What is wrong with a route and its days taken together: as many days as it says, from 1 without gaps (domain.md §2.6). Pure.
import type { Fields } from '../field'

type Loose = Readonly<Record<string, unknown>> | Fields

/** One Chinese clause, or undefined where days and route agree. A route may have no day template at all yet. */
export function routeFault(route: Loose, days: readonly Loose[]): string | undefined {
  const told = Number(route['days'])
  if (!Number.isInteger(told) || told < 1) return `天数是 ${String(route['days'] ?? '空')}，至少 1 天`
  if (days.length === 0) return undefined
  const numbers = days.map((day) => Number(day['day'])).sort((a, b) => a - b)
  const twice = numbers.find((number, i) => numbers[i - 1] === number)
  if (twice !== undefined) return `第 ${twice} 天写了两次`
  const missing = Array.from({ length: Math.max(told, numbers.at(-1) ?? 0) }, (_, i) => i + 1).filter(
    (day) => !numbers.includes(day),
  )
  if (numbers.length !== told)
    return `天数写的是 ${told} 天，行程有 ${numbers.length} 天${missing.length > 0 ? `，缺第 ${missing.join('、')} 天` : ''}`
  return missing.length > 0 ? `行程不连续，缺第 ${missing.join('、')} 天` : undefined
}
