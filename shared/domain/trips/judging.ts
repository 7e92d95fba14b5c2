// 审核: every candidate of a plan judged and ranked anew, from the rows as they are; what a person decided stays (office-practice.md 10).
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import type { CommandContext, Draft } from '../command'
import { registersOf, type Values } from '../record/values'
import { couplesOf, type Listed } from './couples'
import { compareStandings, rankWords, type Standing } from './rank'
import { judgePeople, measureOf, type JudgedPerson } from './read-people'
import { findingWords } from './verdict'

/** A candidate as it will be: the stored row, if any, and what this command is about to write. */
export interface Coming {
  readonly id: RowId
  readonly before: RowRecord | undefined
  readonly values: Values
}

/**
 * Drafts that bring the whole plan up to date: what is coming, and for everybody verdict, findings, history and rank. Withdrawn people
 * keep what was said of them and stand in no order.
 */
export async function judgedDrafts(
  context: CommandContext,
  plan: RowRecord,
  coming: readonly Coming[],
): Promise<readonly Draft[]> {
  const table = context.catalogue.table('tripCandidate')
  const known = await context.where('tripCandidate', 'plan', plan.id)
  const told = new Map(coming.map((each) => [each.id, each]))
  const all: Coming[] = [
    ...known.map((row) => ({ id: row.id, before: row, values: told.get(row.id)?.values ?? {} })),
    ...coming.filter(({ before }) => before === undefined),
  ]
  const active = all.filter((each) => fieldOf(each, 'state') !== 'withdrawn')
  const judged = await judgedByPerson(context, plan, active)
  const ranks = ranksOf(active, judged)
  const couples = couplesOf(listedOf(active, judged))
  return all.flatMap((each): readonly Draft[] => {
    const said = active.includes(each)
      ? { ...saidOf(judged.get(personOf(context, each)), ranks.get(each.id)), mate: couples.get(each.id) ?? null }
      : { rank: null, countyRank: null, mate: null }
    const set = registersOf(table, { ...each.values, ...said }, each.before)
    return Object.keys(set).length === 0
      ? []
      : [{ kind: 'set', table: 'tripCandidate', row: each.id, set: withoutNulls(set, each.before) }]
  })
}

function fieldOf(each: Coming, field: string): unknown {
  return field in each.values ? each.values[field] : each.before?.[field]
}

function personOf(context: CommandContext, each: Coming): RowId {
  return context.group('person', String(fieldOf(each, 'person')))[0] as RowId
}

async function judgedByPerson(
  context: CommandContext,
  plan: RowRecord,
  active: readonly Coming[],
): Promise<ReadonlyMap<RowId, JudgedPerson>> {
  const rows = new Map(active.map((each) => [personOf(context, each), { ...each.before, ...each.values, id: each.id }]))
  const judged = await judgePeople(context, [...rows.keys()], rows, await measureOf(context, plan))
  return new Map(judged.map((each) => [each.given.person.id, each]))
}

function listedOf(active: readonly Coming[], judged: ReadonlyMap<RowId, JudgedPerson>): readonly Listed[] {
  return active.flatMap((each) => {
    const found = judged.get(String(fieldOf(each, 'person')))
    return found ? [{ candidate: each.id, person: found.given.person, family: found.family }] : []
  })
}

interface Ranks {
  readonly city: number
  readonly county: number
}

/** Places in the order of the whole city and of each county, from 1; who may not go stands in neither. */
function ranksOf(active: readonly Coming[], judged: ReadonlyMap<RowId, JudgedPerson>): ReadonlyMap<RowId, Ranks> {
  const standing = active.flatMap((each) => {
    const found = judged.get(String(fieldOf(each, 'person')))
    if (!found || (found.judgement.verdict === 'block' && fieldOf(each, 'hand') !== 'in')) return []
    return [{ id: each.id, county: String(fieldOf(each, 'county') ?? ''), own: standingOf(found) }]
  })
  const ordered = standing.sort((a, b) => compareStandings(a.own, b.own))
  const counts = new Map<string, number>()
  return new Map(
    ordered.map(({ id, county }, at) => {
      const place = (counts.get(county) ?? 0) + 1
      counts.set(county, place)
      return [id, { city: at + 1, county: place }]
    }),
  )
}

/** What the order asks about a judged person. */
export function standingOf({ given: { person }, judgement }: Pick<JudgedPerson, 'given' | 'judgement'>): Standing {
  return {
    person: person.id,
    history: judgement.history,
    frontLine: person['frontLine'] === true,
    contribution: typeof person['specialContribution'] === 'string' && person['specialContribution'] !== '',
    facts: judgement.facts,
  }
}

function saidOf(found: JudgedPerson | undefined, ranks: Ranks | undefined): Values {
  if (!found) return { verdict: 'block', findings: '名册里没有这个人（可能已删除）', rank: null, countyRank: null }
  const { judgement } = found
  return {
    verdict: judgement.verdict,
    findings: findingWords(judgement.findings).slice(0, 1000) || null,
    history: judgement.history.state,
    lastTrip: (judgement.history.last ?? null) as Value,
    level: (judgement.facts.level ?? null) as Value,
    rank: ranks?.city ?? null,
    countyRank: ranks?.county ?? null,
    rankReason: rankWords(standingOf(found)).slice(0, 200),
  }
}

function withoutNulls(set: Values, before: RowRecord | undefined): Values {
  return before ? set : Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null))
}
