// 申报 → 批复 → 发放, person by person: what was asked for, what was granted, what really went out, and where they differ.
import type { Fields } from '../field'
import { standing } from './ledger'

export interface ClaimLine {
  readonly line: Fields
  /** 分. */
  readonly claimed: number
  /** Undefined while the superior has not answered. */
  readonly granted: number | undefined
  /** What still stands in the ledger. */
  readonly paid: number
  readonly cutReason: string
  /** Granted and not (or not wholly) paid; below 0 where more went out than was granted. Undefined before the answer. */
  readonly unpaid: number | undefined
}

/**
 * Lines that went up, in the order given. `entries` are the ledger entries of the batches that pay the claim (returned and sent again
 * ones among them); `survivor` names the person a merged copy belongs to.
 */
export function claimStanding(
  lines: readonly Fields[],
  entries: readonly Fields[],
  survivor: (person: unknown) => unknown = (person) => person,
): readonly ClaimLine[] {
  const paid = new Map<unknown, number>()
  for (const entry of standing(entries)) {
    const person = survivor(entry['person'])
    paid.set(person, (paid.get(person) ?? 0) + Number(entry['amount'] ?? 0))
  }
  const taken = lines.filter((line) => line['verdict'] === 'in')
  const lastOf = new Map(taken.map((line) => [survivor(line['person']), line.id]))
  return taken.map((line) => {
    const granted = typeof line['granted'] === 'number' ? line['granted'] : undefined
    // A person with two lines is paid both: the first takes what there is up to what was granted to it.
    const person = survivor(line['person'])
    const left = paid.get(person) ?? 0
    const own = lastOf.get(person) === line.id ? left : Math.min(left, granted ?? 0)
    paid.set(person, left - own)
    return {
      line,
      claimed: Number(line['amount'] ?? 0),
      granted,
      paid: own,
      cutReason: String(line['cutReason'] ?? ''),
      unpaid: granted === undefined ? undefined : granted - own,
    }
  })
}

export interface ClaimSums {
  readonly claimed: number
  readonly granted: number
  readonly paid: number
  /** Lines granted less than they asked for, and of those the ones refused. */
  readonly cut: number
  readonly refused: number
  /** Lines without an answer. */
  readonly open: number
}

export function sumsOfClaim(lines: readonly ClaimLine[]): ClaimSums {
  const sum = (of: (line: ClaimLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
  return {
    claimed: sum((line) => line.claimed),
    granted: sum((line) => line.granted ?? 0),
    paid: sum((line) => line.paid),
    cut: lines.filter(({ granted, claimed }) => granted !== undefined && granted < claimed).length,
    refused: lines.filter(({ granted }) => granted === 0).length,
    open: lines.filter(({ granted }) => granted === undefined).length,
  }
}
