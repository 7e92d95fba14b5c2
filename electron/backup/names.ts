// What lies in a backup folder beside vault.json and keys: generations named by when and by whom, attachments by their keyed name.
import { hashName } from '../../shared/vault-format/names'
import type { Dated } from './generations'

export const GENERATIONS = 'backups'
const ATTACHMENTS = 'attachments'
const TEMPORARY = 'tmp'
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** One whole backup. `writer` names the installation that made it; `hash` is the name hash of its bytes. */
export interface Generation extends Dated {
  readonly writer: string
  readonly hash: string
  /** Its file's name. */
  readonly id: string
}

const NAME = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-([0-9a-hjkmnp-tv-z]{8})-([0-9a-hjkmnp-tv-z]{26})\.backup$/

/** The name of a generation made at `at` (UTC ms) of these bytes. */
export function generationOf(at: number, writer: string, bytes: Uint8Array): Generation {
  const text = new Date(at + SHANGHAI_OFFSET_MS).toISOString()
  const hash = hashName(bytes)
  const [day, time] = [text.slice(0, 10), text.slice(11, 19)]
  const id = `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}-${writer}-${hash}.backup`
  return { id, day, time, writer, hash }
}

/** Reads a file name; undefined for anything that is no generation. */
export function parseGeneration(id: string): Generation | undefined {
  const found = NAME.exec(id)
  if (!found) return undefined
  const [, year, month, date, hours, minutes, seconds, writer = '', hash = ''] = found
  return { id, day: `${year}-${month}-${date}`, time: `${hours}:${minutes}:${seconds}`, writer, hash }
}

export function generationPath(id: string): string {
  return `${GENERATIONS}/${id}`
}

/** `name`: what blobName gives. Two levels, since some file systems slow down with ten thousand files in one folder. */
export function attachmentPath(name: string): string {
  return `${attachmentFolder(name)}/${name}.blob`
}

export function attachmentFolder(name: string): string {
  return `${ATTACHMENTS}/${name.slice(0, 1)}`
}

export function temporaryFolder(writer: string): string {
  return `${TEMPORARY}/${writer}`
}

export function temporaryPath(writer: string, id: string): string {
  return `${temporaryFolder(writer)}/${id}.tmp`
}
