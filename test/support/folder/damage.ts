// What happens to files without any program of ours: rot, conflict copies of sync programs, strangers' files.
import { numberBelow, type Random } from '../../../shared/kernel/ports'
import type { FaultTally } from './faults'
import type { Inspected } from './inspected'

export const DAMAGES = ['rot-delete', 'rot-truncate', 'rot-flip', 'conflict-copy', 'stranger'] as const
export type Damage = (typeof DAMAGES)[number]

/** The bytes with one bit turned, in their middle unless told: inside a value, where only a checksum can see it. */
export function flipped(bytes: Uint8Array, at = bytes.length >> 1): Uint8Array {
  const turned = bytes.slice()
  if (at < turned.length) turned[at] = (turned[at] ?? 0) ^ 0x10
  return turned
}

/** Does one damage to one file chosen by chance among those `may` allows; its path, or undefined where there was none. */
export function damage(
  folder: Inspected,
  kind: Damage,
  random: Random,
  tally: FaultTally,
  may: (path: string) => boolean = () => true,
): string | undefined {
  const files = [...folder.files()].filter(([path]) => may(path))
  const chosen = files[numberBelow(random, Math.max(1, files.length))]
  if (!chosen) return undefined
  const [path, bytes] = chosen
  tally.count(kind)
  if (kind === 'rot-delete') folder.drop(path)
  if (kind === 'rot-truncate') folder.put(path, bytes.subarray(0, numberBelow(random, Math.max(1, bytes.length))))
  if (kind === 'rot-flip') folder.put(path, flipped(bytes, numberBelow(random, Math.max(1, bytes.length))))
  if (kind === 'conflict-copy') folder.put(beside(path, random), bytes)
  if (kind === 'stranger') folder.put(`${path.slice(0, path.lastIndexOf('/') + 1)}Thumbs.db`, bytes.subarray(0, 9))
  return path
}

/** The name a sync program or Explorer gives to a copy. */
function beside(path: string, random: Random): string {
  const dot = path.lastIndexOf('.')
  const marks = [' (1)', ' - 副本', '-PC2', '.sync-conflict-20261125-101500-ABCDEFG']
  return `${path.slice(0, dot)}${marks[numberBelow(random, marks.length)]}${path.slice(dot)}`
}
