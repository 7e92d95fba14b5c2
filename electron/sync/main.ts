// The sync process: Electron's utility process around `Host`. Here meet the parts that are the same on every PC and the ports that are
// this PC's own: its clock, its disk, its name, the writer behind a port.
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { BackupQuestion } from '../../shared/ipc/backup-messages'
import type { FromSync, Identity as KeptIdentity, Question, SyncStart, ToSync } from '../../shared/ipc/sync-messages'
import { asFailure, FailureError, type Result } from '../../shared/kernel/result'
import { BackupHost } from '../backup/host'
import { OFFICE_ATTACHMENTS } from '../storage/attachment-folders'
import { DiskFolder } from '../storage/folder/disk-folder'
import { Journal } from '../storage/journal/journal'
import { profileFolder } from '../storage/local-folder'
import { machineFingerprint } from '../storage/this-machine'
import { systemClock, systemRandom, systemTimer } from '../system-ports'
import { sealingWith } from '../vault/sealing'
import { zip } from '../vault/zip'
import { folderName, Host, type Connected } from './host'
import type { Identity, SyncPorts } from './ports'
import { mintName } from './renew'
import { Exchange } from './running'
import { WriterPort, type Port } from './writer-port'

/** Version of the data this program writes, and the oldest program that understands it. */
const SCHEMA = 1
const MIN_READER = 1

const { parentPort } = process
let host: Host | undefined
let backups: BackupHost | undefined
let kept: ((failed: boolean) => void) | undefined

const tell = (message: FromSync): void => parentPort.postMessage(message)
const writer = new WriterPort(() => {
  host?.committed()
  backups?.committed()
})

parentPort.on('message', ({ data, ports: [port] }) => {
  const message = data as ToSync
  switch (message.kind) {
    case 'start':
      begin(message)
      return
    case 'writer':
      return port && writer.attach(port as unknown as Port)
    case 'ask':
      return void answerOf(message)?.then((result) => tell({ kind: 'answer', id: message.id, result }))
    case 'look':
      return host?.look(message.attachment)
    case 'pace':
      return host?.pace(message.pace)
    case 'kept':
      return kept?.(message.failed)
    case 'stop':
      return void Promise.resolve(host?.stop()).finally(() => process.exit(0))
  }
})

function begin(start: SyncStart): void {
  yieldToPeople()
  // One for both: who this PC is must not be known in two ways.
  const identity = identityOf(start)
  const syncing = new Host(partsOf(start, identity), start)
  host = syncing
  backups = backupHost(start, syncing, identity)
  backups.begin()
  syncing.begin().catch((error: unknown) => tell({ kind: 'log', level: 'error', text: String(error) }))
}

/** A long history that is packed or taken in must not make the window stutter on a PC with two cores. */
function yieldToPeople(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch (error) {
    tell({ kind: 'log', level: 'info', text: `priority: ${String(error)}` })
  }
}

function answerOf({ question, input }: Extract<ToSync, { kind: 'ask' }>): Promise<Result<unknown>> | undefined {
  return isAboutBackup(question) ? backups?.answer(question, input) : host?.answer(question, input)
}

function isAboutBackup(question: Question): question is BackupQuestion {
  return question.startsWith('backup')
}

function backupHost(start: SyncStart, syncing: Host, identity: Identity): BackupHost {
  const office = () => {
    const { open } = syncing
    return open && { vault: open.vault, key: open.key, slots: mirrorAt(start, open.vault) }
  }
  const parts = {
    log: writer,
    attachments: profileFolder(join(start.profile, 'attachments')),
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    program: { version: start.version, schema: SCHEMA, minReader: MIN_READER },
    tell,
    folderAt: stickAt,
    office,
    paused: <T>(act: () => Promise<T>) => syncing.paused(act),
    renew: async () => void (await mintName({ identity, log: writer, random: systemRandom })),
  }
  return new BackupHost(parts, start.backup)
}

function mirrorAt({ profile }: SyncStart, vault: string): SyncPorts['mirror'] {
  return profileFolder(join(profile, 'sync', vault, 'mirror'))
}

/** A stick that has to wake up, or flushes slowly, is given more time than a share that everybody waits for. */
function stickAt(root: string): DiskFolder {
  return new DiskFolder({ root, timer: systemTimer, random: systemRandom, limitMs: 30_000 })
}

function partsOf(start: SyncStart, identity: Identity): ConstructorParameters<typeof Host>[0] {
  const chance = { clock: systemClock, random: systemRandom }
  const folderAt = (root: string) => new DiskFolder({ root, timer: systemTimer, random: systemRandom })
  const mirrorOf = (vault: string) => mirrorAt(start, vault)
  return {
    ...chance,
    log: writer,
    tell,
    folderAt,
    environment: process.env,
    mirrorOf,
    run: async (connected, joining, show) =>
      new Exchange({
        ports: portsOf(start, connected, mirrorOf(connected.vault), identity),
        share: folderAt(connected.share),
        folder: folderName(connected.share),
        vault: connected.vault,
        joining,
        show,
        note: (text) => tell({ kind: 'log', level: 'warn', text }),
      }),
  }
}

function portsOf(
  { profile, version }: SyncStart,
  { vault, key, name }: Connected,
  mirror: SyncPorts['mirror'],
  identity: Identity,
): SyncPorts {
  return {
    mirror,
    attachments: profileFolder(join(profile, OFFICE_ATTACHMENTS)),
    journal: new Journal(profileFolder(join(profile, 'sync', vault)), 'journal'),
    log: writer,
    format: { sealing: sealingWith(key), zip },
    identity,
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    program: { name, version, schema: SCHEMA, minReader: MIN_READER },
  }
}

/** Main keeps the name of this PC; a new one is used only once it lies on the disk. */
function identityOf({ profile, identity }: SyncStart): Identity {
  let named: KeptIdentity = identity
  const write = async (next: KeptIdentity): Promise<void> => {
    const answer = new Promise<boolean>((resolve) => (kept = resolve))
    tell({ kind: 'identity', identity: next })
    if (await answer) throw new FailureError(NOT_KEPT)
    named = next
  }
  return {
    fingerprint: () => machineFingerprint(profile),
    read: async () => {
      // The first start with sync: what the PC looks like is noted, not judged.
      if (named.fingerprint === '') await write({ ...named, fingerprint: await machineFingerprint(profile) })
      return named
    },
    write,
  }
}

const NOT_KEPT = {
  code: 'local.full',
  message: '本机编号没有存下（磁盘可能已满），同步暂停，数据没有改动。请清理磁盘，至少留出 1 GB。',
}

process.on('unhandledRejection', (reason) => tell({ kind: 'log', level: 'error', text: asFailure(reason).code }))
