// Teams get their people: all at once by county and street, ticked ones by hand, and the order of the day.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf, type Values } from '../record/values'
import { delivered } from './picklists'
import { inDayOrder, teamFor } from './routes'
import { MOST_AT_ONCE, mayChange } from './visit-commands'

const assign = defineCommand({
  name: 'visit.assign',
  undo: 'inverse',
  input: z.object({ visits: z.array(input.rowId).min(1).max(MOST_AT_ONCE), team: input.rowId.nullable() }),
  async plan({ visits, team }, context): Promise<Result<Plan>> {
    const target = team === null ? undefined : await context.get('visitTeam', team)
    if (team !== null && !target) return gone(context.catalogue.table('visitTeam'))
    const rows = [...(await context.getMany('visit', visits)).values()]
    for (const row of rows) {
      const may = await mayChange(context, row)
      if (!may.ok) return may
      if (target && (row['campaign'] !== target['campaign'] || row['verdict'] !== 'in'))
        return fail('visit.team', '只有本活动列入的对象才能分到这个组。未列入的请先人工列入。')
    }
    const taken = target ? await context.where('visit', 'team', target.id) : []
    let place = Math.max(0, ...taken.map((row) => Number(row['place'] ?? 0)))
    const drafts = rows
      .filter((row) => (row['team'] ?? null) !== team)
      .flatMap((row) => draft(context, row, { team, place: team === null ? null : ++place }))
    const words = target ? `分到${String(target['name'])}` : '退出走访组'
    return ok({ drafts, label: `走访对象 ${drafts.length} 人${words}`, answer: { people: drafts.length } })
  },
})

/** 按县和街道分组: everybody without a team whose street or county one team names. Whoever fits none or several stays, and is counted. */
const spread = defineCommand({
  name: 'visit.spread',
  undo: 'inverse',
  input: z.object({ campaign: input.rowId }),
  async plan({ campaign }, context): Promise<Result<Plan>> {
    const activity = await context.get('campaign', campaign)
    if (!activity) return gone(context.catalogue.table('campaign'))
    const teams = await context.where('visitTeam', 'campaign', campaign)
    if (teams.length === 0) return fail('visit.no-team', '还没有走访组。请先新增走访组并选好县（市、区）。')
    const rows = (await context.where('visit', 'campaign', campaign)).filter((row) => row['verdict'] === 'in')
    const free = rows.filter((row) => !teams.some((team) => team.id === row['team']) && !delivered.has(row['result']))
    const coming = new Map<RowId, RowRecord[]>()
    for (const row of free) {
      const team = teamFor(row, teams)
      if (team) coming.set(team.id, [...(coming.get(team.id) ?? []), row])
    }
    const drafts = [...coming].flatMap(([team, newcomers]) => {
      const last = Math.max(0, ...rows.filter((row) => row['team'] === team).map((row) => Number(row['place'] ?? 0)))
      return inDayOrder(newcomers.map((row) => ({ ...row, place: undefined }))).flatMap((row, i) =>
        draft(context, row as RowRecord, { team, place: last + i + 1 }),
      )
    })
    const answer = { people: drafts.length, left: free.length - drafts.length }
    return ok({ drafts, label: `按县和街道分组：${drafts.length} 人`, answer })
  },
})

/** The order of one team's day, as the ids stand; places run from 1 without gaps. */
const order = defineCommand({
  name: 'visit.order',
  undo: 'inverse',
  input: z.object({ team: input.rowId, visits: z.array(input.rowId).min(1).max(2000) }),
  async plan({ team, visits }, context): Promise<Result<Plan>> {
    const rows = new Map((await context.where('visit', 'team', team)).map((row) => [row.id, row]))
    if (visits.some((id) => !rows.has(id)) || new Set(visits).size !== visits.length)
      return fail('visit.order', '走访组的名单刚刚变过，顺序没有保存。请重新排。')
    const rest = inDayOrder([...rows.values()].filter((row) => !visits.includes(row.id))).map((row) => row.id)
    const drafts = [...visits, ...rest].flatMap((id, i) => draft(context, rows.get(id) as RowRecord, { place: i + 1 }))
    return ok({ drafts, label: '调整走访顺序' })
  },
})

function draft(context: CommandContext, row: RowRecord, values: Values): readonly Draft[] {
  const set = registersOf(context.catalogue.table('visit'), values, row)
  return Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: 'visit', row: row.id, set }]
}

export const routeCommands = [assign, spread, order]
