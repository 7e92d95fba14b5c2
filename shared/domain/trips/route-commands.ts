// The two-sheet file of routes comes in as one change: a route is known by its code, its days by their number; twice changes nothing.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { routeFault } from './route-faults'

const takeRoutes = defineCommand({
  name: 'trip-route.import',
  undo: 'inverse',
  input: z.object({
    file: z.string().max(200),
    routes: z
      .array(z.object({ values: input.values, days: z.array(input.values).max(30) }))
      .min(1)
      .max(500),
  }),
  async plan({ file, routes }, context): Promise<Result<Plan>> {
    const drafts: Draft[] = []
    for (const { values, days } of routes) {
      const fault = routeFault(values, days)
      if (fault !== undefined) return fail('route.fault', `${String(values['name'] ?? values['code'] ?? '')}：${fault}`)
      const made = await routeDrafts(context, values, days)
      if (!made.ok) return made
      drafts.push(...made.value)
    }
    const label = `导入疗休养线路 ${routes.length} 条：${file}`
    return ok({ drafts, label, answer: { routes: routes.length, written: drafts.length } })
  },
})

async function routeDrafts(
  context: CommandContext,
  values: Values,
  days: readonly Values[],
): Promise<Result<readonly Draft[]>> {
  const [route, day] = [context.catalogue.table('tripRoute'), context.catalogue.table('tripDay')]
  const code = String(values['code'])
  const [before] = await context.where('tripRoute', 'code', code)
  const id = before?.id ?? pairId('tripRoute', code, '')
  const main = before ? await editDraft(context, route, before, values) : await createDraft(context, route, id, values)
  if (!main.ok) return main
  const known = before ? await context.where('tripDay', 'route', id) : []
  const drafts: Draft[] = main.value ? [main.value] : []
  for (const own of days) {
    const old = known.find((row) => row['day'] === own['day'])
    const made = old
      ? await editDraft(context, day, old, own)
      : ok({
          kind: 'set',
          table: 'tripDay',
          row: pairId('tripDay', id, String(own['day'])),
          set: { ...filled(own), route: id },
        } as Draft)
    if (!made.ok) return made
    if (made.value) drafts.push(made.value)
  }
  return ok([...drafts, ...beyond(known, days.length)])
}

/** A route that became shorter loses the days behind its end. */
function beyond(known: readonly RowRecord[], days: number): readonly Draft[] {
  return known
    .filter((row) => Number(row['day']) > days)
    .map((row): Draft => ({ kind: 'remove', table: 'tripDay', row: row.id }))
}

function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))
}

export const routeCommands = [takeRoutes]
