// Every source of the 工作台, in the order in which matters of one group and day stand.
import type { WorkSource } from './source'
import { activitySources } from './sources/activities'
import { associationSources } from './sources/association'
import { checkSources } from './sources/checks'
import { classSources } from './sources/classes'
import { inquirySources } from './sources/inquiries'
import { paymentSources } from './sources/payments'
import { periodSources } from './sources/periods'
import { privilegeSources } from './sources/privileges'
import { rosterSources } from './sources/roster'
import { studioSources } from './sources/studios'
import { tripSources } from './sources/trips'
import { visitSources } from './sources/visits'
import { yearSources } from './sources/years'

export const workSources: readonly WorkSource[] = [
  ...paymentSources,
  ...periodSources,
  ...visitSources,
  ...tripSources,
  ...classSources,
  ...privilegeSources,
  ...activitySources,
  ...inquirySources,
  ...studioSources,
  ...associationSources,
  ...checkSources,
  ...rosterSources,
  ...yearSources,
]
