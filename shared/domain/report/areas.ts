// The areas of the yearly report, in the order of the navigation, and what is looked up in them.
import { activityArea } from './activities'
import { associationArea } from './association'
import { classArea } from './classes'
import type { Area, Breakdown, Figure } from './figure'
import { inquiryArea } from './inquiries'
import { paymentArea } from './payments'
import { privilegeArea } from './privileges'
import { rosterArea } from './roster'
import { studioArea } from './studios'
import { tripArea } from './trips'
import { visitArea } from './visits'

export const reportAreas: readonly Area[] = [
  rosterArea,
  visitArea,
  paymentArea,
  tripArea,
  classArea,
  privilegeArea,
  activityArea,
  studioArea,
  inquiryArea,
  associationArea,
]

export const reportFigures: readonly Figure[] = reportAreas.flatMap(({ topics }) =>
  topics.flatMap(({ figures }) => figures),
)

export const reportBreakdowns: readonly Breakdown[] = reportAreas.flatMap(({ breakdowns }) => breakdowns)

/** Every figure that is counted: those of sentences and those of columns, each once. */
export const countedFigures: readonly Figure[] = [
  ...new Map(
    [...reportFigures, ...reportBreakdowns.flatMap(({ columns }) => columns.map(({ figure }) => figure))].map(
      (figure) => [figure.key, figure],
    ),
  ).values(),
]

export function figureOf(key: string): Figure | undefined {
  return countedFigures.find((figure) => figure.key === key)
}

export function breakdownOf(key: string): Breakdown | undefined {
  return reportBreakdowns.find((breakdown) => breakdown.key === key)
}
