// Paths on the share: what is written is read back as what it means, and nothing else is taken for ours.
import { describe, expect, it } from 'vitest'
import * as names from './names'

const device = '0123abcd'
const hash = names.hashName(new Uint8Array([1, 2, 3]))
const segment = { device, seq: 42, hash }

describe('a path', () => {
  it('is read back as what it was made of', () => {
    const made: readonly (readonly [string, names.Place])[] = [
      [names.VAULT_FILE, { kind: 'vault' }],
      [names.keyPath(device), { kind: 'key', slot: device }],
      [names.devicePath(device), { kind: 'device', device }],
      [names.headPath(device), { kind: 'head', device }],
      [names.segmentPath(segment), { kind: 'segment', ...segment }],
      [names.packPath({ device, from: 1, to: 42, hash }), { kind: 'pack', device, from: 1, to: 42, hash }],
      [names.snapshotPath({ frontier: hash, device }), { kind: 'snapshot', frontier: hash, device }],
      [names.temporaryPath(device, 'abc'), { kind: 'temporary', device, id: 'abc' }],
      [names.blobPath(device, hash), { kind: 'blob', device, id: hash }],
    ]
    for (const [path, place] of made) expect(names.parsePath(path)).toEqual(place)
    expect(names.parseSegmentName(names.segmentName(segment))).toEqual(segment)
    expect(Math.max(...made.map(([path]) => path.length))).toBeLessThanOrEqual(90)
  })

  it('is not ours when anybody else could have named it: conflict copies, other cases, other folders, system files', () => {
    const path = names.segmentPath(segment)
    const strange = [
      path.replace('.seg', ' (1).seg'),
      path.replace('.seg', '-PC2.seg'),
      path.replace('.seg', '.seg.bak'),
      path.toUpperCase(),
      `/${path}`,
      `../${path}`,
      path.replace('/', '\\'),
      path.replace('0000000042', '0000000000'),
      path.replace('0000000042', '42'),
      path.replace(hash, hash.slice(1)),
      path.replace(device, 'ilouilou'),
      names.packPath({ device, from: 9, to: 2, hash }),
      `${path}\n`,
      'devices/Thumbs.db',
      'vault.json.tmp',
      '',
    ]
    for (const other of strange) expect([other, names.parsePath(other)]).toEqual([other, undefined])
  })
})

describe('a hash in a name', () => {
  it('tells contents apart and names a set of segments whatever their order', () => {
    expect(names.hashName(new Uint8Array([1, 2, 4]))).not.toBe(hash)
    const other = { ...segment, seq: 43 }
    expect(names.frontierHash([segment, other])).toBe(names.frontierHash([other, segment]))
    expect(names.frontierHash([segment])).not.toBe(names.frontierHash([segment, other]))
  })
})
