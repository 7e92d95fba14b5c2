// Every figure of the yearly report counted once more by hand, from its sentence of definition: nothing here knows the records of figures.
import type { Fields } from '../../../shared/domain/field'
import { rosterOf, who, yearOf } from './lives'
import type { Rows } from './office'

export interface Recount {
  /** Rows of the year. */
  rows(office: Rows, year: number): readonly Fields[]
  /** What they come to. */
  value(rows: readonly Fields[]): number
}

type Said = (row: Fields, office: Rows) => boolean

const always: Said = () => true
export const named = (office: Rows, table: string, id: unknown): Fields | undefined =>
  office[table]?.find((row) => row.id === id)

const counted = (rows: readonly Fields[]): number => rows.length
const summed =
  (field: string, orElse = 0) =>
  (rows: readonly Fields[]): number =>
    rows.reduce((sum, row) => sum + Number(row[field] ?? orElse), 0)
const once =
  (...fields: readonly string[]) =>
  (rows: readonly Fields[]): number =>
    new Set(
      rows.flatMap((row) =>
        fields.some((field) => row[field] === undefined) ? [] : fields.map((field) => who(row[field])).join(),
      ),
    ).size

const within =
  (table: string, on: string, said: Said = always) =>
  (office: Rows, year: number): readonly Fields[] =>
    (office[table] ?? []).filter((row) => yearOf(row[on]) === year && said(row, office))
/** Begun by the end of the year and not over by then; what stands without a beginning always has. */
const standing =
  (table: string, from: string, to: string | undefined, said: Said = always) =>
  (office: Rows, year: number): readonly Fields[] =>
    (office[table] ?? []).filter((row) => {
      const over = to === undefined ? undefined : row[to]
      return !(yearOf(row[from]) > year) && (over === undefined || yearOf(over) > year) && said(row, office)
    })
/** Rows dated by the row they name. */
const through =
  (table: string, by: string, to: string, on: string, said: (row: Fields, parent: Fields, office: Rows) => boolean) =>
  (office: Rows, year: number): readonly Fields[] =>
    (office[table] ?? []).filter((row) => {
      const parent = named(office, to, row[by])
      return parent !== undefined && yearOf(parent[on]) === year && said(row, parent, office)
    })

const recount = (rows: Recount['rows'], value: Recount['value'] = counted): Recount => ({ rows, value })

const onRoster = (said: Said = always): Recount =>
  recount((office, year) => rosterOf(office, year).filter((row) => said(row, office)))
const changed = (kind: string): Recount =>
  recount(
    within('statusEvent', 'date', (row) => row['kind'] === kind),
    once('person'),
  )
const visited = within(
  'visit',
  'year',
  (row) => row['verdict'] === 'in' && /^(visited|family)$/u.test(String(row['result'])),
)
const paid = within('ledgerEntry', 'paidOn', ({ entry }) => entry === 'payment')
const went = (said: (row: Fields, office: Rows) => boolean = always) =>
  through(
    'tripCandidate',
    'batch',
    'tripBatch',
    'from',
    (row, _, office) => row['state'] === 'went' && said(row, office),
  )
const ran: Said = ({ state }) => state === 'running' || state === 'done'
const seated = (said: Said = always) =>
  through(
    'enrolment',
    'class',
    'trainingClass',
    'year',
    (row, parent, office) => row['state'] === 'in' && ran(parent, office) && said(row, office),
  )
const took: Said = ({ state }) => state === undefined || state === 'held'
const held = (...kinds: readonly string[]) =>
  within(
    'activity',
    'date',
    (row, office) => took(row, office) && (kinds.length === 0 || kinds.includes(String(row['kind']))),
  )
const present = (theme?: string) =>
  through(
    'participation',
    'activity',
    'activity',
    'date',
    (row, parent, office) =>
      row['absent'] !== true && took(parent, office) && (theme === undefined || parent['theme'] === theme),
  )
const given = (kind?: string) =>
  within(
    'donation',
    'date',
    (row) =>
      row['donorKind'] !== undefined &&
      ['person', 'group', 'unit'].includes(String(row['donorKind'])) &&
      (kind === undefined || row['kind'] === kind),
  )
const going = within(
  'studioProject',
  'year',
  ({ state }) => state === undefined || state === 'going' || state === 'done',
)

export const recounts: Readonly<Record<string, Recount>> = {
  'roster.all': onRoster(),
  'roster.national': onRoster(({ level }) => level === 'national'),
  'roster.provincial': onRoster(({ level }) => level === 'provincial'),
  'roster.city': onRoster(({ level }) => level === 'city'),
  'roster.other': onRoster(({ level }) => level === 'other'),
  'roster.none': onRoster(({ level }) => level === 'none'),
  'roster.working': onRoster((row) => row['class'] === 'working'),
  'roster.retired': onRoster((row) => row['class'] === 'retired'),
  'roster.farmer': onRoster((row) => row['class'] === 'farmer'),
  'roster.hardship': onRoster(({ hard }) => hard === true),
  'roster.added': changed('added'),
  'roster.movedIn': changed('moved-in'),
  'roster.movedOut': changed('moved-out'),
  'roster.retiring': changed('retired'),
  'roster.died': changed('died'),
  'roster.revoked': changed('revoked'),
  'roster.listed': changed('hardship'),
  'roster.overcome': changed('hardship-over'),

  'visits.campaigns': recount(within('campaign', 'visitYear', ({ state }) => state === 'closed')),
  'visits.times': recount(visited),
  'visits.people': recount(visited, once('person')),
  'visits.amount': recount(visited, summed('amount')),
  'visits.adHoc': recount((office, year) => visited(office, year).filter(({ occasion }) => occasion !== undefined)),
  'payments.people': recount(paid, once('person')),
  'payments.times': recount(paid),
  'payments.amount': recount(within('ledgerEntry', 'paidOn'), summed('amount')),
  'payments.reversed': recount(within('ledgerEntry', 'paidOn', ({ entry }) => entry === 'reversal')),

  'trips.batches': recount(within('tripBatch', 'from', ({ state }) => state === 'out' || state === 'settled')),
  'trips.times': recount(went()),
  'trips.first': recount(
    went(({ history }) => history === 'never'),
    once('person'),
  ),
  'trips.frontLine': recount(
    went((row, office) => named(office, 'person', who(row['person']))?.['frontLine'] === true),
    once('person'),
  ),
  'trips.others': recount(within('tripRecord', 'date', ({ kind, batch }) => kind === 'went' && batch === undefined)),
  'classes.classes': recount(within('trainingClass', 'year', ran)),
  'classes.courses': recount(within('trainingClass', 'year', ran), once('course')),
  'classes.times': recount(seated(), once('class', 'person')),
  'classes.people': recount(seated(), once('person')),
  'classes.graduates': recount(seated(({ result }) => result === 'passed')),

  'privileges.newspapers': recount(within('subscription', 'year'), summed('copies', 1)),
  'privileges.readers': recount(within('subscription', 'year'), once('person')),
  'privileges.cards': recount(within('card', 'issuedOn')),
  'privileges.school': recount(within('privilegeCase', 'appliedOn', ({ kind }) => kind === 'school')),
  'privileges.housing': recount(within('privilegeCase', 'appliedOn', ({ kind }) => kind === 'housing')),
  'privileges.settled': recount(
    within('privilegeCase', 'closedOn', ({ outcome }) => outcome === '已落实' || outcome === '部分落实'),
  ),
  'privileges.checkUps': recount(within('checkUp', 'year', ({ attended }) => attended === 'yes')),
  'privileges.insured': recount(through('insurance', 'policy', 'insurancePolicy', 'from', () => true)),

  'activities.teams': recount(
    within('volunteerTeam', 'foundedOn', ({ kind }) => kind === 'volunteer' || kind === 'skill'),
  ),
  'activities.lectureTeams': recount(within('volunteerTeam', 'foundedOn', ({ kind }) => kind === 'lecture')),
  'activities.teamsStanding': recount(standing('volunteerTeam', 'foundedOn', 'dissolvedOn')),
  'activities.volunteer': recount(held('volunteer', 'skill'), summed('events', 1)),
  'activities.served': recount(held('volunteer', 'skill'), summed('served')),
  'activities.people': recount(present(), once('person')),
  'activities.listed': recount(present(), summed('times', 1)),
  'activities.epidemic': recount(present('疫情防控'), once('person')),
  'activities.lectures': recount(held('lecture'), summed('events', 1)),
  'activities.heard': recount(held('lecture'), summed('covered')),
  'activities.online': recount(held(), summed('online')),
  'activities.themed': recount(held('theme'), summed('events', 1)),
  'activities.raised': recount(held(), summed('raised')),
  'activities.all': recount(held(), summed('events', 1)),
  'activities.covered': recount(held(), summed('covered')),
  'activities.money': recount(given('money'), summed('amount')),
  'activities.goods': recount(given('goods'), summed('amount')),
  'activities.given': recount(given(), summed('amount')),
  'activities.media': recount(within('mediaReport', 'date')),
  'activities.central': recount(within('mediaReport', 'date', ({ level }) => level === 'central')),

  'studios.standing': recount(standing('studio', 'namedOn', 'revokedOn')),
  'studios.named': recount(within('studio', 'namedOn')),
  'studios.revoked': recount(within('studio', 'revokedOn')),
  'studios.projects': recount(going),
  'studios.patents': recount(going, summed('patents')),
  'studios.trained': recount(going, summed('trained')),
  'studios.reviewed': recount(within('studioReview', 'year'), once('studio')),
  'studios.grants': recount(within('studioGrant', 'year'), summed('amount')),

  'inquiries.all': recount(within('inquiry', 'date')),
  'inquiries.visitors': recount(
    within('inquiry', 'date', ({ channel }) => channel === 'visit'),
    summed('people', 1),
  ),
  'inquiries.advice': recount(within('inquiry', 'date', ({ category }) => category === '政策咨询')),
  'inquiries.petitions': recount(within('inquiry', 'date', ({ petition }) => petition === true)),
  'inquiries.finished': recount(
    within('inquiry', 'date', ({ state }) => state === 'answered' || state === 'closed' || state === 'filed'),
  ),

  'association.members': recount(standing('member', 'joinedOn', 'leftOn')),
  'association.joined': recount(within('member', 'joinedOn')),
  'association.dues': recount(within('due', 'paidOn'), summed('paid')),
  'association.meetings': recount(within('councilMeeting', 'on')),
  'association.nominations': recount(
    within(
      'nomination',
      'year',
      ({ outcome }) => outcome === undefined || outcome === 'named' || outcome === 'not-named',
    ),
  ),
  'association.awarded': recount(within('nomination', 'year', ({ outcome }) => outcome === 'named')),
  'association.founded': recount(
    standing('countyAssociation', 'foundedOn', undefined, ({ foundedOn }) => foundedOn !== undefined),
  ),
  'association.fresh': recount(within('countyAssociation', 'foundedOn')),
  'association.preparing': recount(
    standing('countyAssociation', 'preparingOn', 'foundedOn', ({ preparingOn }) => preparingOn !== undefined),
  ),
}
