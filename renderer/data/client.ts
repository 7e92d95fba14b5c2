// The window's side of the writer: `office()` is all a screen knows of the data.
import { proxy, transfer, wrap, type Remote } from 'comlink'
import { SYNC_PORT } from '../../shared/ipc/channels'
import { orThrow } from '../../shared/kernel/result'
import { house } from '../ui/house'
import type { Border } from './border'
import { gathering } from './gathering'
import { leave } from './leaving'
import type { Change, Office } from './office'

type Listener = (change: Change) => void

const listeners = new Set<Listener>()
let shared: Office | undefined
/** Changes asked for with a count of their progress: imports, which a clerk may want to take back rather than wait for. */
let importing = 0
let writer: Remote<Border> | undefined

/** The office's data. One writer worker per window, started at the first call. */
export function office(): Office {
  shared ??= connect()
  return shared
}

/** Tells of every commit until the returned function is called. */
export function onChange(listener: Listener): () => void {
  office()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Lets the sync process reach the writer: each port that main sends goes straight on to the worker, and the first is asked for. */
export async function connectSync(): Promise<void> {
  window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent) => {
    if (source === window && data === SYNC_PORT && port) void writer?.serve(transfer(port, [port]))
  })
  await house()?.call('sync:connect', undefined)
}

function connect(): Office {
  const worker = new Worker(new URL('../workers/writer.ts', import.meta.url), { type: 'module', name: 'writer' })
  const remote = (writer = wrap<Border>(worker))
  const ready = start(remote)
  const ask = async (method: Parameters<Border['ask']>[0], ...args: readonly unknown[]): Promise<never> => {
    await ready
    return orThrow(await remote.ask(method, args)) as never
  }
  return officeOf(ask, {
    run: async (command, input, progress) => {
      await ready
      if (!progress) return remote.run(command, input)
      importing++
      try {
        return await remote.run(command, input, proxy(progress))
      } finally {
        importing--
      }
    },
    answer: async (name, input, progress) => {
      await ready
      return orThrow(await remote.answer(name, input, progress && proxy(progress)))
    },
    listen: async (listener) => void listeners.add(listener),
  })
}

/**
 * Hands over this PC's device id and asks to be told before the window closes, so that no accepted change is lost. Nobody waits for
 * the worker's answers: it takes up what it is sent in order, and at a start the window is too busy to hand one answer after the other on.
 */
async function start(remote: Remote<Border>): Promise<void> {
  const main = house()
  const info = await main?.call('app:info', undefined)
  void remote.start(info?.device)
  void remote.listen(proxy(gathering((change) => listeners.forEach((listener) => listener(change)))))
  main?.onClosing(() =>
    leave({
      running: importing,
      ask: () => main.call('window:leave-import', undefined),
      cancel: async () => void (await remote.ask('cancelRunning', [])),
      settled: () => remote.settled(),
    }),
  )
}

type Ask = (method: Parameters<Border['ask']>[0], ...args: readonly unknown[]) => Promise<never>

function officeOf(ask: Ask, own: Pick<Office, 'run' | 'listen' | 'answer'>): Office {
  return {
    ...own,
    open: (which) => ask('open', which),
    close: () => ask('close'),
    setOperator: (id, pin) => ask('setOperator', id, pin),
    cancelRunning: () => ask('cancelRunning'),
    undo: () => ask('undo'),
    redo: () => ask('redo'),
    undoState: () => ask('undoState'),
    undoTransaction: (txn) => ask('undoTransaction', txn),
    page: (query, from, to, hold) => ask('page', query, from, to, hold),
    ids: (query) => ask('ids', query),
    indexOf: (query, id) => ask('indexOf', query, id),
    facets: (query, field) => ask('facets', query, field),
    totals: (query, fields, only) => ask('totals', query, fields, only),
    rows: (table, ids) => ask('rows', table, ids),
    search: (text, limit) => ask('search', text, limit),
    row: (table, id) => ask('row', table, id),
    record: (table, id) => ask('record', table, id),
    records: (table, ids) => ask('records', table, ids),
    children: (table, parent) => ask('children', table, parent),
    all: (table) => ask('all', table),
    merged: (table, survivor) => ask('merged', table, survivor),
    issues: () => ask('issues'),
    stopAnswer: (name) => ask('stopAnswer', name),
    find: (table, index, values) => ask('find', table, index, values),
    history: (table, id, withChildren) => ask('history', table, id, withChildren),
    recent: (limit, only) => ask('recent', limit, only),
    removed: () => ask('removed'),
    rebuild: (repair) => ask('rebuild', repair),
    checkToday: () => ask('checkToday'),
    fingerprint: () => ask('fingerprint'),
  }
}
