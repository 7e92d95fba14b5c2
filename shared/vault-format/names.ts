// Where everything lies on the share and in the mirror: one strict pattern for all paths (sync-design.md §8.1). Names carry the
// hash of their bytes, so that different contents can never take each other's place.
import { encodeBase32 } from '../kernel/base32'
import { sha256 } from '../kernel/digest'

const DEVICE = '[0-9a-hjkmnp-tv-z]{8}'
const HASH = '[0-9a-hjkmnp-tv-z]{26}'
const SEQ = '[0-9]{10}'
const HASH_CHARACTERS = 26
/** Sequence numbers have ten digits. */
export const MAX_SEQ = 9_999_999_999

export const VAULT_FILE = 'vault.json'
export const DEVICES = 'devices'
export const KEYS = 'keys'
export const SNAPSHOTS = 'snapshots'

/** One batch of one device: `seq` counts from 1, `hash` is the name hash of its stored bytes. */
export interface SegmentName {
  readonly device: string
  readonly seq: number
  readonly hash: string
}

export interface PackName {
  readonly device: string
  readonly from: number
  readonly to: number
  readonly hash: string
}

/** A pack whose segments have all been taken in; `sum` stands for the set of their names (electron/sync/known). */
export interface PackedName extends PackName {
  /** 26 base32 characters. */
  readonly sum: string
}

export interface SnapshotName {
  readonly frontier: string
  readonly device: string
}

/** What a path means. */
export type Place =
  | { readonly kind: 'vault' }
  | { readonly kind: 'key'; readonly slot: string }
  | { readonly kind: 'device'; readonly device: string }
  | { readonly kind: 'head'; readonly device: string }
  | ({ readonly kind: 'segment' } & SegmentName)
  | ({ readonly kind: 'pack' } & PackName)
  | { readonly kind: 'temporary'; readonly device: string; readonly id: string }
  | { readonly kind: 'blob'; readonly device: string; readonly id: string }
  | ({ readonly kind: 'snapshot' } & SnapshotName)

/** The name hash of stored bytes: 130 bits of SHA-256 as 26 base32 characters. */
export function hashName(bytes: Uint8Array): string {
  return encodeBase32(sha256(bytes)).slice(0, HASH_CHARACTERS)
}

/** The name hash of a set of segments, whatever their order: what a snapshot is called after. */
export function frontierHash(segments: readonly SegmentName[]): string {
  const names = segments.map(segmentName).sort()
  return encodeBase32(sha256(names.join('\n'))).slice(0, HASH_CHARACTERS)
}

/** `device/seq-hash`: what a segment is called in the log and in messages. */
export function segmentName({ device, seq, hash }: SegmentName): string {
  return `${device}/${digits(seq)}-${hash}`
}

/** Reads what `segmentName` wrote; undefined for anything else. */
export function parseSegmentName(name: string): SegmentName | undefined {
  const found = SEGMENT_NAME.exec(name)
  return found ? segmentOf(found) : undefined
}

/** `device/from-to-hash-sum`: what stands in the log's list for all segments of a pack. */
export function packedName({ device, from, to, hash, sum }: PackedName): string {
  return `${device}/${digits(from)}-${digits(to)}-${hash}-${sum}`
}

/** Reads what `packedName` wrote; undefined for anything else. */
export function parsePackedName(name: string): PackedName | undefined {
  const found = PACKED_NAME.exec(name)
  const pack = found && packOf(found)
  return pack?.kind === 'pack' ? { ...pack, sum: at(found as RegExpExecArray, 5) } : undefined
}

export function segmentPath({ device, seq, hash }: SegmentName): string {
  return `${segmentFolder(device)}/${digits(seq)}-${hash}.seg`
}

export function packPath({ device, from, to, hash }: PackName): string {
  return `${packFolder(device)}/${digits(from)}-${digits(to)}-${hash}.pack`
}

export function snapshotPath({ frontier, device }: SnapshotName): string {
  return `${SNAPSHOTS}/${frontier}-${device}.snap`
}

/** `slot`: 8 base32 characters. */
export function keyPath(slot: string): string {
  return `${KEYS}/${slot}.json`
}

export function deviceFolder(device: string): string {
  return `${DEVICES}/${device}`
}

export function devicePath(device: string): string {
  return `${deviceFolder(device)}/device.json`
}

export function headPath(device: string): string {
  return `${deviceFolder(device)}/head.json`
}

export function segmentFolder(device: string): string {
  return `${deviceFolder(device)}/seg`
}

export function packFolder(device: string): string {
  return `${deviceFolder(device)}/pack`
}

export function temporaryFolder(device: string): string {
  return `${deviceFolder(device)}/tmp`
}

/** `id`: 1 to 26 base32 characters, drawn at random. */
export function temporaryPath(device: string, id: string): string {
  return `${temporaryFolder(device)}/${id}.tmp`
}

export function blobFolder(device: string): string {
  return `${deviceFolder(device)}/blob`
}

/** `id`: the name of an attachment on the share (blob.ts), 26 to 52 base32 characters. */
export function blobPath(device: string, id: string): string {
  return `${blobFolder(device)}/${id}.blob`
}

/** What a relative path means; undefined for anything this format did not name (conflict copies, Thumbs.db): it is ignored and counted. */
export function parsePath(path: string): Place | undefined {
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(path)
    if (found) return read(found)
  }
  return undefined
}

/** True for a device id as stamps and paths carry it. */
export function isDevice(text: string): boolean {
  return DEVICE_PATTERN.test(text)
}

/** True for a name hash. */
export function isHash(text: string): boolean {
  return HASH_PATTERN.test(text)
}

const DEVICE_PATTERN = new RegExp(`^${DEVICE}$`)
const HASH_PATTERN = new RegExp(`^${HASH}$`)
const PACKED_NAME = new RegExp(`^(${DEVICE})/(${SEQ})-(${SEQ})-(${HASH})-(${HASH})$`)
const SEGMENT_NAME = new RegExp(`^(${DEVICE})/(${SEQ})-(${HASH})$`)

type Read = (found: RegExpExecArray) => Place | undefined
const at = (found: RegExpExecArray, group: number): string => found[group] ?? ''
const within = (inner: string): RegExp => new RegExp(`^${DEVICES}/(${DEVICE})/${inner}$`)

const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [within(`seg/(${SEQ})-(${HASH})\\.seg`), (found) => withKind(segmentOf(found))],
  [within(`pack/(${SEQ})-(${SEQ})-(${HASH})\\.pack`), packOf],
  [within('head\\.json'), (found) => ({ kind: 'head', device: at(found, 1) })],
  [within('device\\.json'), (found) => ({ kind: 'device', device: at(found, 1) })],
  [
    within('tmp/([0-9a-hjkmnp-tv-z]{1,26})\\.tmp'),
    (found) => ({ kind: 'temporary', device: at(found, 1), id: at(found, 2) }),
  ],
  [
    within('blob/([0-9a-hjkmnp-tv-z]{26,52})\\.blob'),
    (found) => ({ kind: 'blob', device: at(found, 1), id: at(found, 2) }),
  ],
  [
    new RegExp(`^${SNAPSHOTS}/(${HASH})-(${DEVICE})\\.snap$`),
    (found) => ({ kind: 'snapshot', frontier: at(found, 1), device: at(found, 2) }),
  ],
  [new RegExp(`^${KEYS}/(${DEVICE})\\.json$`), (found) => ({ kind: 'key', slot: at(found, 1) })],
  [/^vault\.json$/, () => ({ kind: 'vault' })],
]

function segmentOf(found: RegExpExecArray): SegmentName | undefined {
  const seq = Number(at(found, 2))
  return seq < 1 ? undefined : { device: at(found, 1), seq, hash: at(found, 3) }
}

function withKind(name: SegmentName | undefined): Place | undefined {
  return name && { kind: 'segment', ...name }
}

function packOf(found: RegExpExecArray): Place | undefined {
  const [from, to] = [Number(at(found, 2)), Number(at(found, 3))]
  return from < 1 || to < from ? undefined : { kind: 'pack', device: at(found, 1), from, to, hash: at(found, 4) }
}

function digits(seq: number): string {
  return String(seq).padStart(10, '0')
}
