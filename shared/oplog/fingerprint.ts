// One number for the state of a table: two PCs compare it instead of their rows (sync-design.md §8.15).
import { canonicalJson } from '../kernel/canonical'
import { hexOf, sha256, sha256Hex } from '../kernel/digest'
import type { RowRecord } from './operation'

const WORDS = 8

/**
 * An order-independent sum (mod 2^256) of row hashes: rows are added and taken away as they change. It covers values and
 * marks, thus conflicts and removals too; derived `_d…` values lie outside, since each PC computes its own.
 */
export class FingerprintSum {
  private readonly words = new Uint32Array(WORDS)

  /** Continues from a sum read back as 64 hexadecimal characters. */
  static from(text: string): FingerprintSum {
    const sum = new FingerprintSum()
    for (let i = 0; i < WORDS; i++) sum.words[i] = Number.parseInt(text.slice(i * 8, i * 8 + 8), 16)
    return sum
  }

  add(row: RowRecord): void {
    this.carry(wordsOf(row), 1)
  }

  /** Takes away a row as it was when it was added. */
  take(row: RowRecord): void {
    this.carry(wordsOf(row), -1)
  }

  /** 64 hexadecimal characters. */
  toString(): string {
    return Array.from(this.words, (word) => word.toString(16).padStart(8, '0')).join('')
  }

  private carry(words: readonly number[], sign: 1 | -1): void {
    let carry = 0
    for (let i = WORDS - 1; i >= 0; i--) {
      const total = (this.words[i] ?? 0) + sign * (words[i] ?? 0) + carry
      this.words[i] = total
      carry = Math.floor(total / 2 ** 32)
    }
  }
}

/** The fingerprint of one table's rows, in any order. */
export function fingerprintOf(rows: Iterable<RowRecord>): string {
  const sum = new FingerprintSum()
  for (const row of rows) sum.add(row)
  return sum.toString()
}

/** One fingerprint of a whole office from those of its tables; a table without rows counts as absent. */
export function officeFingerprint(tables: Readonly<Record<string, string>>): string {
  const filled = Object.entries(tables).filter(([, sum]) => sum !== new FingerprintSum().toString())
  return sha256Hex(canonicalJson(Object.fromEntries(filled)))
}

/** The row as all PCs agree on it: canonical JSON without derived values. */
export function canonicalRow(row: RowRecord): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('_d'))))
}

function wordsOf(row: RowRecord): readonly number[] {
  const hex = hexOf(sha256(canonicalRow(row)))
  return Array.from({ length: WORDS }, (_, i) => Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16))
}
