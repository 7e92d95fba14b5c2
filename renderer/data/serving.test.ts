// The sync process at the other end of the port: asks the office's log, hears of commits, and never reaches the sample office.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FromWriter, LogMethod } from '../../shared/ipc/writer-port'
import { testParts } from '../../test/support/office'
import { border } from './border'
import { databaseName } from './database'

const open: { close(): void }[] = []
afterEach(() => open.splice(0).forEach((each) => each.close()))

/** The other end, as the sync process holds it. */
function otherEnd(port: MessagePort) {
  const heard: FromWriter[] = []
  port.onmessage = ({ data }: MessageEvent<FromWriter>) => void heard.push(data)
  open.push(port)
  let asked = 0
  const ask = async (method: LogMethod, ...args: readonly unknown[]) => {
    const id = ++asked
    port.postMessage({ id, method, args })
    return vi.waitFor(() => {
      const answer = heard.find((each) => 'id' in each && each.id === id)
      if (!answer || !('result' in answer)) throw new Error('no answer yet')
      return answer.result
    })
  }
  return { heard, ask, news: () => heard.flatMap((each) => ('committed' in each ? each.committed.lastOwn : [])) }
}

describe('the port of the sync process', () => {
  it('answers as Results, tells of own commits once they are quiet, and goes over to a newer port', async () => {
    await Dexie.delete(databaseName('office'))
    const writer = border(testParts())
    await writer.start('0000test')
    const [first, second] = [new MessageChannel(), new MessageChannel()]
    await writer.serve(first.port1)
    const old = otherEnd(first.port2)
    expect(await old.ask('state')).toMatchObject({ ok: false, failure: { code: 'office.closed' } })
    await writer.ask('open', ['office'])
    await writer.run('office.found', { name: '温州市总工会', operator: '王芳' })
    const state = await old.ask('state')
    expect(state).toMatchObject({ ok: true, value: { device: '0000test', known: [] } })
    const last = state.ok ? (state.value as { lastOwn: string }).lastOwn : ''
    await vi.waitFor(() => expect(old.news().at(-1)).toBe(last))
    expect(old.news().length).toBeLessThanOrEqual(2)
    expect(await old.ask('bind', 'a')).toMatchObject({ ok: true })
    expect(await old.ask('bind', 'b')).toMatchObject({ ok: false, failure: { code: 'vault.other' } })
    await writer.serve(second.port1)
    const fresh = otherEnd(second.port2)
    await vi.waitFor(() => expect(fresh.news()).toEqual([last]))
    expect(await fresh.ask('ownAfter', '', 10)).toMatchObject({ ok: true, value: [{ last }] })
    await writer.ask('open', ['sample'])
    expect(await fresh.ask('deliver', [])).toMatchObject({ ok: false, failure: { code: 'office.sample' } })
    await writer.ask('close', [])
  })

  it('gives away nothing of the sample office, however much is done in it', async () => {
    for (const name of ['office', 'sample'] as const) await Dexie.delete(databaseName(name))
    const writer = border(testParts())
    await writer.start('0000test')
    const channel = new MessageChannel()
    await writer.serve(channel.port1)
    const sync = otherEnd(channel.port2)
    await writer.ask('open', ['sample'])
    await writer.run('office.found', { name: '示例市总工会', operator: '李四' })
    await writer.run('record.create', { table: 'person', values: { name: '示例劳模' } })
    const questions: readonly (readonly [LogMethod, ...unknown[]])[] = [
      ['state'],
      ['ownAfter', '', 10],
      ['readLog', 0],
      ['fingerprint'],
      ['published', 'x'],
    ]
    for (const [method, ...given] of questions)
      expect(await sync.ask(method, ...given)).toMatchObject({
        ok: false,
        failure: { code: 'office.sample' },
      })
    await writer.ask('open', ['office'])
    await writer.run('office.found', { name: '温州市总工会', operator: '王芳' })
    const own = await sync.ask('ownAfter', '', 1000)
    // The office's own founding and nothing else, though the sample was filled on the same PC under the same name.
    expect(own).toMatchObject({ ok: true, value: [{ txn: { command: 'office.found' } }] })
    await writer.ask('close', [])
  })
})
