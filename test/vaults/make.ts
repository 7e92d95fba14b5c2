// Freezes a vault for a release: `npx tsx test/vaults/make.ts 1-1`. Refuses a name that exists: a frozen vault is never made again.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newRecoveryKey } from '../../electron/vault/recovery-key'
import { sealingWith } from '../../electron/vault/sealing'
import { createVault, type OpenedVault } from '../../electron/vault/vault'
import { zip } from '../../electron/vault/zip'
import { encodeBase32 } from '../../shared/kernel/base32'
import { orThrow } from '../../shared/kernel/result'
import { decodeSlice } from '../../shared/oplog/slice'
import { deviceFile, headFile, writeFile } from '../../shared/vault-format/files'
import { jsonBytes } from '../../shared/vault-format/json-bytes'
import {
  devicePath,
  frontierHash,
  hashName,
  headPath,
  packPath,
  segmentPath,
  snapshotPath,
  type SegmentName,
} from '../../shared/vault-format/names'
import { joinSegments } from '../../shared/vault-format/pack'
import { encodeSegment } from '../../shared/vault-format/segment'
import { MemoryFolder } from '../support/folder/memory-folder'
import { heldClock, seededRandom } from '../support/random'
import { PASSPHRASE, readState } from './reading'
import { story } from './story'

interface Stored {
  readonly name: SegmentName
  readonly bytes: Uint8Array
}

const clock = heldClock()
const random = seededRandom(Number(process.argv[3] ?? 2026))
const home = fileURLToPath(new URL(`${process.argv[2] ?? ''}/`, import.meta.url))
if (!/\/\d+-\d+\/$/.test(home)) throw new Error('which? e.g. 1-1')
if (existsSync(home)) throw new Error(`${home} is frozen`)

const share = new MemoryFolder(clock)
const recovery = newRecoveryKey(random)
const opened = await createVault(share, { passphrase: PASSPHRASE, recovery, typedBack: recovery }, { random, clock })
const segments = freeze(opened)
const devices = [...new Set(segments.map(({ name }) => name.device))]
const front = segments.filter(({ name }) => name.device === devices[0])
const packed = front.slice(0, 2)
const pack = joinSegments(packed.map(({ bytes }) => bytes))
share.put(packPath({ device: devices[0] ?? '', from: 1, to: 2, hash: hashName(pack) }), pack)
for (const { name, bytes } of segments.filter((segment) => !packed.includes(segment)))
  share.put(segmentPath(name), bytes)
const inSnapshot = segments.filter(({ name }) => name.seq < 3)
share.put(
  snapshotPath({ frontier: frontierHash(inSnapshot.map(({ name }) => name)), device: devices[1] ?? '' }),
  joinSegments(inSnapshot.map(({ bytes }) => bytes)),
)
for (const device of devices) introduce(device)

for (const [path, bytes] of share.files()) put(join('share', path), bytes)
const expected = { recovery, segments: segments.length, ...(await readState(share)) }
put('expected.json', `${JSON.stringify(expected, null, 2)}\n`)

function freeze({ vault, key }: OpenedVault): Stored[] {
  const stored: Stored[] = []
  for (const { device, bundle } of story()) {
    const before = stored.filter(({ name }) => name.device === device)
    const header = {
      vault: vault.vault,
      device,
      incarnation: 7,
      seq: before.length + 1,
      prev: before.at(-1)?.name.hash ?? '',
      schema: 1,
      minReader: 1,
      nonce: encodeBase32(random.bytes(12)),
      createdAt: clock.now(),
      through: orThrow(decodeSlice(bundle.body)).at(-1)?.id ?? '',
    }
    const bytes = orThrow(encodeSegment(header, bundle, { sealing: sealingWith(key), zip }))
    stored.push({ name: { device, seq: header.seq, hash: hashName(bytes) }, bytes })
  }
  return stored
}

function introduce(device: string): void {
  const { vault } = opened.vault
  const nonce = random.bytes(12)
  const name = sealingWith(opened.key).seal(jsonBytes('前台电脑'), nonce, jsonBytes({ device, vault }))
  const own = segments.filter((segment) => segment.name.device === device)
  share.put(
    devicePath(device),
    writeFile(deviceFile, {
      format: 1,
      vault,
      device,
      joinedAt: clock.now(),
      keyId: opened.vault.keyId,
      nonce: encodeBase32(nonce),
      name: encodeBase32(name),
    }),
  )
  share.put(
    headPath(device),
    writeFile(headFile, {
      format: 1,
      vault,
      device,
      incarnation: 7,
      seq: own.length,
      newest: own.map(({ name: { seq, hash } }) => ({ seq, hash })),
      frontier: { [device]: { upTo: own.length, extras: [] } },
      app: '0.1.0',
      schema: 1,
      at: clock.now(),
    }),
  )
}

function put(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
}
