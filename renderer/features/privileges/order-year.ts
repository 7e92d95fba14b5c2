// The year whose newspapers are being ordered: from October on it is the next one (office-practice.md, flow of the year).
import { today } from '../../ui/today'

export function orderYear(): number {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return month >= 10 ? year + 1 : year
}
