// What every paper and file of a batch is made of, read through the office's door: the version in force, word for word.
import { profileId } from '../../../shared/domain/office/seed'
import { headOf, unpackHead, type FinalHead } from '../../../shared/domain/payments/final-head'
import { unpackLines, versionId, type FinalLine } from '../../../shared/domain/payments/final-lines'
import type { Fields } from '../../../shared/domain/field'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'

export interface BatchPaper {
  readonly head: FinalHead
  /** 0 while 编制中 or 待复核. */
  readonly version: number
  /** Of the final lines; '' before 定稿. */
  readonly hash: string
  readonly lines: readonly FinalLine[]
}

/** The version in force with its own words; while 编制中, what is being prepared, whose title says so. */
export async function readBatch(batch: Row): Promise<BatchPaper> {
  const version = Number(batch['version'] ?? 0)
  const final = batch['state'] !== 'drafting' && batch['state'] !== 'submitted' && version > 0
  const row = final ? await office().row('batchVersion', versionId(batch.id, version)) : undefined
  const head = unpackHead(row)
  if (head) return { head, version, hash: String(row?.['hash'] ?? ''), lines: unpackLines(row) }
  return { head: await draftHead(batch), version: 0, hash: '', lines: await draftLines(batch) }
}

async function draftHead(batch: Row): Promise<FinalHead> {
  const one = async (table: string, id: unknown): Promise<Row | undefined> =>
    typeof id === 'string' ? office().row(table, id) : undefined
  const [profile, scheme, account, subject, units, signers] = await Promise.all([
    one('profile', profileId),
    one('scheme', batch['scheme']),
    one('fundAccount', batch['account']),
    one('expenseSubject', batch['subject']),
    office().all('unit'),
    office().all('signer'),
  ])
  return headOf(batch, { profile, scheme, account, subject, units, signers }, today())
}

async function draftLines(batch: Row): Promise<readonly FinalLine[]> {
  const rows = await office().find('payLine', 'batch', [batch.id])
  return rows.filter((row) => row['verdict'] === 'in').sort(byOrder) as unknown as readonly FinalLine[]
}

function byOrder(a: Fields, b: Fields): number {
  return String(a['order'] ?? '~') < String(b['order'] ?? '~') ? -1 : 1
}
