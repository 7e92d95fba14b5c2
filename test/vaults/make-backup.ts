// Freezes a backup folder for a release: `npx tsx test/vaults/make-backup.ts backup-1`. Refuses a name that exists: it is never made again.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keyOf } from '../../electron/backup/keeper'
import { backUp } from '../../electron/backup/write'
import { newRecoveryKey } from '../../electron/vault/recovery-key'
import { createVault } from '../../electron/vault/vault'
import { backupDesk, targetAt } from '../support/backup-desk'
import { MemoryFolder } from '../support/folder/memory-folder'
import { heldClock, seededRandom } from '../support/random'
import { PASSPHRASE } from './reading'

const DAY_MS = 86_400_000
const home = fileURLToPath(new URL(`${process.argv[2] ?? ''}/`, import.meta.url))
if (!/\/backup-\d+\/$/.test(home)) throw new Error('which? e.g. backup-1')
if (existsSync(home)) throw new Error(`${home} is frozen`)

const clock = heldClock()
const random = seededRandom(2026)
const stick = new MemoryFolder(clock)
const recovery = newRecoveryKey(random)
const { vault, key } = await createVault(
  stick,
  { passphrase: PASSPHRASE, recovery, typedBack: recovery },
  { random, clock },
)
const desk = backupDesk('01010101', clock)
desk.write(['王建国', '李秀英'])
const attached = [await desk.attach('照片'), await desk.attach('扫描件')]
await backUp(targetAt(stick), keyOf(vault.vault, key), desk.ports)
clock.set(clock.now() + DAY_MS)
desk.write(
  Array.from({ length: 12 }, (_, nth) => `导入${nth}`),
  4,
)
const { generation, summary } = await backUp(targetAt(stick), keyOf(vault.vault, key), desk.ports)

for (const [path, bytes] of stick.files()) put(join('stick', path), bytes)
const { state } = await desk.log.fingerprint()
const expected = { recovery, newest: generation.id, state, people: summary.people, attached: attached.sort() }
put('expected.json', `${JSON.stringify(expected, null, 2)}\n`)

function put(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
}
