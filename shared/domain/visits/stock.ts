// What is left of goods: in − out + back over the lines that stand; by team, what is still with it. Pure, the same on every PC.
import type { Fields } from '../field'

export interface Stock {
  readonly received: number
  readonly issued: number
  readonly returned: number
  /** received − issued + returned; below 0 only where two PCs issued the same goods while apart. */
  readonly left: number
  /** 分 paid for what was received. */
  readonly cost: number
}

/** The stock of one kind of goods from its ledger lines; struck lines do not count. */
export function stockOf(moves: readonly Fields[]): Stock {
  const standing = moves.filter((move) => move['struck'] === undefined)
  const sum = (kind: string): number =>
    standing.reduce((total, move) => total + (move['kind'] === kind ? Number(move['quantity'] ?? 0) : 0), 0)
  const [received, issued, returned] = [sum('in'), sum('out'), sum('back')]
  const cost = standing.reduce(
    (total, move) => total + (move['kind'] === 'in' ? Number(move['quantity'] ?? 0) * Number(move['price'] ?? 0) : 0),
    0,
  )
  return { received, issued, returned, left: received - issued + returned, cost }
}

/** How many a team (or whoever took them without one) has taken and not brought back. */
export function withTeam(moves: readonly Fields[], team: string | undefined): number {
  const { issued, returned } = stockOf(moves.filter((move) => (move['team'] ?? undefined) === team))
  return issued - returned
}
