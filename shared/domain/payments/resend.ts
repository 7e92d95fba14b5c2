// 退票重发: what came back may go out once more, into an account that is another one than the bank refused.
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { finalLines } from './final-lines'
import { standing } from './ledger'

/** Whether the lines of a 退票重发单 may be final. Codes: `return.account`, `return.sent`. */
export async function mayResend(
  context: CommandContext,
  batch: RowRecord,
  lines: readonly RowRecord[],
): Promise<Result<undefined>> {
  const returns = await context.where('bankReturn', 'resentIn', batch.id)
  const cash = batch['way'] !== '银行代发' && batch['way'] !== '转账'
  const same = lines.find((line) => {
    const row = returns.find((each) => each['entry'] === line['corrects'])
    return row?.['cause'] !== '其他' && row?.['accountNumber'] === line['accountNumber']
  })
  if (same && !cash)
    return fail(
      'return.account',
      `${String(same['name'])}还是退票的那个账户，再发还会退回。请更正银行账户并请人复核，回到本批次点“重新计算”；或改为现金发放。`,
      { rows: [same.id] },
    )
  return notSentYet(context, batch, lines)
}

/** Two PCs may each have put one returned payment on a sheet of their own. */
async function notSentYet(
  context: CommandContext,
  batch: RowRecord,
  lines: readonly RowRecord[],
): Promise<Result<undefined>> {
  const people = [...new Set(lines.flatMap((line) => context.group('person', String(line['person']))))]
  const paid = standing(await context.whereAny('ledgerEntry', 'person', people))
  const sent = new Map(paid.map((entry) => [entry['corrects'], String(entry['batchNumber'] ?? '')]))
  for (const other of await sheetsOnTheirWay(context, batch))
    for (const line of await finalLines(context, other))
      if (line.corrects) sent.set(line.corrects, String(other['number']))
  const again = lines.find((line) => sent.has(line['corrects']))
  return again
    ? fail(
        'return.sent',
        `${String(again['name'])}的这笔退票已在批次 ${sent.get(again['corrects']) ?? ''} 重发，不能再发一次。请“不列入”。`,
        { rows: [again.id] },
      )
    : ok(undefined)
}

async function sheetsOnTheirWay(context: CommandContext, batch: Fields): Promise<readonly RowRecord[]> {
  return (await context.where('batch', 'scheme', String(batch['scheme']))).filter(
    (other) =>
      other.id !== batch.id &&
      other['direction'] === 'resend' &&
      ['final', 'approved', 'sent'].includes(String(other['state'])),
  )
}
