// What the sheets of one activity are made of, read through the office's door at the moment of printing.
import { groupBy } from '../../../shared/kernel/group-by'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { officeName, readLists, todayWords } from '../roster/read'
import type { Lists } from '../words'

/** One person of a name list. */
export interface ActivityLine {
  readonly participation: Row
  readonly person: Row
}

export interface ActivityPaper {
  readonly activity: Row
  /** In the fixed order of counties, then by strokes. */
  readonly lines: readonly ActivityLine[]
  readonly reports: readonly Row[]
  readonly donations: readonly Row[]
  readonly lists: Lists
  readonly office: string
  /** 2026年11月23日. */
  readonly date: string
}

/** Throws FailureError `sheet.gone` where the activity was removed meanwhile. */
export async function readActivity(id: RowId): Promise<ActivityPaper> {
  const [activity, participations, reports, donations, lists, teams, unit] = await Promise.all([
    office().row('activity', id),
    office().find('participation', 'activity', [id]),
    office().find('mediaReport', 'activity', [id]),
    office().find('donation', 'activity', [id]),
    readLists(),
    office().all('volunteerTeam'),
    officeName(),
  ])
  if (!activity)
    throw new FailureError({
      code: 'sheet.gone',
      message: '这个活动已被删除，没有可打印的内容。可在回收站恢复后再打印。',
    })
  const lines = await linesOf(participations)
  return {
    activity,
    lines,
    reports,
    donations,
    lists: { ...lists, volunteerTeam: teams },
    office: unit,
    date: todayWords(),
  }
}

/** Name lists with their people, each person once: a row of a merged copy stands under who they are now. */
export async function linesOf(participations: readonly Row[]): Promise<readonly ActivityLine[]> {
  const ids = [...new Set(participations.map((row) => String(row['person'])))]
  const rows = await office().rows('person', ids)
  const own = new Map(rows.map((row) => [row.id, row]))
  const survivors = rows.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : []))
  for (const row of await office().rows('person', survivors)) own.set(row.id, row)
  const lines = participations.flatMap((participation): ActivityLine[] => {
    const found = own.get(String(participation['person']))
    const person = own.get(String(found?.['_dSurvivor'] ?? '')) ?? found
    return person ? [{ participation, person }] : []
  })
  const once = groupBy(lines, ({ person, participation }) => `${person.id} ${String(participation['activity'])}`)
  return [...once.values()].map(([first]) => first as ActivityLine).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ person, participation }: ActivityLine): string {
  return [person['_dCountyOrder'], person['_dStrokes'], person.id, participation.id]
    .map((part) => String(part ?? '~'))
    .join(' ')
}
