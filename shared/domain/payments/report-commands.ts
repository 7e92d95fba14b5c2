// report.make, report.move, report.reconcile: the monthly list of a scheme that others pay, from today's roster and the last list; what
// became of it; and what the receiver's own list says beside it.
import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { readCandidates, type Candidate, type Reading } from './batch-reading'
import { reportStates } from './batch-picklists'
import { dueOf, type Due } from './due'
import { monthsOf, nextMonth } from './person-facts'
import { changesOf, reconcile, unpack, type Cause, type ReportEntry } from './report'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, '月份请写成 2026-01')

const make = defineCommand({
  name: 'report.make',
  undo: 'inverse',
  input: z.object({
    scheme: input.rowId,
    month,
    receiver: z.string().trim().min(1, '请填写接收单位（由谁支付或结算），否则不知道报给谁').max(60),
    county: input.rowId.optional(),
    people: z.array(input.rowId).max(100_000),
  }),
  async plan({ people, ...head }, context): Promise<Result<Plan>> {
    const scheme = await context.get('scheme', head.scheme)
    if (!scheme) return gone(context.catalogue.table('scheme'))
    if (scheme['handling'] === 'own')
      return fail(
        'report.own',
        `“${String(scheme['name'])}”是本会发放的，请新建发放批次；报送表只用于由别的单位支付的项目。`,
      )
    const id = pairId('payReport', head.scheme, canonicalJson([head.month, head.receiver, head.county ?? '']))
    const before = await context.get('payReport', id)
    if (before && before['state'] !== 'draft')
      return fail('report.sent', `${head.month} 报${head.receiver}的名单已经报送，不能重新编制；有变动请编下一个月的。`)
    const last = await lastReport(context, head)
    const known = unpack<ReportEntry>(last?.['list'])
    const everybody = [...new Set([...people, ...known.map((entry) => entry.person)])]
    const reading = await readCandidates(
      context,
      { id, scheme: head.scheme, fundLevel: scheme['fundLevel'] },
      everybody,
    )
    const list = listOf(reading, scheme, head)
    if (list.length === 0 && known.length === 0)
      return fail('report.nobody', '这个月名单上没有人。请核对发放项目的政策标准、县（市、区）和名册。')
    const set = filled({
      ...head,
      scheme,
      list,
      last: known,
      lastMonth: last && String(last['month']),
      reading,
    })
    return ok({
      drafts: [{ kind: 'set', table: 'payReport', row: id, set }],
      label: `编制报送表：${String(scheme['name'])} ${head.month} ${head.receiver}`,
      answer: { id },
    })
  },
})

interface Head {
  readonly month: string
  readonly receiver: string
  readonly county?: string | undefined
}

interface Made extends Head {
  readonly scheme: RowRecord
  readonly list: readonly ReportEntry[]
  readonly last: readonly ReportEntry[]
  readonly lastMonth: string | undefined
  readonly reading: Reading
}

/** The list of an earlier month for the same receiver and county, the latest there is. */
async function lastReport(
  context: CommandContext,
  head: Head & { readonly scheme: string },
): Promise<RowRecord | undefined> {
  const same = (await context.where('payReport', 'scheme', head.scheme)).filter(
    (row) =>
      row['receiver'] === head.receiver &&
      (row['county'] ?? '') === (head.county ?? '') &&
      String(row['month']) < head.month,
  )
  return same.sort((a, b) => (String(a['month']) < String(b['month']) ? 1 : -1))[0]
}

/** Who is due in the month, in the order of sheets. */
function listOf(reading: Reading, scheme: RowRecord, { month: of, county }: Head): readonly ReportEntry[] {
  const order = (each: Candidate): string =>
    `${String(each.person['_dCountyOrder'] ?? '~')} ${String(each.person['_dStrokes'] ?? '')} ${each.person.id}`
  return [...reading.candidates]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .flatMap((each) => {
      const due = dueIn(each, reading, scheme, of)
      if (due.verdict === 'out' || (county !== undefined && due.facts.county !== county)) return []
      return [entryOf(each, due)]
    })
}

function dueIn(each: Candidate, { rules, lists }: Reading, scheme: RowRecord, of: string): Due {
  return dueOf(each, { scheme, rules, lists, from: of, to: of, on: `${of}-01` })
}

function entryOf({ person }: Candidate, due: Extract<Due, { verdict: 'in' }>): ReportEntry {
  const text = (field: string): Record<string, string> =>
    typeof person[field] === 'string' ? { [field]: person[field] } : {}
  return {
    person: person.id,
    name: String(person['name'] ?? ''),
    ...text('idNumber'),
    ...(due.facts.level === undefined ? {} : { level: due.facts.level }),
    ...text('county'),
    ...(due.computed === undefined ? {} : { monthly: due.computed }),
  }
}

function filled(made: Made): Record<string, Value> {
  const { list, last } = made
  const changes = changesOf(last, list, causesOf(made))
  const before = new Set(last.map((entry) => entry.person))
  const after = new Set(list.map((entry) => entry.person))
  const added = list.filter((entry) => !before.has(entry.person)).length
  const stopped = last.filter((entry) => !after.has(entry.person)).length
  return {
    scheme: made.scheme.id,
    month: made.month,
    receiver: made.receiver,
    ...(made.county === undefined ? {} : { county: made.county }),
    state: 'draft',
    opening: last.length,
    added,
    stopped,
    altered: changes.length - added - stopped,
    people: list.length,
    total: list.reduce((sum, entry) => sum + (entry.monthly ?? 0), 0),
    list: JSON.stringify(list),
    changes: JSON.stringify(changes),
  }
}

/** Month by month since the last list: when somebody came or went first, and what the rules say of it. */
function causesOf({ reading, scheme, month: now, lastMonth, county }: Made): (entry: ReportEntry) => Cause {
  const known = new Map(reading.candidates.map((each) => [each.person.id, each]))
  const months = lastMonth === undefined ? [now] : monthsOf(nextMonth(lastMonth), now)
  return (entry) => {
    const candidate = known.get(entry.person)
    if (!candidate) return { month: now, basis: '已从名册移出' }
    const end = dueIn(candidate, reading, scheme, now)
    const own = county === undefined || end.facts.county === county
    const first = months.find((each) => dueIn(candidate, reading, scheme, each).verdict === end.verdict) ?? now
    if (end.verdict === 'in' && !own) return { month: now, basis: '转往其他县（市、区）', moved: true }
    return {
      month: first,
      basis: end.reason,
      ...(cameFromCounty(candidate, lastMonth) && own && end.verdict === 'in' ? { moved: true } : {}),
    }
  }
}

/** 市内划转 since the last list: a new name here is an old one there. */
function cameFromCounty({ events }: Candidate, lastMonth: string | undefined): boolean {
  return (
    lastMonth !== undefined &&
    events.some((event) => event['kind'] === 'county-transfer' && String(event['date']).slice(0, 7) > lastMonth)
  )
}

const move = defineCommand({
  name: 'report.move',
  undo: 'inverse',
  input: z.object({ report: input.rowId, to: z.enum(['draft', 'sent', 'done', 'differs']) }),
  async plan({ report: id, to }, context): Promise<Result<Plan>> {
    const report = await context.get('payReport', id)
    if (!report) return gone(context.catalogue.table('payReport'))
    const label = reportStates.find(({ value }) => value === to)?.label ?? ''
    if (to !== 'sent' && report['state'] === 'draft')
      return fail('report.state', '还没有报送，不能标为对方已维护或有差异。请先“标为已报送”。')
    const set = { state: to, ...(to === 'sent' ? { sentOn: context.clock.today() } : {}) }
    return ok({
      drafts: [{ kind: 'set', table: 'payReport', row: id, set }],
      label: `报送表 ${String(report['month'])} ${String(report['receiver'])}：${label}`,
    })
  },
})

const text = z.string().max(200)
const compare = defineCommand({
  name: 'report.reconcile',
  undo: 'inverse',
  input: z.object({
    report: input.rowId,
    file: z.string().min(1).max(200),
    theirs: z
      .array(
        z.object({
          name: text.optional(),
          idNumber: text.optional(),
          level: text.optional(),
          monthly: z.number().int().optional(),
          place: text,
        }),
      )
      .min(1, '对方的名单里没有人'),
  }),
  async plan({ report: id, file, theirs }, context): Promise<Result<Plan>> {
    const report = await context.get('payReport', id)
    if (!report) return gone(context.catalogue.table('payReport'))
    const findings = reconcile(unpack<ReportEntry>(report['list']), theirs as Parameters<typeof reconcile>[1])
    const count = (kind: string): number => findings.filter((each) => each.kind === kind).length
    const [missing, strange] = [count('我有他无'), count('他有我无')]
    const set = {
      report: id,
      on: context.clock.today(),
      file,
      theirs: theirs.length,
      missing,
      strange,
      differing: findings.length - missing - strange,
      findings: JSON.stringify(findings),
    }
    const row: RowId = context.newId()
    const state = findings.length === 0 ? 'done' : 'differs'
    return ok({
      drafts: [
        { kind: 'set', table: 'reconciliation', row, set },
        { kind: 'set', table: 'payReport', row: id, set: { state } },
      ],
      label: `对账：${String(report['receiver'])} ${String(report['month'])}，${findings.length === 0 ? '一致' : `${findings.length} 处差异`}`,
      answer: { id: row, findings: findings.length },
    })
  },
})

export const reportCommands = [make, move, compare]
