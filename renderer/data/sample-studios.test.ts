// Studios and the association in the sample office: the seed's own figures, recounted from rows, and the commands behind them.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countyStateOn } from '../../shared/domain/association/county-state'
import { sampleStudioCount, sampleStudios } from '../../shared/domain/sample/studios'
import { studiosOn } from '../../shared/domain/studios/due'
import { freshOffice, type TestOffice } from '../../test/support/office'

let at: TestOffice

beforeEach(async () => {
  at = await freshOffice()
})
afterEach(() => at.close())

const desk = () => ({
  today: '2026-11-26',
  run: async (command: string, input: unknown) => (await at.did(command, input)).answer,
  find: (table: string, index: string, values: readonly (string | number)[]) => at.office.find(table, index, values),
})

it('stand as the article tells them at the end of 2021, entered once', async () => {
  expect(await sampleStudios(desk())).toBe(sampleStudioCount)
  expect(await sampleStudios(desk())).toBe(0)
  expect(studiosOn(await at.office.all('studio'), '2021-12-31')).toHaveLength(145)
  const units = new Map((await at.office.all('unit')).map((row) => [row.id, String(row['name'])]))
  const counties = await at.office.all('countyAssociation')
  const named = (state: string) =>
    counties.filter((row) => countyStateOn(row, '2021-12-31') === state).map((row) => units.get(String(row['county'])))
  expect(named('preparing').sort()).toEqual(['苍南县', '泰顺县'].sort())
  expect(named('founded')).toEqual(expect.arrayContaining(['平阳县', '文成县']))
})

it('keep who led before when a leader changes, and everything when one is revoked', async () => {
  const { answer } = await at.did('record.create', {
    table: 'studio',
    values: { name: '甲工作室', level: 'city', leader: '张三', namedOn: '2019-05' },
  })
  const { id } = answer as { id: string }
  const next = await at.person({ name: '李四' })
  await at.did('studio.change-leader', { studio: id, person: next, on: '2026-06', reason: '退休' })
  expect(await at.office.row('studio', id)).toMatchObject({ leader: '李四', person: next, ledSince: '2026-06' })
  expect(await at.office.children('studioLeader', id)).toMatchObject([
    { name: '张三', from: '2019-05', to: '2026-06', reason: '退休' },
  ])
  const early = await at.office.run('studio.change-leader', { studio: id, name: '王五', on: '2020', reason: '其他' })
  expect(early).toMatchObject({ ok: false, failure: { code: 'studio.leader-date' } })
  const lines = [{ studio: id, result: 'failed' }]
  await at.did('studio.assess', { year: 2026, kind: 'annual', on: '2026-11-26', lines })
  await at.did('studio.assess', {
    year: 2026,
    kind: 'annual',
    on: '2026-11-26',
    lines: [{ studio: id, result: 'good' }],
  })
  expect(await at.office.children('studioReview', id)).toMatchObject([{ result: 'good' }])
  await at.did('studio.revoke', { studio: id, on: '2026-11-26', reason: '一年没有成果' })
  expect(await at.office.row('studio', id)).toMatchObject({ state: 'revoked', revokeReason: '一年没有成果' })
  const direct = await at.office.run('record.edit', { table: 'studio', row: id, values: { state: 'active' } })
  expect(direct).toMatchObject({ ok: false, failure: { code: 'record.reserved' } })
})

it('owe once for a year however often it is asked, and pay once', async () => {
  await at.did('record.create', { table: 'member', values: { name: '张三', kind: 'person' } })
  await at.did('due.raise', { year: 2026, person: 50_00 })
  await at.did('due.raise', { year: 2026, person: 60_00 })
  const [due] = await at.office.all('due')
  expect(await at.office.all('due')).toMatchObject([{ year: 2026, amount: 50_00 }])
  await at.did('due.pay', { dues: [due?.id], on: '2026-03-12' })
  expect(await at.office.all('due')).toMatchObject([{ paid: 50_00, paidOn: '2026-03-12' }])
})
