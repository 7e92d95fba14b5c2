// The name of a journal file says its place in the row and the last stamp in it, so that what is published can be removed unread.
import type { Stamp } from '../../../shared/oplog/operation'

export interface JournalFile {
  readonly seq: number
  /** Latest stamp in it. */
  readonly last: Stamp
  /** Bytes. */
  readonly size: number
}

const NAME = /^(\d{10})-([0-9a-hjkmnp-tv-z]{28})\.own$/

export function journalFileName(seq: number, last: Stamp): string {
  return `${String(seq).padStart(10, '0')}-${last}.own`
}

/** undefined for a name that is not one of a journal. */
export function parseJournalFileName(name: string, size: number): JournalFile | undefined {
  const parts = NAME.exec(name)
  return parts?.[1] && parts[2] ? { seq: Number(parts[1]), last: parts[2], size } : undefined
}
