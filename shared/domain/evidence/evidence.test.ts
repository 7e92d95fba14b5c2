// Files of proof are named by themselves, never double, never change what they are; and what still lacks is said for each kind of batch.
import { describe, expect, it } from 'vitest'
import { desk } from '../../../test/support/pay-desk'
import { formedTrip, setOut } from '../../../test/support/trip-desk'
import { memoryOffice } from '../../../test/support/memory-office'
import { lacking, piecesOfBatch, piecesOfCampaign, piecesOfTrip } from './pieces'

const file = (letter: string, more: Record<string, unknown> = {}) => ({
  owner: 'batch',
  kind: 'bankSlip',
  fileName: 'IMG_0001.PDF',
  blob: letter.repeat(64),
  size: 10,
  ...more,
})

describe('evidence of a batch', () => {
  it('is named 批次号—内容 by itself, numbered where there are several, with the ending of its file', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    const number = String(at.office.row('batch', batch)?.['number'])
    const names: string[] = []
    for (const each of [
      file('a'),
      file('b', { fileName: '扫描.jpg' }),
      file('c', { kind: 'approval', fileName: '纪要' }),
    ])
      names.push((await at.office.did<{ name: string }>('evidence.add', { of: batch, ...each })).name)
    expect(names).toEqual([`${number}—银行回单.pdf`, `${number}—银行回单2.jpg`, `${number}—审批件`])
  })

  it('is refused twice, without a kind, too large, and for a batch that is not there', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    const code = async (more: Record<string, unknown>) =>
      (await at.office.refused('evidence.add', { of: batch, ...file('a'), ...more })).code
    await at.office.did('evidence.add', { of: batch, ...file('a') })
    expect(await code({})).toBe('evidence.twice')
    expect(await code({ kind: '' })).toBe('command.input')
    expect(await code({ blob: 'z'.repeat(64), size: 21 * 1024 * 1024 })).toBe('command.input')
    expect(await code({ of: 'nothing' })).toBe('record.missing')
  })

  it('may be renamed, sorted anew and removed, but never point at another file', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    const { id } = await at.office.did('evidence.add', { of: batch, ...file('a') })
    const edit = (values: Record<string, unknown>) => ({ table: 'evidence', row: id, values })
    await at.office.did('record.edit', edit({ kind: 'signed', note: '第 2 页不清' }))
    expect((await at.office.refused('record.edit', edit({ blob: 'b'.repeat(64) }))).code).toBe('record.reserved')
    await at.office.did('record.remove', { table: 'evidence', rows: [id] })
    expect(at.office.rows('evidence')).toEqual([])
  })
})

describe('evidence of what is closed', () => {
  it('stays with its batch once that is archived, while a late scan may still join it', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    await at.through(batch, 'paid')
    const { id } = await at.office.did('evidence.add', { of: batch, ...file('a') })
    await at.office.did('batch.archive', { batch })
    const refused = await at.office.refused('record.remove', { table: 'evidence', rows: [id] })
    expect(refused.code).toBe('record.held')
    expect(refused.message).toContain(String(at.office.row('batch', batch)?.['number']))
    await at.office.did('evidence.add', { of: batch, ...file('b', { kind: 'approval' }) })
    expect(at.office.rows('evidence')).toHaveLength(2)
  })
})

describe('evidence of 疗休养', () => {
  const given = (letter: string, kind: string) => ({
    owner: 'tripBatch',
    kind,
    fileName: '扫描.pdf',
    blob: letter.repeat(64),
    size: 10,
  })

  it('keeps what proves the plan once for all its batches, the rest with its batch, each named by what it belongs to', async () => {
    const office = await memoryOffice()
    const { plan, batch } = await formedTrip(office, [{ name: '甲' }])
    const add = (letter: string, kind: string) =>
      office.did<{ name: string; id: string }>('evidence.add', { of: batch, ...given(letter, kind) })
    expect((await add('a', 'signIn')).name).toBe('2026年第一批疗休养—签到表.pdf')
    const approval = await add('b', 'approval')
    expect(approval.name).toBe('2026年疗休养—审批件.pdf')
    expect(office.row('evidence', approval.id)).toMatchObject({ tripPlan: plan })
    expect(office.row('evidence', approval.id)?.['tripBatch']).toBeUndefined()
    expect((await office.refused('evidence.add', { of: batch, ...given('b', 'approval') })).code).toBe('evidence.twice')
    expect((await add('c', 'approval')).name).toBe('2026年疗休养—审批件2.pdf')
  })

  it('stays once the plan is archived, while a late scan may still join it', async () => {
    const office = await memoryOffice()
    const { plan, batch, candidates } = await formedTrip(office, [{ name: '甲' }], { price: 1000_00 })
    const { id } = await office.did('evidence.add', { of: batch, ...given('a', 'signIn') })
    await setOut(office, batch, candidates)
    await office.did('trip.attend', { candidates, went: true })
    await office.did('record.create', { table: 'tripPayer', values: { batch, name: '市总工会' } })
    await office.did('trip-batch.settle', { batch, on: '2026-11-20' })
    await office.did('trip-plan.move', { plan, to: 'done' })
    expect((await office.refused('record.remove', { table: 'evidence', rows: [id] })).code).toBe('record.held')
    await office.did('evidence.add', { of: batch, ...given('b', 'photo') })
  })

  it('asks for everything from approval to summary, and for nothing of a plan called off or a batch that did not run', () => {
    const kinds = (state: string, batch?: string) =>
      piecesOfTrip({ id: 'p', state }, { id: 'b', state: batch }).map(({ kind }) => kind)
    const all = ['approval', 'contract', 'notice', 'policy', 'signIn', 'photo', 'invoice', 'signed', 'summary']
    expect(kinds('formed')).toEqual(all)
    expect(kinds('done', 'settled')).toEqual(all)
    expect(kinds('done')).toEqual([])
    expect(kinds('void')).toEqual([])
  })
})

describe('what an archive lacks', () => {
  const batch = (more: Record<string, unknown>) => ({ id: 'b', direction: 'pay', state: 'paid', ...more })
  const kinds = (of: ReturnType<typeof batch>, scheme: Record<string, unknown> = {}) =>
    piecesOfBatch(of, { id: 's', ...scheme }).map(({ kind }) => kind)

  it.each([
    ['银行代发', ['approval', 'signed', 'bankFile', 'bankSlip']],
    ['转账', ['approval', 'signed', 'bankSlip']],
    ['现金', ['approval', 'signed']],
    ['实物', ['approval', 'signed', 'invoice', 'stock']],
  ])('of a batch paid by %s', (way, wanted) => expect(kinds(batch({ way }))).toEqual(wanted))

  it('asks for the public notice of aid, for the papers of a claim, and for nothing of a void batch', () => {
    expect(kinds(batch({ way: '现金' }), { nature: '困难补助' })).toContain('notice')
    expect(kinds(batch({ direction: 'claim' }))).toEqual(['claim', 'grant'])
    expect(kinds(batch({ state: 'void' }))).toEqual([])
  })

  it('counts a piece as there when a file of its kind is', () => {
    const pieces = piecesOfBatch(batch({ way: '转账' }), undefined)
    expect(lacking(pieces, [{ id: 'e', kind: 'signed' }]).map(({ kind }) => kind)).toEqual(['approval', 'bankSlip'])
    expect(
      lacking(
        pieces,
        pieces.map(({ kind }) => ({ id: kind, kind })),
      ),
    ).toEqual([])
  })

  it('of a campaign follows how its visits were really paid', () => {
    const visit = (more: Record<string, unknown>) => ({ id: 'v', verdict: 'in', result: 'visited', ...more })
    const asked = (visits: readonly ReturnType<typeof visit>[]) =>
      piecesOfCampaign({ id: 'c', state: 'closed', way: 'transfer' }, visits).map(({ kind }) => kind)
    expect(asked([visit({ amount: 100 })])).toEqual(['approval', 'photo', 'bankSlip'])
    expect(asked([visit({ amount: 100, way: 'cash' })])).toEqual(['approval', 'photo', 'signed', 'handOver'])
    expect(asked([visit({ amount: 0, goods: '重阳糕' })])).toEqual([
      'approval',
      'photo',
      'signed',
      'purchase',
      'invoice',
      'stock',
    ])
    // Nobody was met: nothing was handed over.
    expect(asked([visit({ amount: 100, way: 'cash', result: 'missed' })])).toEqual(['approval', 'photo'])
  })
})
