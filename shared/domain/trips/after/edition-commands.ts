// What a printed list said is kept as data, version by version: the next print names its version and marks what changed.
import { z } from 'zod'
import { pairId } from '../../../kernel/ids'
import { ok, type Result } from '../../../kernel/result'
import type { RowId } from '../../../oplog/operation'
import { defineCommand, type Draft, type Plan } from '../../command'
import type { Fields } from '../../field'
import { gone } from '../../record/commands'
import * as input from '../../record/input'
import { nextEdition, type Edition } from './edition'

const list = z.object({
  /** Name of the sheet among those of 疗休养. */
  sheet: z.string().min(1).max(40),
  columns: z.array(z.string().max(60)).min(1).max(40),
  lines: z
    .array(
      z.object({
        id: z.string().max(60),
        cells: z.array(z.string().max(2000)),
      }),
    )
    .max(5000),
})

const keep = defineCommand({
  name: 'trip-edition.keep',
  undo: 'none',
  undoHint: '名单已经印出，版次不能撤回；名单改了再印就是下一版。',
  input: z.object({ batch: input.rowId, lists: z.array(list).min(1).max(40) }),
  async plan({ batch: id, lists }, context): Promise<Result<Plan>> {
    const batch = await context.get('tripBatch', id)
    if (!batch) return gone(context.catalogue.table('tripBatch'))
    const known = await context.where('tripEdition', 'batch', id)
    const drafts: Draft[] = []
    const versions: Record<string, number> = {}
    for (const { sheet, ...now } of lists) {
      const kept = known.filter((row) => row['sheet'] === sheet).map(editionOf)
      const { version, again } = nextEdition(kept, now)
      versions[sheet] = version
      if (again) continue
      const set = {
        batch: id,
        sheet,
        version,
        on: context.clock.today(),
        lines: JSON.stringify(now),
      }
      drafts.push({
        kind: 'set',
        table: 'tripEdition',
        row: editionId(id, sheet, version),
        set,
      })
    }
    return ok({
      drafts,
      label: `${String(batch['name'])}：名单版次 ${drafts.length} 份`,
      answer: { versions },
    })
  },
})

/** One row per list and version on every PC: two that print at once meet in it. */
function editionId(batch: RowId, sheet: string, version: number): RowId {
  return pairId(`tripEdition.${version}`, batch, sheet)
}

/** A kept version read back. */
export function editionOf(row: Fields): Edition {
  return {
    version: Number(row['version']),
    ...(JSON.parse(String(row['lines'])) as Omit<Edition, 'version'>),
  }
}

export const editionCommands = [keep]
