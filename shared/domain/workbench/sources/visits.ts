// 走访慰问 on the 工作台: what people asked for, teams of the day, results nobody wrote down, who lives alone and was not heard of.
import { addDays } from '../../../kernel/plain-date'
import type { Fields } from '../../field'
import { profileId } from '../../office/seed'
import { lonelyOf, type Lonely } from '../../visits/lonely'
import type { Desk, WorkItem, WorkSource } from '../source'
import { groupOf, isWithin, namesWords } from '../when'

const needs: WorkSource = {
  id: 'needs',
  label: '走访诉求',
  reads: ['need', 'person'],
  async items(desk) {
    const rows = await desk.find('need', 'state', ['open', 'doing'])
    const names = await desk.names(rows.map((row) => row['person']))
    return rows.map((row) => {
      const person = desk.survivor(row['person'])
      const date = String(row['due'] ?? desk.today)
      return {
        id: `need ${row.id}`,
        group: groupOf(date, desk.today),
        words: `${names.get(person) ?? ''}：${String(row['what'] ?? '')}`,
        detail: `承办 ${String(row['owner'] ?? '')}`,
        date,
        path: `/roster/person/${person}/visit`,
      }
    })
  },
}

const campaigns: WorkSource = {
  id: 'campaigns',
  label: '走访慰问',
  reads: ['campaign', 'visitTeam', 'visit'],
  async items(desk) {
    const open = await desk.find('campaign', 'state', ['draft', 'approved', 'visiting'])
    const teams = await desk.find(
      'visitTeam',
      'campaign',
      open.filter((row) => row['state'] !== 'draft').map(({ id }) => id),
    )
    const names = new Map(open.map((row) => [row.id, String(row['name'])]))
    return [...open.flatMap((row) => campaignItem(row)), ...(await teamItems(desk, teams, names))]
  },
}

function campaignItem(row: Fields): readonly WorkItem[] {
  const item = (group: WorkItem['group'], said: string): readonly WorkItem[] => [
    { id: `campaign ${row.id}`, group, words: `${String(row['name'])}${said}`, path: `/visits/campaign/${row.id}` },
  ]
  if (row['state'] === 'draft') return item('review', ' 待审批')
  return row['state'] === 'approved' ? item('remind', ' 已审批，待走访') : item('remind', ' 走访中')
}

/** Teams of today and this week; those whose day is past while somebody has no result yet. */
async function teamItems(
  desk: Desk,
  teams: readonly Fields[],
  names: ReadonlyMap<string, string>,
): Promise<readonly WorkItem[]> {
  const { today } = desk
  const dayOf = (team: Fields): string => String(team['date'] ?? '')
  const past = teams.filter((team) => dayOf(team) < today)
  const visits = await desk.find(
    'visit',
    'team',
    past.map(({ id }) => id),
  )
  const open = new Map<unknown, number>()
  for (const visit of visits)
    if (visit['verdict'] === 'in' && visit['result'] === undefined)
      open.set(visit['team'], (open.get(visit['team']) ?? 0) + 1)
  return teams.flatMap((team): readonly WorkItem[] => {
    const base = { id: `team ${team.id}`, date: dayOf(team), path: `/visits/team/${team.id}` }
    const left = open.get(team.id)
    if (left !== undefined)
      return [
        {
          ...base,
          group: 'due',
          words: `${String(team['name'])}还有 ${left} 人没有登记走访结果`,
          detail: names.get(String(team['campaign'])) ?? '',
        },
      ]
    return isWithin(dayOf(team), today, 6)
      ? [
          {
            ...base,
            group: groupOf(dayOf(team), today),
            words: `${String(team['name'])}出发走访`,
            detail: `带队 ${String(team['leader'] ?? '')}`,
          },
        ]
      : []
  })
}

const lonely: WorkSource = {
  id: 'lonely',
  label: '日常联系',
  reads: ['person', 'contactLog', 'visit', 'profile'],
  async items(desk) {
    const days = (await desk.row('profile', profileId))?.['contactDays']
    if (typeof days !== 'number') return []
    const found = await lonelyAt(desk, days)
    if (found.length === 0) return []
    return [
      {
        id: 'lonely',
        group: 'due',
        words: `独居且 ${days} 天未联系：${found.length} 人`,
        detail: namesWords(found.map(({ name }) => name)),
        path: '/visits/contact',
      },
    ]
  },
}

/** Only calls and visits of the last days are read, by their day: who was met before them is overdue as much as who never was. */
async function lonelyAt(desk: Desk, days: number): Promise<readonly Lonely[]> {
  const only = { field: 'living', holds: (value: unknown) => value === '独居' }
  const alone = (await desk.columns('person', ['name', '_dActive'], only)).filter((row) => row['_dActive'] === 1)
  if (alone.length === 0) return []
  const [calls, visits] = await Promise.all([
    datedSince(desk, 'contactLog', 'date', days),
    datedSince(desk, 'visit', 'resultOn', days),
  ])
  return lonelyOf(alone, calls, visits, days, desk.today)
}

/** Rows of the last `days` days, of survivors; what is known to the month or the year counts from its last day. */
async function datedSince(desk: Desk, table: string, field: string, days: number): Promise<readonly Fields[]> {
  const { today } = desk
  const first = addDays(today, -days)
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, at) =>
    String(Number(first.slice(0, 4)) + at),
  )
  const [dated, ofYears] = await Promise.all([
    desk.between(table, field, first.slice(0, 7), today),
    desk.find(table, field, years),
  ])
  return [...dated, ...ofYears].map((row) => ({ ...row, person: desk.survivor(row['person']) }))
}

export const visitSources: readonly WorkSource[] = [needs, campaigns, lonely]
