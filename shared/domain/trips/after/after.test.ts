import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../../test/support/memory-office'
import { declare, formedTrip, setOut, type Trip } from '../../../../test/support/trip-desk'
import { standingOfBudget } from '../../payments/budget'
import { fundLines } from '../../payments/fund-ledger'
import { settlementId, unpackBill } from './read-bill'

let office: MemoryOffice
let trip: Trip

const create = (table: string, values: Record<string, unknown>) => office.did('record.create', { table, values })
const policy = (more: Record<string, unknown> = {}) =>
  create('tripPolicy', {
    batch: trip.batch,
    kind: '人身意外险',
    from: '2026-09-01',
    to: '2026-09-05',
    ...more,
  })
const depart = () => office.refused('trip-batch.depart', { batch: trip.batch })
const went = (at: readonly number[], more = {}) =>
  office.did('trip.attend', {
    candidates: at.map((i) => trip.candidates[i]),
    went: true,
    ...more,
  })
const account = () => create('fundAccount', { name: '市总工会本级', kind: '市总工会本级' }).then(({ id }) => id)
const settle = (on = '2026-11-20') => office.did('trip-batch.settle', { batch: trip.batch, on })

beforeEach(async () => {
  office = await memoryOffice()
  trip = await formedTrip(office, [{ name: '甲' }, { name: '乙', birth: '1952-05-01' }, { name: '丙' }], {
    price: 2000_00,
  })
})

describe('出行', () => {
  it('is blocked while somebody travels without an insurance number, and names who and why', async () => {
    await declare(office, trip.candidates)
    expect(await depart()).toMatchObject({ code: 'trip-batch.insurance' })
    const { id } = await policy({ ageMost: 70 })
    expect((await depart()).message).toContain('甲（人身意外险没有保单号）')
    await office.did('record.edit', {
      table: 'tripPolicy',
      row: id,
      values: { number: 'P-1' },
    })
    const old = await depart()
    expect(old.message).toBe(
      '2026年第一批还有 1 人没有保险单号，不能出行：乙（74 周岁，超过人身意外险年龄上限 70 周岁）。请补填保险单，或填写个人保单号。',
    )
    await office.did('record.edit', {
      table: 'tripCandidate',
      row: trip.candidates[1],
      values: { policyNumber: 'X-9' },
    })
    await create('tripStaff', {
      batch: trip.batch,
      name: '王领队',
      role: '领队',
    })
    expect((await depart()).message).toContain('王领队（没有出生日期')
    await office.did('record.edit', {
      table: 'tripPolicy',
      row: id,
      values: { ageMost: null },
    })
    await office.did('trip-batch.depart', { batch: trip.batch })
    expect(office.row('tripBatch', trip.batch)).toMatchObject({ state: 'out' })
  })

  it('keeps the plan from going back to 公示 once a batch is out, says the way, and lets it once 出行 is taken back', async () => {
    await setOut(office, trip.batch, trip.candidates)
    const back = await office.refused('trip-plan.move', { plan: trip.plan, to: 'posted' })
    expect(back).toMatchObject({ code: 'trip-plan.out' })
    expect(back.message).toContain('2026年第一批已经出行，方案不能退回公示。')
    expect(back.message).toContain('先在“出行与结算”里撤回出行')
    await office.did('trip-batch.back', { batch: trip.batch })
    await office.did('trip-plan.move', { plan: trip.plan, to: 'posted' })
    expect(office.row('tripPlan', trip.plan)?.['state']).toBe('posted')
  })

  it('asks for cover over the whole trip, also for who comes along', async () => {
    const companion = { name: '甲', companion: '小明', companionKind: '陪护' }
    office = await memoryOffice()
    trip = await formedTrip(office, [companion, { name: '乙' }])
    await declare(office, trip.candidates)
    await policy({ number: 'P-1', to: '2026-09-04' })
    expect((await depart()).message).toContain('没有保到整个行程')
    await policy({ number: 'P-2', ageMost: 75 })
    expect((await depart()).message).toContain('还有 1 人没有保险单号，不能出行：小明（')
    const [row] = trip.candidates
    await office.did('record.edit', { table: 'tripCandidate', row, values: { companionPolicy: 'C-1' } })
    await office.did('trip-batch.depart', { batch: trip.batch })
  })

  it('names who has not handed in the health declaration; nothing asks before, and nobody joins afterwards', async () => {
    await policy({ number: 'P-1' })
    await declare(office, trip.candidates.slice(0, 2))
    expect((await depart()).message).toContain('还有 1 人没有交《健康状况申报及承诺书》，不能出行：丙。')
    await declare(office, trip.candidates)
    await office.did('trip-batch.depart', { batch: trip.batch })
    expect((await depart()).code).toBe('trip-batch.state')
    const place = { candidates: [trip.candidates[0]], batch: trip.batch }
    expect((await office.refused('trip.place', place)).code).toBe('trip.away')
    await office.did('trip-batch.back', { batch: trip.batch })
    expect(office.row('tripBatch', trip.batch)?.['state']).toBeUndefined()
  })
})

describe('after the trip', () => {
  beforeEach(async () => {
    await office.did('trip-plan.save', {
      row: trip.plan,
      values: { account: await account(), agency: '温州旅行社' },
    })
    await setOut(office, trip.batch, trip.candidates)
  })

  it('attendance is written per person, also who went home early, and can be taken back until it is settled', async () => {
    await went([0, 1])
    const [, b, c] = trip.candidates
    const early = { candidates: [b], went: true, leftOn: '2026-09-09' }
    expect((await office.refused('trip.attend', early)).code).toBe('trip.left-day')
    await went([1], { leftOn: '2026-09-03', leftReason: '家中有事' })
    expect(office.row('tripCandidate', b!)).toMatchObject({
      state: 'went',
      leftOn: '2026-09-03',
      leftReason: '家中有事',
    })
    expect(
      (
        await office.refused('trip-batch.settle', {
          batch: trip.batch,
          on: '2026-11-20',
        })
      ).message,
    ).toContain('丙')
    await office.did('trip.attend', { candidates: [c], went: false })
    expect((await office.refused('trip-batch.back', { batch: trip.batch })).code).toBe('trip-batch.attended')
    await settle()
    expect((await office.refused('trip.attend', { candidates: [c], went: true })).code).toBe('trip.settled')
  })

  it('the bill is price × 实到 less refunds, and stands in the ledger once, by payer, to the 分', async () => {
    const [unit, own] = [{ name: '所在单位', perHead: 500_00 }, office.row('tripPlan', trip.plan)?.['account']]
    for (const values of [unit, { account: own }]) await create('tripPayer', { batch: trip.batch, ...values })
    await went([0, 1])
    await office.did('trip.attend', {
      candidates: [trip.candidates[2]],
      went: false,
    })
    const charge = (values: object) => create('tripCharge', { batch: trip.batch, ...values })
    await charge({
      kind: 'elder',
      amount: 80_00,
      candidate: trip.candidates[1],
      who: '乙',
    })
    await charge({ kind: 'absent', amount: 200_00 })
    await charge({
      kind: 'room',
      amount: 300_00,
      candidate: trip.candidates[0],
      who: '甲',
      own: true,
    })
    expect(await settle()).toEqual({ total: 4420_00, people: 2, version: 1 })
    const shares = office.rows('tripShare').map((row) => [row['payer'], row['amount']])
    expect(shares.sort()).toEqual(
      [
        ['市总工会本级', 3120_00],
        ['所在单位', 1000_00],
        ['本人自付', 300_00],
      ].sort(),
    )
    const lines = fundLines({
      expenses: [],
      batches: [],
      campaigns: [],
      returns: [],
      trips: office.rows('tripShare'),
    })
    expect(lines).toMatchObject([
      {
        amount: 3120_00,
        date: '2026-11-20',
        payee: '温州旅行社',
        account: own,
      },
    ])
    const bill = unpackBill(office.row('tripSettlement', settlementId(trip.batch, 1)))
    expect(bill?.lines.map(({ price, changes }) => [price, changes])).toEqual([
      [2000_00, 300_00],
      [2000_00, -80_00],
      [0, 0],
    ])
  })

  it('a payer that promises more than is owed, two that take the rest, and none at all are refused in words', async () => {
    await went([0, 1, 2])
    const refused = async () =>
      (
        await office.refused('trip-batch.settle', {
          batch: trip.batch,
          on: '2026-11-20',
        })
      ).message
    const { id } = await create('tripPayer', {
      batch: trip.batch,
      name: '所在单位',
      perHead: 2500_00,
    })
    expect(await refused()).toContain('应付 6,000.00 元，出资合计 7,500.00 元，多出 1,500.00 元')
    await office.did('record.edit', {
      table: 'tripPayer',
      row: id,
      values: { perHead: null },
    })
    await create('tripPayer', { batch: trip.batch, name: '县总工会' })
    expect(await refused()).toContain('有 2 个出资方没有填每人承担')
    await office.did('record.edit', {
      table: 'tripBatch',
      row: trip.batch,
      values: { price: null },
    })
    expect(await refused()).toContain('没有填写每人费用')
  })

  it('money is promised at 出行, paid at 结算, over budget asks for its basis, and a booked one is not settled anew', async () => {
    const own = office.row('tripPlan', trip.plan)?.['account']
    const budget = (
      await create('budget', {
        year: 2026,
        account: own,
        project: '疗休养',
        opening: 5000_00,
      })
    ).id
    await office.did('trip-batch.back', { batch: trip.batch })
    const { id: payer } = await create('tripPayer', {
      batch: trip.batch,
      account: own,
      budget,
    })
    expect((await depart()).message).toContain(
      '“疗休养”可用 5,000.00 元，市总工会本级要出 6,000.00 元，超出 1,000.00 元',
    )
    await office.did('record.edit', {
      table: 'tripPayer',
      row: payer,
      values: { overBasis: '〔2026〕9号纪要' },
    })
    await office.did('trip-batch.depart', { batch: trip.batch })
    const standing = () =>
      standingOfBudget(office.row('budget', budget)!, {
        changes: [],
        expenses: [],
        batches: [],
        campaigns: [],
        returns: [],
        trips: office.rows('tripShare'),
      })
    expect(standing()).toMatchObject({
      approved: 6000_00,
      paid: 0,
      free: -1000_00,
    })
    await went([0, 1])
    await office.did('trip.attend', {
      candidates: [trip.candidates[2]],
      went: false,
    })
    await settle()
    expect(standing()).toMatchObject({
      approved: 4000_00,
      paid: 4000_00,
      free: 1000_00,
    })
    await office.did('trip-batch.reopen', { batch: trip.batch })
    expect(standing()).toMatchObject({ paid: 0, free: 1000_00 })
    expect(await settle()).toMatchObject({ version: 2 })
    const [share] = office.rows('tripShare')
    await office.did('record.edit', {
      table: 'tripShare',
      row: share!.id,
      values: { voucher: '记-18' },
    })
    expect((await office.refused('trip-batch.reopen', { batch: trip.batch })).message).toContain('记-18')
    expect(
      (
        await office.refused('record.edit', {
          table: 'tripShare',
          row: share!.id,
          values: { amount: 1 },
        })
      ).code,
    ).toBe('record.reserved')
    expect(
      (
        await office.refused('record.edit', {
          table: 'tripBatch',
          row: trip.batch,
          values: { state: 'out' },
        })
      ).code,
    ).toBe('record.reserved')
  })
})

describe('a list that is printed again', () => {
  const list = (...names: readonly string[]) => ({
    sheet: 'tickets',
    columns: ['姓名'],
    lines: names.map((name, i) => ({ id: `r${i}`, cells: [name] })),
  })
  const keep = async (...names: readonly string[]) => {
    const answer = await office.did<{ versions: Record<string, number> }>('trip-edition.keep', {
      batch: trip.batch,
      lists: [list(...names)],
    })
    return answer.versions['tickets']
  }

  it('keeps what each version said; the same list again is the same version', async () => {
    expect(await keep('甲', '乙')).toBe(1)
    expect(await keep('甲', '乙')).toBe(1)
    expect(await keep('甲', '丙')).toBe(2)
    expect(await keep('甲')).toBe(3)
    expect(office.rows('tripEdition').map((row) => row['version'])).toEqual([1, 2, 3])
    const [row] = office.rows('tripEdition')
    expect(
      (
        await office.refused('record.remove', {
          table: 'tripEdition',
          rows: [row!.id],
        })
      ).code,
    ).toMatch(/^record\./u)
  })
})
