// Any Folder with faults laid over it by a plan: what one process on one PC sees of its disk or of the share.
import type { Folder, Listed } from '../../../electron/storage/folder/folder'
import { folderFailure, type FolderCode } from '../../../electron/storage/folder/folder-failure'
import { waited, type Timer } from '../../../shared/kernel/ports'
import { flipped } from './damage'
import type { Fault, FaultTally, Plan, Step } from './faults'
import { never, type ProcessLife } from './process-life'

const SLOW_MS = 30_000

const refusals: Partial<Record<Fault, FolderCode>> = {
  EPERM: 'folder.busy',
  EACCES: 'folder.busy',
  EBUSY: 'folder.busy',
  ENOSPC: 'folder.full',
  EROFS: 'folder.denied',
  EIO: 'folder.unreachable',
  'timeout-lost': 'folder.timeout',
}
const tears: Partial<Record<Fault, number>> = { 'torn-0': 0, 'torn-1': 0.01, 'torn-50': 0.5, 'torn-99': 0.99 }

export interface FaultOptions {
  readonly life: ProcessLife
  readonly plan: Plan
  readonly tally: FaultTally
  readonly timer: Timer
}

/** One call, and what a fault needs to know of it. */
interface Call<T> extends Step {
  readonly run: (inner: Folder) => Promise<T>
  /** Of a writing call: the bytes, and the call with other bytes. */
  readonly bytes?: Uint8Array
  readonly runWith?: (inner: Folder, bytes: Uint8Array) => Promise<T>
  /** Of a changing call, asked before it is made: how to take it back. */
  readonly undo?: (inner: Folder) => Promise<() => Promise<void>>
  /** Of a changing call: its answer where it did not happen. */
  readonly pretended?: T
}

export class FaultFolder implements Folder {
  private readonly late: (() => Promise<unknown>)[] = []
  private leftovers = 0

  constructor(
    private readonly inner: Folder,
    private readonly options: FaultOptions,
  ) {}

  list(path: string): Promise<readonly Listed[]> {
    return this.step({ method: 'list', path, run: (inner) => inner.list(path) })
  }

  read(path: string, limit: number): Promise<Uint8Array> {
    return this.step({ method: 'read', path, run: (inner) => inner.read(path, limit) })
  }

  create(path: string, bytes: Uint8Array): Promise<void> {
    const runWith = (inner: Folder, given: Uint8Array) => inner.create(path, given)
    const undo = async (inner: Folder) => () => inner.remove(path)
    return this.step({ method: 'create', path, bytes, runWith, undo, run: (inner) => runWith(inner, bytes) })
  }

  rename(from: string, to: string): Promise<void> {
    const undo = async (inner: Folder) => () => ignoringFailure(inner.rename(to, from))
    return this.step({ method: 'rename', path: to, undo, run: (inner) => inner.rename(from, to) })
  }

  replace(path: string, bytes: Uint8Array): Promise<void> {
    const runWith = (inner: Folder, given: Uint8Array) => inner.replace(path, given)
    const undo = (inner: Folder) => puttingBack(inner, path)
    return this.step({ method: 'replace', path, bytes, runWith, undo, run: (inner) => runWith(inner, bytes) })
  }

  remove(path: string): Promise<void> {
    const undo = (inner: Folder) => puttingBack(inner, path)
    return this.step({ method: 'remove', path, undo, run: (inner) => inner.remove(path) })
  }

  private async step<T>(call: Call<T>): Promise<T> {
    const { life, plan, tally } = this.options
    if (life.isOver) return never()
    for (const act of this.late.splice(0)) await ignoringFailure(act())
    const fault = plan(call)
    if (fault === undefined) return life.heard(call.run(this.inner))
    tally.count(fault)
    return life.heard(this.befallen(call, fault))
  }

  private async befallen<T>(call: Call<T>, fault: Fault): Promise<T> {
    const refusal = refusals[fault]
    if (refusal) throw folderFailure(refusal, { injected: fault, method: call.method })
    const tear = tears[fault]
    if (tear !== undefined) return this.crashAfter(this.leave(call, tear))
    switch (fault) {
      case 'crash-before':
        return this.crashAfter(Promise.resolve())
      case 'crash-after':
        return this.crashAfter(call.run(this.inner))
      case 'zeros':
        return this.crashAfter(this.written(call, new Uint8Array(call.bytes?.length ?? 0)))
      case 'broken':
        await this.leave(call, 0.5)
        throw folderFailure('folder.unreachable', { injected: fault, method: call.method })
      case 'timeout-done':
        await call.run(this.inner)
        throw folderFailure('folder.timeout', { injected: fault, method: call.method })
      case 'timeout-late':
        this.late.push(() => call.run(this.inner))
        throw folderFailure('folder.timeout', { injected: fault, method: call.method })
      case 'unsynced':
        this.options.life.onPowerLoss((await call.undo?.(this.inner)) ?? (async () => undefined))
        return call.run(this.inner)
      case 'lying':
        return call.pretended as T
      case 'flip':
        return this.flip(call)
      default:
        await waited(this.options.timer, SLOW_MS)
        return call.run(this.inner)
    }
  }

  /** The process ends once the remains are in place; whether that call itself failed is nobody's to hear. */
  private async crashAfter(remains: Promise<unknown>): Promise<never> {
    await ignoringFailure(remains)
    this.options.life.crash()
    return never()
  }

  private async flip<T>(call: Call<T>): Promise<T> {
    if (call.bytes) return this.written(call, flipped(call.bytes))
    const answer = await call.run(this.inner)
    // Another bit than on the way in: two faults that undo each other would hide both.
    return (answer instanceof Uint8Array ? flipped(answer, Math.floor(answer.length / 3)) : answer) as T
  }

  /** Part of a write. A replacement is torn in its temporary file: the old content stays under the name. */
  private leave<T>(call: Call<T>, share: number): Promise<unknown> {
    const bytes = call.bytes ?? new Uint8Array()
    const part = bytes.subarray(0, Math.floor(bytes.length * share))
    if (call.method === 'replace') return this.inner.create(`${call.path}.torn${this.leftovers++}.tmp`, part)
    return this.written(call, part)
  }

  private written<T>(call: Call<T>, bytes: Uint8Array): Promise<T> {
    return call.runWith ? call.runWith(this.inner, bytes) : call.run(this.inner)
  }
}

/** How to bring a file back to what it is now. */
async function puttingBack(inner: Folder, path: string): Promise<() => Promise<void>> {
  const before = await inner.read(path, Number.MAX_SAFE_INTEGER).catch(() => undefined)
  return () => (before ? inner.replace(path, before) : inner.remove(path))
}

/** For acts whose outcome nobody waits for any more. */
async function ignoringFailure(act: Promise<unknown>): Promise<void> {
  await act.catch(() => undefined)
}
