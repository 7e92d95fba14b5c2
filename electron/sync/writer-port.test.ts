// Questions to a writer that comes, goes and comes back.
import { describe, expect, it, vi } from 'vitest'
import type { ToWriter } from '../../shared/ipc/writer-port'
import { WriterPort, type Port } from './writer-port'

/** One end of a port whose other end the test plays. */
class Played implements Port {
  readonly said: ToWriter[] = []
  closed = false
  private readonly listeners = new Map<string, (message: never) => void>()

  on(event: string, listener: (message: never) => void): void {
    this.listeners.set(event, listener)
  }
  postMessage(message: unknown): void {
    this.said.push(message as ToWriter)
  }
  start(): void {}
  close(): void {
    this.closed = true
  }
  hear(data: unknown): void {
    this.listeners.get('message')?.({ data } as never)
  }
  breaks(): void {
    this.listeners.get('close')?.(undefined as never)
  }
}

const asked = async (port: Played, count = 1): Promise<void> => vi.waitFor(() => expect(port.said).toHaveLength(count))

describe('the writer behind its port', () => {
  it('waits for the first port and gives each answer to its own question', async () => {
    const writer = new WriterPort(() => undefined)
    const answers = Promise.all([writer.fingerprint(), writer.bind('v')])
    const port = new Played()
    writer.attach(port)
    await asked(port, 2)
    expect(port.said.map(({ method, args }) => [method, args])).toEqual([
      ['fingerprint', []],
      ['bind', ['v']],
    ])
    port.hear({ id: port.said[1]?.id, result: { ok: true, value: undefined } })
    port.hear({ id: port.said[0]?.id, result: { ok: true, value: { state: 'x', known: 1 } } })
    expect(await answers).toEqual([{ state: 'x', known: 1 }, undefined])
  })

  it('fails with the code the writer gave', async () => {
    const writer = new WriterPort(() => undefined)
    const port = new Played()
    writer.attach(port)
    const answer = writer.bind('other')
    await asked(port)
    port.hear({ id: port.said[0]?.id, result: { ok: false, failure: { code: 'vault.other', message: '' } } })
    await expect(answer).rejects.toMatchObject({ failure: { code: 'vault.other' } })
  })

  it('leaves no question hanging when the page goes, and asks the next page', async () => {
    const writer = new WriterPort(() => undefined)
    const [old, fresh] = [new Played(), new Played()]
    writer.attach(old)
    const lost = writer.state()
    await asked(old)
    old.breaks()
    await expect(lost).rejects.toMatchObject({ failure: { code: 'log.gone' } })
    await expect(writer.state()).rejects.toMatchObject({ failure: { code: 'log.gone' } })
    writer.attach(fresh)
    void writer.state()
    await asked(fresh)
    expect(old.closed).toBe(true)
  })

  it('does not listen to a port that was replaced', async () => {
    const heard: unknown[] = []
    const writer = new WriterPort((news) => heard.push(news))
    const [old, fresh] = [new Played(), new Played()]
    writer.attach(old)
    const lost = writer.state()
    await asked(old)
    writer.attach(fresh)
    await expect(lost).rejects.toMatchObject({ failure: { code: 'log.gone' } })
    old.hear({ committed: { lastOwn: 'a' } })
    fresh.hear({ committed: { lastOwn: 'b' } })
    expect(heard).toEqual([{ lastOwn: 'b' }])
  })
})
