// 补差: what another level, county or standard makes due for months already paid, made up for once and to the 分.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan, type Desk } from '../../../test/support/pay-desk'
import type { Fields } from '../field'
import type { DueQuestion } from './due'
import { monthsCovered } from './ledger'
import { monthsOf, nextMonth } from './person-facts'
import { shortConsequence, shortfallsOf } from './shortfall'

const second = { from: '2026-04', to: '2026-06', on: '2026-06-30' }

/** One quarter paid at the city's standard, then found to be provincial from February on. */
async function raised(ticked: boolean): Promise<{ at: Desk; person: string }> {
  const at = await desk()
  const person = await at.person('张三', {}, '温州市劳动模范')
  await at.through(await at.open([person]), 'paid')
  const [entry] = at.office.rows('ledgerEntry')
  const event = { kind: 'level-change', date: '2026-01-20', stopFrom: '2026-02', level: 'provincial' }
  const consequences = ['level', ...(ticked ? [shortConsequence(entry!.id)] : [])]
  await at.office.did('person.event', { person, event, consequences })
  return { at, person }
}

const differences = (at: Desk, batch: string) => linesOf(at, batch).filter((line) => line['kind'] === 'difference')

describe('months paid at too little', () => {
  it('are a line of 补差 in the next batch once the change was confirmed, and never again when paid', async () => {
    const { at, person } = await raised(true)
    const next = await at.open([person], second)
    expect(differences(at, next)).toMatchObject([
      {
        from: '2026-02',
        to: '2026-03',
        months: 2,
        monthly: yuan(180),
        amount: yuan(360),
        verdict: 'in',
        reason: expect.stringMatching(
          /^补差：2026-02 至 2026-03 每月应发 400\.00 元，批次 2026-津贴-..-01 已发 220\.00 元$/u,
        ),
      },
    ])
    await at.through(next, 'paid')
    const booked = at.office.rows('ledgerEntry').filter((row) => row['kind'] === 'difference')
    expect(booked).toMatchObject([{ amount: yuan(360), corrects: expect.any(String) }])
    const third = await at.open([person], { from: '2026-07', to: '2026-09', on: '2026-09-30' })
    expect(differences(at, third)).toEqual([])
    // Reversed, it is owed again.
    await at.office.did('ledger.reverse', { entry: booked[0]!.id, on: '2026-07-01', reason: '补错了月份' })
    await at.office.did('batch.compute', { batch: third })
    expect(differences(at, third)).toMatchObject([{ amount: yuan(360) }])
  })

  it('are left alone where nobody confirmed them', async () => {
    const { at, person } = await raised(false)
    expect(differences(at, await at.open([person], second))).toEqual([])
  })

  it('are not promised by two batches, nor paid by one that was computed before the other', async () => {
    const { at, person } = await raised(true)
    const [one, two] = [
      await at.open([person], second),
      await at.open([person], { ...second, from: '2026-07', to: '2026-09' }),
    ]
    expect(differences(at, two)).toHaveLength(1)
    await at.through(one, 'final')
    const refused = await at.office.refused('batch.submit', { batch: two })
    expect(refused).toMatchObject({ code: 'payment.difference' })
    expect(refused.message).toContain('张三')
    await at.office.did('batch.compute', { batch: two })
    expect(differences(at, two)).toEqual([])
    await at.office.did('batch.submit', { batch: two })
  })

  it('of everybody are looked at from 补发自 on, as a standard that counts from earlier needs', async () => {
    const at = await desk()
    const person = await at.person('李四')
    await at.through(await at.open([person]), 'paid')
    const [old] = at.office.rows('policyRule').filter((rule) => rule['level'] === 'provincial')
    const values = { scheme: at.allowance, level: 'provincial', amount: yuan(450), from: '2026-03', source: '新标准' }
    await at.office.did('policy.save', { values, closes: { row: old!.id, to: '2026-02' } })
    expect(differences(at, await at.open([person], second))).toEqual([])
    const late = await at.open([person], { ...second, backFrom: '2026-01' })
    expect(differences(at, late)).toMatchObject([{ from: '2026-03', to: '2026-03', amount: yuan(50) }])
  })
})

describe('the sum of 补差', () => {
  const rule = (from: string, amount: number, to?: string): Fields => ({
    id: `r${from}`,
    level: 'city',
    amount,
    from,
    source: '某文',
    ...(to === undefined ? {} : { to }),
  })
  const person = { id: 'p', workStatus: '退休' }
  const honours = [{ id: 'h', treatment: 'city', title: '某', state: 'valid' }]

  it('is, month by month, what is due now less what was paid, never below nothing, for the asked months alone', () => {
    const run = fc.record({ length: fc.integer({ min: 1, max: 5 }), monthly: fc.integer({ min: 1, max: 900_00 }) })
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.tuple(
          fc.integer({ min: 1, max: 900_00 }),
          fc.integer({ min: 1, max: 900_00 }),
          fc.integer({ min: 1, max: 18 }),
        ),
        fc.integer({ min: 0, max: 20 }),
        (runs, [first, later, turn], back) => {
          let at = 0
          const paid = runs.map(({ length, monthly }, i): Fields => {
            const from = nextMonth('2025-01', at)
            at += length
            return { id: `e${i}`, kind: 'normal', monthly, from, to: nextMonth(from, length - 1), paidOn: `2025-${i}` }
          })
          const rules = [
            rule('2020-01', first, nextMonth('2025-01', turn - 1)),
            rule(nextMonth('2025-01', turn), later),
          ]
          const question: DueQuestion = {
            scheme: { id: 's', formula: 'monthly' },
            rules,
            lists: { titles: [], rules: [] },
            from: '2027-01',
            to: '2027-03',
            on: '2027-03-31',
            backFrom: nextMonth('2025-01', back),
          }
          const found = shortfallsOf({ person, honours, events: [] }, question, paid)
          const naive = paid.flatMap((entry) =>
            monthsCovered(entry)
              .filter((month) => month >= nextMonth('2025-01', back))
              .map((month) =>
                Math.max(0, (month < nextMonth('2025-01', turn) ? first : later) - Number(entry['monthly'])),
              ),
          )
          const sum = found.reduce((total, { due, paid: before, months }) => total + (due - before) * months, 0)
          expect(sum).toBe(naive.reduce((total, each) => total + each, 0))
          for (const each of found) {
            expect(each.due).toBeGreaterThan(each.paid)
            expect(monthsOf(each.from, each.to)).toHaveLength(each.months)
          }
        },
      ),
    )
  })
})
