// What the sheets of one activity are made of, read through the office's door at the moment of printing.
import { oneAttendance } from '../../../shared/domain/activities/attended'
import { signersLine } from '../../../shared/domain/office/signers'
import { groupBy } from '../../../shared/kernel/group-by'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { peopleOf } from '../../data/people-of'
import { today } from '../../ui/today'
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
  /** Of the 参加人员名单. */
  readonly signers: readonly string[]
}

const listDuties = ['制表', '审核', '负责人'] as const

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
    signers: signersLine(lists['signer'] ?? [], 'activityList', listDuties, today()),
  }
}

/** Name lists with their people, each person once: a row of a merged copy stands under who they are now. */
export async function linesOf(participations: readonly Row[]): Promise<readonly ActivityLine[]> {
  const people = await peopleOf(office(), participations)
  const lines = participations.flatMap((participation): ActivityLine[] => {
    const person = people.get(String(participation['person']))
    return person ? [{ participation, person }] : []
  })
  const once = groupBy(lines, ({ person, participation }) => `${person.id} ${String(participation['activity'])}`)
  return [...once.values()]
    .map((own) => {
      const kept = oneAttendance(own.map(({ participation }) => participation))
      return own.find(({ participation }) => participation === kept) as ActivityLine
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ person, participation }: ActivityLine): string {
  return [person['_dCountyOrder'], person['_dStrokes'], person.id, participation.id]
    .map((part) => String(part ?? '~'))
    .join(' ')
}
