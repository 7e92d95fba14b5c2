// The lines of a 定稿, packed in one value so that one operation holds the exact list for ever (decisions.md 11), and read back.
import { sha256Hex } from '../../kernel/digest'
import { pairId } from '../../kernel/ids'
import type { RowId } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import type { LineKind } from './batch-picklists'

/** One line as it was final. Money in 分. */
export interface FinalLine {
  readonly id: RowId
  readonly person: RowId
  readonly name: string
  readonly kind: LineKind
  readonly amount: number
  readonly computed?: number
  readonly withheld?: number
  readonly monthly?: number
  readonly months?: number
  /** YYYY-MM; absent for an amount that covers the whole period. */
  readonly from?: string
  readonly to?: string
  readonly sex?: string
  readonly level?: string
  readonly class?: string
  readonly county?: string
  readonly employer?: string
  readonly idNumber?: string
  readonly income?: number
  readonly holder?: string
  readonly accountNumber?: string
  readonly bank?: string
  readonly reason?: string
  readonly adjusted?: string
  readonly rule?: string
  readonly corrects?: string
  readonly note?: string
}

const fields = [
  'person',
  'name',
  'kind',
  'amount',
  'computed',
  'withheld',
  'monthly',
  'months',
  'from',
  'to',
  'sex',
  'level',
  'class',
  'county',
  'employer',
  'idNumber',
  'income',
  'holder',
  'accountNumber',
  'bank',
  'reason',
  'adjusted',
  'rule',
  'corrects',
  'note',
] as const

/** The lines that are in, in the order of the sheet. */
export function packLines(lines: readonly Fields[]): { readonly text: string; readonly hash: string } {
  const ordered = lines.filter((line) => line['verdict'] === 'in').sort(bySheet)
  const packed = ordered.map((line) => ({
    id: line.id,
    ...Object.fromEntries(fields.filter((name) => line[name] !== undefined).map((name) => [name, line[name]])),
  }))
  const text = JSON.stringify(packed)
  return { text, hash: sha256Hex(text) }
}

export function unpackLines(version: Fields | undefined): readonly FinalLine[] {
  const text = version?.['lines']
  return typeof text === 'string' ? (JSON.parse(text) as readonly FinalLine[]) : []
}

/** The row id of a batch's nth version, the same on every PC: two PCs that finalise at once meet in one row, as a conflict to look at. */
export function versionId(batch: RowId, version: number): RowId {
  return pairId(`batchVersion.${version}`, batch, batch)
}

/** The lines of the version in force; none before the first 定稿. */
export async function finalLines(context: CommandContext, batch: Fields): Promise<readonly FinalLine[]> {
  const version = Number(batch['version'] ?? 0)
  return version === 0 ? [] : unpackLines(await context.get('batchVersion', versionId(batch.id, version)))
}

function bySheet(a: Fields, b: Fields): number {
  const key = (line: Fields): string =>
    `${String(line['order'] ?? '~')} ${String(line['kind'])} ${String(line['from'] ?? '')} ${line.id}`
  return key(a) < key(b) ? -1 : 1
}
