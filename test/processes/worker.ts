// One PC as a process of its own, on real folders: `worker ROOT NAME`. It works and syncs until it is killed; told `round` on its
// standard input it stops working and takes one round at a time, told `report` it says what it holds.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { begin } from '../../electron/sync/begin'
import { keepJournal } from '../../electron/sync/journaling'
import type { Identity, Named, SyncPorts } from '../../electron/sync/ports'
import { round } from '../../electron/sync/round'
import { DiskFolder } from '../../electron/storage/folder/disk-folder'
import type { Folder } from '../../electron/storage/folder/folder'
import { Journal } from '../../electron/storage/journal/journal'
import { systemRandom, systemTimer } from '../../electron/system-ports'
import { clockFrom, numberBelow } from '../../shared/kernel/ports'
import { FailureError } from '../../shared/kernel/result'
import { officeFingerprint } from '../../shared/oplog/fingerprint'
import { deviceId } from '../../shared/oplog/stamp'
import { beginEdits, commitEdit, commitImport, type Clerk } from '../simulation/edits'
import { portsWith } from '../support/vault-ports'
import { FileLog } from './file-log'

/** As kill.test.ts makes it. */
const VAULT = '0000000000000vt4'
const BETWEEN_MS = 11 * 60_000
const [root = '', name = ''] = process.argv.slice(2)
const home = join(root, name)

let ahead = 0
const clock = clockFrom(() => Date.now() + ahead)
const number = (below: number): number => numberBelow(systemRandom, below)

function folder(path: string): Folder {
  mkdirSync(path, { recursive: true })
  return new DiskFolder({ root: path, timer: systemTimer, random: systemRandom })
}

/** The name of this PC in a file of its own, whole or not there at all. */
function identityIn(path: string): Identity {
  const write = async (named: Named): Promise<void> => {
    writeFileSync(`${path}.new`, JSON.stringify(named), { flush: true })
    renameSync(`${path}.new`, path)
  }
  const first: Named = { device: deviceId(systemRandom.bytes(5)), fingerprint: name, former: [] }
  return {
    write,
    fingerprint: async () => name,
    read: async () => {
      if (!existsSync(path)) await write(first)
      return JSON.parse(readFileSync(path, 'utf8')) as Named
    },
  }
}

async function start(): Promise<{ clerk: Clerk; ports: SyncPorts; log: FileLog }> {
  mkdirSync(home, { recursive: true })
  const identity = identityIn(join(home, 'device.json'))
  const log = new FileLog(join(home, 'log'), (await identity.read()).device)
  await log.open()
  // Names of rows and values are this run's own.
  beginEdits(number(2 ** 31) * 2 ** 20)
  const clerk: Clerk = { disk: { log }, clock, incarnation: number(2 ** 32) }
  const ports: SyncPorts = {
    mirror: folder(join(home, 'mirror')),
    attachments: folder(join(home, 'attachments')),
    journal: new Journal(folder(join(home, 'journal')), 'journal', 4),
    log,
    format: portsWith(4),
    identity,
    clock,
    random: systemRandom,
    timer: systemTimer,
    program: { name, version: '0.0.1', schema: 1, minReader: 1 },
  }
  return { clerk, ports, log }
}

const KINDS = ['edit', 'edit', 'edit', 'transaction', 'remove', 'restore', 'merge', 'resolve'] as const

/** One thing a clerk does. What was committed is written down as acknowledged, after it was. */
function work(clerk: Clerk, log: FileLog): void {
  const before = new Set(log.stamps)
  if (number(12) === 0) commitImport(clerk, systemRandom)
  else commitEdit(clerk, KINDS[number(KINDS.length)] ?? 'edit', systemRandom)
  const done = [...log.stamps].filter((id) => !before.has(id))
  if (done.length > 0) appendFileSync(join(root, `acknowledged-${name}`), done.map((id) => `${id}\n`).join(''))
}

/** A large import acknowledges its parts when all of them are there; what everybody acknowledged and this log lacks. */
function lacking(log: FileLog): readonly string[] {
  const all = readdirSync(root).filter((file) => file.startsWith('acknowledged-'))
  const ids = all.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n').slice(0, -1))
  return ids.filter((id) => !log.stamps.has(id))
}

async function main(): Promise<void> {
  const { clerk, ports, log } = await start()
  const asked: string[] = []
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => void asked.push(line))
  const station = await begin(
    ports,
    new DiskFolder({ root: join(root, 'share'), timer: systemTimer, random: systemRandom }),
    VAULT,
  )
  let journaled = station.cursor.through
  const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`)
  say({ started: true })
  for (let isWorking = true; ;) {
    const next = asked.shift()
    if (next !== undefined) isWorking = false
    if (next === 'round') ahead += BETWEEN_MS
    if (isWorking) {
      work(clerk, log)
      journaled = await keepJournal(ports, journaled)
    }
    if (next === 'round' || (isWorking && number(3) === 0))
      await tolerant(() => round(station, next === 'round' || number(4) === 0))
    if (next === 'report') {
      const state = officeFingerprint(log.replica.fingerprints())
      say({ state, operations: log.stamps.size, lacking: lacking(log), device: station.device })
    } else if (next !== undefined) say({ done: next })
    await new Promise((resolve) => setTimeout(resolve, isWorking ? number(8) : 5))
  }
}

/** A share may be busy for a moment; anything else ends this process, and the test with it. */
async function tolerant(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof FailureError) || !/^(folder|local|put|journal)\./.test(error.failure.code)) throw error
  }
}

void main()
