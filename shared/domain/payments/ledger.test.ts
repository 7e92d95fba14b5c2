// The ledger after a batch was paid: 冲销, and sums that never lose a 分.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan } from '../../../test/support/pay-desk'
import { unpackLines, versionId } from './final-lines'

describe('发放证明', () => {
  it('certifies what stands in the ledger for a time, and nothing where nothing does', async () => {
    const at = await desk()
    const person = await at.person('张三')
    await at.through(await at.open([person]), 'paid')
    const issue = { person, kind: 'payment', purpose: '申请公租房' }
    const code = async (more: object) => (await at.office.refused('certificate.issue', { ...issue, ...more })).code
    expect(await code({})).toBe('certificate.period')
    expect(await code({ paidFrom: '2026', paidTo: '2025' })).toBe('certificate.period')
    expect(await code({ paidFrom: '2025', paidTo: '2025-12' })).toBe('certificate.nothing')
    await at.office.did('certificate.issue', { ...issue, paidFrom: '2026', paidTo: '2026-04' })
    expect(at.office.rows('certificate')).toMatchObject([{ kind: 'payment', amount: yuan(1200), paidTo: '2026-04' }])
    await at.office.did('ledger.reverse', {
      entry: at.office.rows('ledgerEntry')[0]!.id,
      on: '2026-04-20',
      reason: '退回',
    })
    expect(await code({ paidFrom: '2026', paidTo: '2026' })).toBe('certificate.nothing')
  })
})

describe('the ledger', () => {
  it('is answered by 冲销, once; the months are free again then', async () => {
    const at = await desk()
    const person = await at.person('张三')
    await at.through(await at.open([person]), 'paid')
    const [entry] = at.office.rows('ledgerEntry')
    await at.office.did('ledger.reverse', { entry: entry!.id, on: '2026-04-20', reason: '银行退票' })
    expect(
      (await at.office.refused('ledger.reverse', { entry: entry!.id, on: '2026-04-21', reason: '再来' })).code,
    ).toBe('ledger.reversed')
    expect(at.office.rows('ledgerEntry').reduce((sum, each) => sum + Number(each['amount']), 0)).toBe(0)
    const again = await at.open([person])
    expect(linesOf(at, again)).toMatchObject([{ verdict: 'in', amount: yuan(1200) }])
  })

  it('never loses a 分 between lines, 定稿 and ledger, for any batch', async () => {
    const life = fc.record({
      city: fc.boolean(),
      retiredOn: fc.constantFrom('1999', '2025-12-31', '2026-01-15', '2026-02', '2026-07-01'),
      died: fc.constantFrom(undefined, '2025-12-01', '2026-01-31', '2026-03-02'),
      owed: fc.integer({ min: 0, max: yuan(1500) }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 8 }), async (lives) => {
        const at = await desk()
        const people: string[] = []
        for (const [index, { city, retiredOn, died, owed }] of lives.entries()) {
          const name = `劳模${index}`
          const person = await at.person(name, { retiredOn }, city ? '温州市劳动模范' : '浙江省劳动模范')
          if (died)
            await at.office.did('person.event', { person, event: { kind: 'died', date: died }, consequences: [] })
          if (owed > 0)
            await at.office.did('record.create', {
              table: 'overpayment',
              values: {
                person,
                name,
                scheme: at.allowance,
                from: '2025-12',
                to: '2025-12',
                amount: owed,
                cause: '多发',
                state: 'open',
              },
            })
          people.push(person)
        }
        const batch = await at.open(people)
        const lines = linesOf(at, batch).filter((each) => each['verdict'] === 'in')
        for (const line of lines) expect(Number(line['amount'])).toBeGreaterThan(0)
        if (lines.length === 0) return
        await at.through(batch, 'paid')
        const sum = (rows: readonly { readonly [field: string]: unknown }[], field: string) =>
          rows.reduce((total, row) => total + Number(row[field] ?? 0), 0)
        const total = sum(lines, 'amount')
        expect(at.office.row('batch', batch)?.['total']).toBe(total)
        expect(
          sum(
            unpackLines(at.office.row('batchVersion', versionId(batch, 1))).map((each) => ({ ...each })),
            'amount',
          ),
        ).toBe(total)
        expect(sum(at.office.rows('ledgerEntry'), 'amount')).toBe(total)
        const withheld = sum(linesOf(at, batch), 'withheld')
        expect(sum(at.office.rows('overpayment'), 'returned')).toBe(withheld)
        expect(sum(linesOf(at, batch), 'computed') - sum(lines, 'withheld')).toBe(total)
      }),
      { numRuns: 40 },
    )
  })
})
