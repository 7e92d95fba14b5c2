// One quarter after another with what happens between them: a death, a retirement, a revocation and a 市内划转, each said when it is
// registered and seen again in the next batch.
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan } from '../../../test/support/pay-desk'
import { seedUnits } from '../office/seed'

const [here, there] = seedUnits.map((unit) => unit.id) as [string, string]
const names = seedUnits.map((unit) => String(unit.values['name']))

describe('the quarter after a death, a retirement, a revocation and a 市内划转', () => {
  it('pays each what is due to the month, and says what is otherwise than last time', async () => {
    const at = await desk()
    const rule = { scheme: at.allowance, level: 'provincial', from: '2014-01', source: '县规定' }
    await at.office.did('policy.save', { values: { ...rule, county: here, amount: yuan(400), payer: '鹿城财政' } })
    await at.office.did('policy.save', { values: { ...rule, county: there, amount: yuan(500), payer: '龙湾财政' } })
    const who = async (name: string, more = {}) => at.person(name, { county: here, ...more })
    const [steady, dead, revoked, moved] = [await who('常在'), await who('将故'), await who('被撤'), await who('要迁')]
    const young = await who('将退', { workStatus: '在岗' })
    const everybody = [steady, dead, revoked, moved, young]
    await at.through(await at.open(everybody), 'paid')

    const event = (person: string, values: Record<string, unknown>, consequences: readonly string[]) =>
      at.office.did('person.event', { person, event: values, consequences })
    const id = at.allowance
    const entry = at.office.rows('ledgerEntry').find((row) => row['person'] === dead)!.id
    await event(dead, { kind: 'died', date: '2026-02-20', stopFrom: '2026-03' }, [`stop:${id}`, `over:${entry}`])
    await event(young, { kind: 'retired', date: '2026-04-15' }, [`start:${id}`, 'work-status', 'retired-on'])
    const honour = at.office.rows('honour').find((row) => row['person'] === revoked)!.id
    const withdrawn = { kind: 'revoked', date: '2026-04-02', stopFrom: '2026-05', honour }
    await event(revoked, withdrawn, [`stop:${id}`, 'honour-revoked'])
    const transfer = { kind: 'county-transfer', date: '2026-04-20', stopFrom: '2026-05', toCounty: there }
    await event(moved, transfer, [`change:${id}`, 'county'])
    expect(at.office.rows('overpayment')).toMatchObject([{ person: dead, amount: yuan(400), months: 1 }])
    expect(at.office.rows('statusEvent').find((row) => row['person'] === moved)).toMatchObject({ fromCounty: here })

    const next = await at.open(everybody, { from: '2026-04', to: '2026-06', on: '2026-06-30' })
    const line = (person: string) => {
      const own = linesOf(at, next).filter((row) => row['person'] === person)
      const sum = own.reduce((total, row) => total + Number(row['amount'] ?? 0), 0)
      const first = own.find((row) => row['difference'] !== undefined) ?? own[0]!
      return { verdict: first['verdict'], sum, difference: first['difference'], reason: String(first['reason']) }
    }
    expect(line(steady)).toMatchObject({ verdict: 'in', sum: yuan(1200), difference: undefined })
    expect(line(dead)).toMatchObject({ verdict: 'out', difference: '上批 1,200.00，本批未列入' })
    expect(line(dead).reason).toContain('已去世（2026-02-20')
    expect(line(revoked)).toMatchObject({ verdict: 'in', sum: yuan(400), difference: '上批 1,200.00，本批 400.00' })
    expect(line(young)).toMatchObject({ verdict: 'in', sum: yuan(800), difference: '新增' })
    expect(line(moved)).toMatchObject({
      verdict: 'in',
      sum: yuan(400 + 500 + 500),
      difference: `上批 1,200.00，本批 1,400.00；划转：${names[0]} → ${names[1]}；支付单位：鹿城财政 → 龙湾财政`,
    })
  })
})
