// Lines of a batch whose amounts are not the policy's to decide: what a superior granted to a claim, and what the bank sent back. People,
// accounts and standing are read anew each time the batch is computed; the amounts never change.
import { pairId } from '../../kernel/ids'
import { formatMoney } from '../../kernel/money'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import type { TreatmentLists } from '../roster/treatment'
import { readCandidates, type Candidate } from './batch-reading'
import { commonValues, type Line, type LineValues } from './lines'
import { factsOver, obstaclesOver } from './person-facts'

interface Given {
  readonly batch: Fields
  readonly scheme: Fields
  readonly lists: TreatmentLists
}

/** Undefined for a batch that the policies decide. */
export async function sourcedLines(
  context: CommandContext,
  batch: Fields,
  scheme: Fields,
): Promise<readonly Line[] | undefined> {
  if (batch['direction'] === 'resend')
    return linesOfReturns(context, batch, scheme, await context.where('bankReturn', 'resentIn', batch.id))
  if (typeof batch['claim'] !== 'string') return undefined
  const claim = await context.get('batch', batch['claim'])
  return claim ? linesOfClaim(context, batch, scheme, claim) : []
}

/** One line a returned payment, of the same months and to the 分 the same amount, into the account that is in force now. */
export async function linesOfReturns(
  context: CommandContext,
  batch: Fields,
  scheme: Fields,
  returns: readonly RowRecord[],
): Promise<readonly Line[]> {
  const entries = await context.getMany(
    'ledgerEntry',
    returns.map((row) => String(row['entry'])),
  )
  return byPerson(context, { batch, scheme }, returns, (row, candidate, given) => {
    const entry = entries.get(String(row['entry']))
    const blocked = obstacleOf(candidate, given)
    return {
      id: pairId('payLine.resend', batch.id, row.id),
      values: {
        ...head(candidate, given),
        verdict: 'in',
        kind: 'resend',
        from: String(entry?.['from'] ?? batch['from']),
        to: String(entry?.['to'] ?? batch['to']),
        computed: row['amount'] as number,
        amount: row['amount'] as number,
        corrects: String(row['entry']),
        reason: `退票重发：批次 ${String(entry?.['batchNumber'] ?? '')}，${String(row['returnedOn'])} 退回，${String(row['cause'])}${blocked ? `；注意：${blocked}` : ''}`,
      },
    }
  })
}

/** What was granted, for everybody who may still be paid; who was refused is no line. */
async function linesOfClaim(
  context: CommandContext,
  batch: Fields,
  scheme: Fields,
  claim: RowRecord,
): Promise<readonly Line[]> {
  const claimed = (await context.where('payLine', 'batch', claim.id)).filter(
    (line) => line['verdict'] === 'in' && Number(line['granted'] ?? 0) > 0,
  )
  return byPerson(context, { batch, scheme }, claimed, (line, candidate, given) => {
    const blocked = obstacleOf(candidate, given)
    const id = pairId('payLine.claim', batch.id, line.id)
    const common = { ...head(candidate, given), kind: line['kind'] as string }
    if (blocked) return { id, values: { ...common, verdict: 'out', reason: blocked } }
    const granted = Number(line['granted'])
    const cut =
      granted === line['amount']
        ? ''
        : `；申报 ${formatMoney(Number(line['amount']))} 元，${String(line['cutReason'] ?? '')}`
    const kept = ['from', 'to', 'rule'].flatMap((field) => (line[field] === undefined ? [] : [[field, line[field]]]))
    return {
      id,
      values: {
        ...common,
        ...(Object.fromEntries(kept) as LineValues),
        verdict: 'in',
        computed: granted,
        amount: granted,
        reason: `批复 ${formatMoney(granted)} 元（${String(claim['grantDocument'] ?? '')}）${cut}`,
      },
    }
  })
}

/** Lines in the order of their rows, each with its person as the roster has them; rows of people in the bin make none. */
async function byPerson(
  context: CommandContext,
  { batch, scheme }: Omit<Given, 'lists'>,
  rows: readonly RowRecord[],
  lineOf: (row: RowRecord, candidate: Candidate, given: Given) => Line,
): Promise<readonly Line[]> {
  const survivor = (row: RowRecord): RowId => {
    const person = String(row['person'])
    return context.group('person', person)[0] ?? person
  }
  const { candidates, lists } = await readCandidates(context, batch, [...new Set(rows.map(survivor))])
  const known = new Map(candidates.map((each) => [each.person.id, each]))
  return rows.flatMap((row) => {
    const candidate = known.get(survivor(row))
    return candidate ? [lineOf(row, candidate, { batch, scheme, lists })] : []
  })
}

function head(candidate: Candidate, { batch, lists }: Given): LineValues {
  return commonValues(batch.id, candidate, factsOver(candidate, lists)(String(batch['on'])))
}

function obstacleOf(candidate: Candidate, { batch, scheme }: Given): string | undefined {
  return obstaclesOver(candidate, String(scheme['stop'] ?? 'next-month'))(String(batch['on']).slice(0, 7))?.sentence
}
