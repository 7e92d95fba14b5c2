// What a window may ask of its writer at the start, before anybody knows whether there is an office.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { testParts } from '../../test/support/office'
import { border, type Border } from './border'
import { databaseName } from './database'

async function started(): Promise<Border> {
  const writer = border(testParts())
  await writer.start('0000test')
  return writer
}

describe('asking while an office is being opened', () => {
  beforeEach(async () => {
    for (const name of ['office', 'sample'] as const) await Dexie.delete(databaseName(name))
    const writer = await started()
    await writer.ask('open', ['office'])
    await writer.run('office.found', { name: '温州市总工会', operator: '王芳' })
    await writer.ask('close', [])
  })

  it('answers of the office that comes, whatever was asked first', async () => {
    const writer = await started()
    const opened = writer.ask('open', ['office'])
    const operators = await writer.ask('all', ['operator'])
    expect(operators).toMatchObject({ ok: true, value: [{ name: '王芳' }] })
    expect(await opened).toMatchObject({ ok: true, value: { state: 'ready' } })
    await writer.ask('close', [])
  })

  it('answers of the office opened in place of another, not of the one that is left', async () => {
    const writer = await started()
    await writer.ask('open', ['office'])
    const sample = writer.ask('open', ['sample'])
    expect(await writer.ask('all', ['operator'])).toMatchObject({ ok: true, value: [] })
    await sample
    await writer.ask('close', [])
  })

  it('says that nothing is open where nothing was asked to be', async () => {
    const writer = await started()
    expect(await writer.ask('all', ['operator'])).toMatchObject({ ok: false, failure: { code: 'office.closed' } })
  })
})
