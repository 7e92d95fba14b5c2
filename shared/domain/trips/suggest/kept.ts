// A suggestion as it is kept in one text: for which question it was made, who goes where, and how far it was worked out. Pure.
import type { RowId } from '../../../oplog/operation'
import type { TripList } from './rows'

export interface Suggestion {
  /** Of the question (`printOf`): with another one the suggestion no longer fits. */
  readonly print: string
  readonly list: TripList
  /** Worked out to the end, or stopped by a person, by time, or because the engine was not there. */
  readonly end: 'reached' | 'stopped' | 'time' | 'first'
  /** Part by which it could still be better at most; undefined where that is not known. */
  readonly left: number | undefined
}

/** Batches named once, people under them. */
export function writeSuggestion({ print, list, end, left }: Suggestion): string {
  const byBatch: Record<RowId, RowId[]> = {}
  for (const [person, batch] of [...list].sort(([a], [b]) => (a < b ? -1 : 1))) (byBatch[batch] ??= []).push(person)
  return JSON.stringify({ print, end, ...(left === undefined ? {} : { left }), byBatch })
}

/** Undefined where the text is none of ours. */
export function readSuggestion(text: unknown): Suggestion | undefined {
  if (typeof text !== 'string') return undefined
  const { print, end, left, byBatch } = JSON.parse(text) as {
    readonly print: string
    readonly end: Suggestion['end']
    readonly left?: number
    readonly byBatch: Readonly<Record<RowId, readonly RowId[]>>
  }
  const list = new Map(
    Object.entries(byBatch).flatMap(([batch, people]) => people.map((person): [RowId, RowId] => [person, batch])),
  )
  return { print, list, end, left }
}
