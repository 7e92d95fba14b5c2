// The attachments' part of a round, after everything else: pictures never hold up what is written.
import { FailureError } from '../../../shared/kernel/result'
import type { Station } from '../station'
import { careFor } from './care'
import { fetchMissing, lookHere } from './fetch'
import { readHistory } from './history'
import { sendOwed } from './send'

/** Fetches and sends for a while. What this PC's own disk refuses is a problem with a sentence of its own and ends nothing. */
export async function exchangeAttachments(station: Station): Promise<void> {
  const { attachments: book } = station
  book.busy = false
  try {
    const all = await readHistory(station)
    await lookHere(station)
    const moreToCome = await fetchMissing(station)
    const moreToGo = await sendOwed(station)
    book.busy = moreToCome || moreToGo
    if (all) await careFor(station)
    station.problems.clear('attachments')
  } catch (error) {
    if (!(error instanceof FailureError) || !error.failure.code.startsWith('local.')) throw error
    station.problems.tell({ ...error.failure, code: 'attachments' })
  }
}
