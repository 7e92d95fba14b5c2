// 补差 in a batch: a line for each run of months that was short, and the check that no other batch has made up for it meanwhile.
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import { formatMoney } from '../../kernel/money'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { readCandidates, type Candidate, type Reading } from './batch-reading'
import type { DueQuestion } from './due'
import { finalLines } from './final-lines'
import { commonValues, type Line } from './lines'
import { onTheirWay } from './on-their-way'
import { factsOver } from './person-facts'
import { shortfallsOf, type Shortfall } from './shortfall'

/** Answers, for one candidate, their lines of 补差; reads once what other batches are about to pay. */
export async function shortfallLines(
  context: CommandContext,
  batch: Fields,
  question: DueQuestion,
): Promise<(each: Candidate) => readonly Line[]> {
  const coming = await comingDifferences(context, batch)
  return (each) => {
    const paid = [...each.paid, ...(coming.get(each.person.id) ?? [])]
    const short = shortfallsOf(each, question, paid)
    if (short.length === 0) return []
    const common = commonValues(batch.id, each, factsOver(each, question.lists)(question.on))
    return short.map((run) => lineOf(batch.id, each.person.id, common, run))
  }
}

function lineOf(batch: RowId, person: RowId, common: Line['values'], run: Shortfall): Line {
  const { from, to, months, due, paid, rule, corrects, batchNumber } = run
  const sum = (due - paid) * months
  const when = from === to ? from : `${from} 至 ${to}`
  return {
    id: pairId(`payLine.difference.${from}.${corrects}`, batch, person),
    values: {
      ...common,
      verdict: 'in',
      kind: 'difference',
      monthly: due - paid,
      months,
      from,
      to,
      computed: sum,
      withheld: null,
      amount: sum,
      rule,
      corrects,
      reason: `补差：${when} 每月应发 ${formatMoney(due)} 元，批次 ${batchNumber} 已发 ${formatMoney(paid)} 元`,
    },
  }
}

/** Lines of 补差 on their way, as the payments that they will be, by person (survivor). */
async function comingDifferences(
  context: CommandContext,
  batch: Fields,
): Promise<ReadonlyMap<RowId, readonly Fields[]>> {
  const coming = new Map<RowId, Fields[]>()
  for (const other of await onTheirWay(context, batch))
    for (const line of await finalLines(context, other)) {
      if (line.kind !== 'difference') continue
      const person = context.group('person', line.person)[0] ?? line.person
      const paidOn = String(other['reviewedOn'] ?? '9999')
      coming.set(person, [...(coming.get(person) ?? []), { ...line, paidOn, batchNumber: other['number'] }])
    }
  return coming
}

/** Refuses with `payment.difference` where a line of 补差 is no longer short by as much: made up for by another batch, or the rules turned back. */
export async function stillShort(
  context: CommandContext,
  batch: RowRecord,
  lines: readonly RowRecord[],
  questionOf: (reading: Reading) => DueQuestion,
): Promise<Result<undefined>> {
  const own = lines.filter((line) => line['kind'] === 'difference' && batch['claim'] === undefined)
  if (own.length === 0) return ok(undefined)
  const reading = await readCandidates(context, batch, [...new Set(own.map((line) => String(line['person'])))])
  const linesOf = await shortfallLines(context, batch, questionOf(reading))
  const now = new Map(reading.candidates.flatMap(linesOf).map(({ id, values }) => [id, values['computed']]))
  const stale = own.find((line) => now.get(line.id) !== line['computed'])
  if (!stale) return ok(undefined)
  return fail(
    'payment.difference',
    `${String(stale['name'])} ${String(stale['from'])} 起的补差与现在算出的不一样：别的批次已经补过，或政策、动态又有变化。请“重新计算”后再提交。`,
    { rows: [stale.id] },
  )
}
