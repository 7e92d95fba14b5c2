// What each table of the yearly report is parted by, looked up row by row: nothing here knows the records of tables.
import type { Fields } from '../../../shared/domain/field'
import { who } from './lives'
import type { Rows } from './office'
import { named } from './recounts'

export type Group = (row: Fields, office: Rows) => unknown

const own =
  (field: string): Group =>
  (row) =>
    row[field]
const of =
  (by: string, table: string, field: string): Group =>
  (row, office) =>
    named(office, table, who(row[by]))?.[field]

export const splits: Readonly<Record<string, Group>> = {
  'roster.bySex': own('sex'),
  'roster.byAge': own('band'),
  'roster.byClass': own('class'),
  'roster.byNature': own('nature'),
  'roster.byCounty': own('county'),
  'roster.moves': of('person', 'person', '_dLevel'),
  'visits.bySource': of('campaign', 'campaign', 'account'),
  'visits.byKind': of('campaign', 'campaign', 'kind'),
  'visits.byCounty': own('county'),
  'payments.byScheme': own('scheme'),
  'payments.bySource': own('source'),
  'payments.byLevel': of('person', 'person', '_dLevel'),
  'trips.byBatch': own('batch'),
  'trips.byArea': (row, office) => {
    const batch = named(office, 'tripBatch', row['batch'])
    return named(office, 'tripRoute', batch?.['route'])?.['area'] ?? batch?.['area']
  },
  'trips.byLevel': own('level'),
  'trips.byCounty': own('county'),
  'classes.byCourse': of('class', 'trainingClass', 'course'),
  'classes.byClass': own('class'),
  'privileges.byTitle': own('periodical'),
  'activities.byTheme': own('theme'),
  'activities.byDonation': own('kind'),
  'activities.byMedia': own('level'),
  'studios.byLevel': own('level'),
  'studios.byCounty': own('county'),
  'studios.byReview': own('result'),
  'inquiries.byChannel': own('channel'),
  'inquiries.byCategory': own('category'),
  'association.byKind': own('kind'),
  'association.byMeeting': own('kind'),
  'association.byFounded': own('county'),
  'association.byFresh': own('county'),
  'association.byPreparing': own('county'),
}
