// The areas of the app, as the navigation shows them: exact labels and thin group headings of product.md, in its order. An area
// that is not built yet is not here. A feature is mounted by one file of areas/; its pages are imported nowhere else.
import { activities } from './areas/activities'
import { association } from './areas/association'
import { attention } from './areas/attention'
import { classes } from './areas/classes'
import { inquiries } from './areas/inquiries'
import { payments } from './areas/payments'
import { privileges } from './areas/privileges'
import { report } from './areas/report'
import { roster } from './areas/roster'
import { settings } from './areas/settings'
import { studios } from './areas/studios'
import { sync } from './areas/sync'
import { trips } from './areas/trips'
import { visits } from './areas/visits'
import { workbench } from './areas/workbench'
import type { Area } from './areas/area'

export type { Area, Page } from './areas/area'

/** The page the app opens with. */
export const opening = roster

export const areas: readonly Area[] = [
  workbench,
  roster,
  visits,
  payments,
  trips,
  classes,
  privileges,
  activities,
  studios,
  inquiries,
  association,
  report,
  attention,
  sync,
  settings,
]
