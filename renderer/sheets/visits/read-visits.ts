// What the sheets of 走访慰问 are made of, read through the office's door at the moment of printing.
import { inDayOrder } from '../../../shared/domain/visits/routes'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { officeName, readLists, todayWords } from '../roster/read'
import type { Lists } from '../words'
import type { BriefFile } from './brief'
import type { VisitHead, VisitLine } from './visit-lines'

/** Which visits a sheet is of: a campaign's, or a team's. */
export type VisitsOf = { readonly campaign: RowId } | { readonly team: RowId }

export interface VisitPaper {
  readonly lines: readonly VisitLine[]
  readonly head: VisitHead
  readonly team: Row | undefined
  readonly handOver: Row | undefined
  readonly lists: Lists
}

/** Listed visits with their people: a team's in the order of the day, a campaign's by county, then name by strokes. */
export async function readVisits(of: VisitsOf): Promise<VisitPaper> {
  const team = 'team' in of ? await office().row('visitTeam', of.team) : undefined
  const campaignId = 'team' in of ? String(team?.['campaign'] ?? '') : of.campaign
  const [index, id] = 'team' in of ? ['team', of.team] : ['campaign', of.campaign]
  const [found, campaign, own, unit, handOver] = await Promise.all([
    office().find('visit', index, [id]),
    office().row('campaign', campaignId),
    readLists(),
    officeName(),
    'team' in of ? office().find('handOver', 'visitTeam', [of.team]) : Promise.resolve([]),
  ])
  const [fundAccount, expenseSubject, campaigns] = await Promise.all([
    office().all('fundAccount'),
    office().all('expenseSubject'),
    office().all('campaign'),
  ])
  const listed = found.filter((row) => row['verdict'] === 'in')
  const lines = await withPeople(listed)
  return {
    lines: team ? inOrder(inDayOrder(listed), lines) : byCounty(lines),
    head: { office: unit, date: todayWords(), campaign },
    team,
    handOver: handOver[0],
    lists: { ...own, fundAccount, expenseSubject, campaign: campaigns },
  }
}

/** A person's row by its id or by that of a record merged into it. */
async function withPeople(visits: readonly Row[]): Promise<readonly VisitLine[]> {
  const ids = visits.map((visit) => String(visit['person']))
  const people = new Map((await office().rows('person', ids)).map((row) => [row.id, row]))
  const survivors = await office().rows(
    'person',
    [...people.values()].flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : [])),
  )
  for (const row of survivors) people.set(row.id, row)
  return visits.flatMap((visit) => {
    const own = people.get(String(visit['person']))
    const person = own && typeof own['_dSurvivor'] === 'string' ? (people.get(own['_dSurvivor']) ?? own) : own
    return person ? [{ visit, person }] : []
  })
}

function inOrder(visits: readonly Row[], lines: readonly VisitLine[]): readonly VisitLine[] {
  const byVisit = new Map(lines.map((line) => [line.visit.id, line]))
  return visits.flatMap((visit) => byVisit.get(visit.id) ?? [])
}

function byCounty(lines: readonly VisitLine[]): readonly VisitLine[] {
  const key = ({ person }: VisitLine): string =>
    `${String(person['_dCountyOrder'] ?? '')} ${String(person['_dStrokes'] ?? '')}`
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Everything a leader's page says besides the visit itself. */
export async function readBriefs(lines: readonly VisitLine[]): Promise<readonly BriefFile[]> {
  return Promise.all(
    lines.map(async (line): Promise<BriefFile> => {
      const of = line.person.id
      const [honours, family, visits, needs] = await Promise.all(
        ['honour', 'family', 'visit', 'need'].map((table) => office().children(table, of)),
      )
      const earlier = (visits ?? []).filter((row) => row.id !== line.visit.id && row['result'] !== undefined)
      return {
        ...line,
        honours: honours ?? [],
        family: family ?? [],
        earlier: [...earlier].sort((a, b) => (String(a['resultOn'] ?? '') < String(b['resultOn'] ?? '') ? 1 : -1)),
        needs: needs ?? [],
      }
    }),
  )
}

/** 子 张小明 13800000000: the first relative with a telephone, by person. */
export async function readContacts(lines: readonly VisitLine[]): Promise<ReadonlyMap<string, string>> {
  const ids = lines.map(({ person }) => person.id)
  const contacts = new Map<string, string>()
  for (const row of await office().find('family', 'person', ids)) {
    const person = String(row['person'])
    if (contacts.has(person) || !row['phone']) continue
    contacts.set(person, [row['relation'], row['name'], row['phone']].filter(Boolean).map(String).join(' '))
  }
  return contacts
}
