// What two PCs left of the work of each area that only people can settle: read through indexes or from small tables.
import { attendanceIssues } from '../../shared/issues/activity-issues'
import { classIssues } from '../../shared/issues/class-issues'
import type { Issue } from '../../shared/issues/issue'
import { privilegeIssues } from '../../shared/issues/privilege-issues'
import { tripIssues } from '../../shared/issues/trip-issues'
import { numberIssues, stockIssues } from '../../shared/issues/visit-issues'
import type { RowId } from '../../shared/oplog/operation'
import { isVisible } from '../../shared/oplog/row'
import type { Columns } from './rowsets/columns'
import type { Session } from './session'

/** Issues of 走访慰问, 疗休养, 才艺培训, 优待服务 and 志愿与宣讲; `people` are the loaded columns of the roster. */
export async function areaIssues(session: Session, people: Columns): Promise<readonly Issue[]> {
  return [
    ...(await ofVisits(session)),
    ...(await ofTrips(session, people)),
    ...(await ofClasses(session, people)),
    ...(await ofPrivileges(session, people)),
    ...(await ofActivities(session, people)),
  ]
}

/** Small tables, read whole; what stands in them is settled by mending the rows, not by waving it through. */
async function ofVisits({ database, catalogue }: Session): Promise<readonly Issue[]> {
  if (!catalogue.has('goodsMove')) return []
  const [goods, moves, campaigns] = await Promise.all(
    ['goods', 'goodsMove', 'campaign'].map(async (table) => (await database.rows(table).toArray()).filter(isVisible)),
  )
  return [...stockIssues(goods ?? [], moves ?? []), ...numberIssues(campaigns ?? [])]
}

/** Lists of plans that are not archived; those are settled by deciding who goes. */
async function ofTrips({ database, catalogue, survivors }: Session, people: Columns): Promise<readonly Issue[]> {
  if (!catalogue.has('tripPlan')) return []
  const plans = (await database.rows('tripPlan').toArray()).filter(
    (row) => isVisible(row) && row['state'] !== 'done' && row['state'] !== 'void',
  )
  if (plans.length === 0) return []
  const of = async (table: string, index: string, rows: readonly { readonly id: string }[]) =>
    (
      await database
        .rows(table)
        .where(index)
        .anyOf(rows.map(({ id }) => id))
        .toArray()
    ).filter(isVisible)
  const batches = await of('tripBatch', 'plan', plans)
  const [quotas, candidates] = [await of('tripQuota', 'batch', batches), await of('tripCandidate', 'plan', plans)]
  const nameOf = (person: string): string => nameIn(people, survivors.get(person) ?? person)
  return tripIssues({ plans, batches, quotas, candidates, nameOf })
}

/** Classes in which people may enrol; those are settled by deciding who has a seat. */
async function ofClasses({ database, catalogue, survivors }: Session, people: Columns): Promise<readonly Issue[]> {
  if (!catalogue.has('trainingClass')) return []
  const found = await database.rows('trainingClass').where('state').anyOf(['open', 'running']).toArray()
  const classes = found.filter(isVisible)
  if (classes.length === 0) return []
  const ids = classes.map(({ id }) => id)
  const enrolments = (await database.rows('enrolment').where('class').anyOf(ids).toArray()).filter(isVisible)
  const survivorOf = (person: string): string => survivors.get(person) ?? person
  return classIssues({ classes, enrolments, nameOf: (person) => nameIn(people, survivorOf(person)), survivorOf })
}

/** Valid cards and the newspapers of this year and the next, each through its index; settled by mending the rows. */
async function ofPrivileges(
  { database, catalogue, survivors, clock }: Session,
  people: Columns,
): Promise<readonly Issue[]> {
  if (!catalogue.has('card')) return []
  const year = Number(clock.today().slice(0, 4))
  const orders = database
    .rows('subscription')
    .where('year')
    .anyOf([year, year + 1])
  const [cards, subscriptions, kinds, titles] = await Promise.all([
    database.rows('card').where('_dState').equals('valid').toArray(),
    orders.toArray(),
    database.rows('cardKind').toArray(),
    database.rows('periodical').toArray(),
  ])
  const survivor = (person: string): string => survivors.get(person) ?? person
  return privilegeIssues({
    cards: cards.filter(isVisible),
    subscriptions: subscriptions.filter(isVisible),
    kinds: kinds.filter(isVisible),
    titles: titles.filter(isVisible),
    survivor,
    nameOf: (person) => nameIn(people, person),
  })
}

/** Only people who were merged can stand on a list twice: a row's id is made of its activity and its person. */
async function ofActivities({ database, catalogue, survivors }: Session, people: Columns): Promise<readonly Issue[]> {
  if (!catalogue.has('participation') || survivors.size === 0) return []
  const merged = [...new Set([...survivors.keys(), ...survivors.values()])]
  const participations = (await database.rows('participation').where('person').anyOf(merged).toArray()).filter(
    isVisible,
  )
  const ids = [...new Set(participations.map((row) => String(row['activity'])))]
  const found = (await database.rows('activity').bulkGet(ids)).flatMap((row) => (row && isVisible(row) ? [row] : []))
  return attendanceIssues({
    participations,
    activities: new Map(found.map((row) => [row.id, row])),
    survivor: (person) => survivors.get(person) ?? person,
    nameOf: (person) => nameIn(people, person),
  })
}

function nameIn(people: Columns, person: RowId): string {
  const slot = people.slotOf(person)
  return slot === undefined ? '' : String(people.value(slot, 'name') ?? '')
}
