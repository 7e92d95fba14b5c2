// 三金 up and down: what is claimed, what is granted with 核减原因, and a batch that pays exactly that.
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan, type Desk } from '../../../test/support/pay-desk'

/** A claim of three people that went up to the superior. */
async function claimed(at: Desk) {
  const people = [await at.person('张三'), await at.person('李四'), await at.person('王五')]
  const claim = await at.open(people, { direction: 'claim' })
  await at.through(claim, 'sent')
  const line = (person: string) => linesOf(at, claim).find((each) => each['person'] === person)!.id
  return { claim, people, line }
}

const answer = (batch: string, lines: readonly object[]) => ({
  batch,
  document: '浙工发〔2026〕9号',
  grantedOn: '2026-05-06',
  lines,
})

describe('a claim', () => {
  it('needs neither account nor budget, since it pays nobody', async () => {
    const at = await desk()
    const poor = await at.office.person({ name: '无卡', workStatus: '退休', birth: '1950-01-01' })
    const claim = await at.open([poor, await at.person('张三')], { direction: 'claim' })
    await at.office.did('batch.submit', { batch: claim })
    expect(at.office.rows('ledgerEntry')).toEqual([])
  })

  it('keeps beside each line what was granted, and asks why it was cut', async () => {
    const at = await desk()
    const { claim, people, line } = await claimed(at)
    const [one, two, three] = people as [string, string, string]
    const refused = async (lines: readonly object[]) =>
      (await at.office.refused('claim.grant', answer(claim, lines))).code
    expect(await refused([{ line: line(one), granted: yuan(800) }])).toBe('claim.reason')
    expect(await refused([{ line: line(one), granted: -1, reason: '核减' }])).toBe('claim.amount')
    expect(await refused([{ line: line(one), granted: yuan(2_000_000), reason: '多打零' }])).toBe('claim.amount')
    expect(await refused([{ line: 'nobody', granted: 0, reason: '核减' }])).toBe('claim.line')
    await at.office.did(
      'claim.grant',
      answer(claim, [
        { line: line(one), granted: yuan(1200) },
        { line: line(two), granted: yuan(800), reason: '收入超出标准' },
        { line: line(three), granted: 0, reason: '材料不全' },
      ]),
    )
    expect(at.office.row('batch', claim)).toMatchObject({
      claimed: yuan(3600),
      granted: yuan(2000),
      grantDocument: '浙工发〔2026〕9号',
    })
    expect(linesOf(at, claim).find((each) => each['person'] === three)).toMatchObject({
      granted: 0,
      cutReason: '材料不全',
    })
  })

  it('is followed by one batch that pays what was granted, to whom it was granted', async () => {
    const at = await desk()
    const { claim, people, line } = await claimed(at)
    const [one, two, three] = people as [string, string, string]
    expect((await at.office.refused('claim.pay-out', { batch: claim, on: '2026-05-10' })).code).toBe('claim.open')
    await at.office.did(
      'claim.grant',
      answer(claim, [
        { line: line(one), granted: yuan(1200) },
        { line: line(two), granted: yuan(800), reason: '收入超出标准' },
        { line: line(three), granted: 0, reason: '材料不全' },
      ]),
    )
    const { id: batch } = await at.office.did('claim.pay-out', { batch: claim, on: '2026-05-10' })
    expect(at.office.row('batch', batch)).toMatchObject({ direction: 'pay', claim, basis: '浙工发〔2026〕9号' })
    const amounts = () =>
      linesOf(at, batch)
        .map((each) => [each['person'], each['amount']])
        .sort()
    expect(amounts()).toEqual(
      [
        [one, yuan(1200)],
        [two, yuan(800)],
      ].sort(),
    )
    expect(linesOf(at, batch).find((each) => each['person'] === two)?.['reason']).toBe(
      '批复 800.00 元（浙工发〔2026〕9号）；申报 1,200.00 元，收入超出标准',
    )
    // Computing again asks the answer of the superior, not the policy.
    await at.office.did('batch.compute', { batch })
    expect(amounts()).toHaveLength(2)
    const refused = async (command: string, input: unknown) => (await at.office.refused(command, input)).code
    expect(await refused('claim.pay-out', { batch: claim, on: '2026-05-10' })).toBe('claim.paid-out')
    expect(await refused('claim.grant', answer(claim, [{ line: line(one), granted: 1, reason: '再减' }]))).toBe(
      'claim.paid-out',
    )
    await at.office.did('batch.describe', { batch, values: { basis: '另一号' } })
    await at.office.did('batch.submit', { batch })
    expect(at.office.row('batch', batch)?.['total']).toBe(yuan(2000))
  })

  it('does not pay whoever died since', async () => {
    const at = await desk()
    const { claim, people, line } = await claimed(at)
    await at.office.did(
      'claim.grant',
      answer(
        claim,
        people.map((person) => ({ line: line(person), granted: yuan(1200) })),
      ),
    )
    await at.office.did('person.event', {
      person: people[0],
      event: { kind: 'died', date: '2026-04-10' },
      consequences: [],
    })
    const { id: batch } = await at.office.did('claim.pay-out', { batch: claim, on: '2026-05-10' })
    expect(linesOf(at, batch).find((each) => each['person'] === people[0])).toMatchObject({
      verdict: 'out',
      reason: '已去世（2026-04-10）',
    })
  })

  it('is archived with its answer, never without', async () => {
    const at = await desk()
    const { claim, people, line } = await claimed(at)
    expect((await at.office.refused('batch.archive', { batch: claim })).code).toBe('claim.open')
    expect((await at.office.refused('batch.pay', { batch: claim, paidOn: '2026-05-01', voucher: '1' })).code).toBe(
      'batch.state',
    )
    await at.office.did(
      'claim.grant',
      answer(
        claim,
        people.map((person) => ({ line: line(person), granted: 0, reason: '未批准' })),
      ),
    )
    expect((await at.office.refused('claim.pay-out', { batch: claim, on: '2026-05-10' })).code).toBe('claim.nothing')
    await at.office.did('batch.archive', { batch: claim })
  })
})
