// A batch from its first computation to the ledger, as finance would walk it.
import { describe, expect, it } from 'vitest'
import { desk, linesOf, title, yuan } from '../../../test/support/pay-desk'
import { unpackHead } from './final-head'
import { unpackLines, versionId } from './final-lines'

describe('a batch', () => {
  it('says for everybody how much by which rule, or why nothing', async () => {
    const at = await desk()
    const [paid, young] = [await at.person('张三'), await at.person('李四', { workStatus: '在岗' })]
    const batch = await at.open([paid, young])
    expect(at.office.row('batch', batch)).toMatchObject({ state: 'drafting', fundLevel: '市', year: 2026 })
    expect(String(at.office.row('batch', batch)?.['number'])).toMatch(/^2026-津贴-..-01$/u)
    expect(linesOf(at, batch)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: '张三',
          verdict: 'in',
          amount: yuan(1200),
          months: 3,
          reason: '省部级：400.00 元/月（杭州2014）',
        }),
        expect.objectContaining({ name: '李四', verdict: 'out', reason: '尚未退休（没有离退休时间）' }),
      ]),
    )
  })

  it('keeps what was decided by hand when it is computed again, and follows the rest', async () => {
    const at = await desk()
    const [one, two] = [await at.person('张三'), await at.person('李四')]
    const batch = await at.open([one, two])
    const line = linesOf(at, batch).find((each) => each['person'] === one)!
    await at.office.did('batch.adjust', { line: line.id, amount: yuan(1000), reason: '本人要求少发' })
    await at.office.did('record.edit', { table: 'person', row: two, values: { workStatus: '在岗' } })
    await at.office.did('batch.compute', { batch })
    expect(linesOf(at, batch)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ person: one, amount: yuan(1000), computed: yuan(1200), adjusted: '本人要求少发' }),
        expect.objectContaining({ person: two, verdict: 'out' }),
      ]),
    )
    expect(linesOf(at, batch).find((each) => each['person'] === two)?.['amount']).toBeUndefined()
    await at.office.did('batch.follow-rules', { lines: [line.id] })
    await at.office.did('batch.compute', { batch })
    expect(linesOf(at, batch).find((each) => each.id === line.id)).toMatchObject({ amount: yuan(1200) })
  })

  it('is reviewed by another person, and by the same only where the office allows it, marked', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    await at.office.did('batch.submit', { batch })
    expect((await at.office.refused('batch.finalise', { batch })).code).toBe('batch.same-person')
    await at.office.did('record.edit', {
      table: 'profile',
      row: at.office.rows('profile')[0]!.id,
      values: { sameReview: true },
    })
    await at.office.did('batch.finalise', { batch })
    expect(at.office.row('batch', batch)).toMatchObject({
      state: 'final',
      version: 1,
      samePerson: true,
      total: yuan(1200),
    })
  })

  it('cannot be changed after 定稿: neither lines nor sums nor by an edit of the row', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    await at.through(batch, 'final')
    const [line] = linesOf(at, batch)
    const refused = async (command: string, input: unknown) => (await at.office.refused(command, input)).code
    expect(await refused('batch.adjust', { line: line!.id, amount: 1, reason: '试试' })).toBe('batch.state')
    expect(await refused('batch.compute', { batch })).toBe('batch.state')
    expect(await refused('batch.describe', { batch, values: { basis: '另一号' } })).toBe('batch.state')
    expect(await refused('record.edit', { table: 'batch', row: batch, values: { total: 1 } })).toBe('record.reserved')
    expect(await refused('record.edit', { table: 'payLine', row: line!.id, values: { amount: 1 } })).toBe(
      'record.reserved',
    )
    const version = at.office.rows('batchVersion')[0]!
    expect(await refused('record.edit', { table: 'batchVersion', row: version.id, values: { lines: '[]' } })).toBe(
      'record.reserved',
    )
  })

  it('goes on as 第2版 when reopened, and the first version stays as it was', async () => {
    const at = await desk()
    const person = await at.person('张三')
    const batch = await at.open([person])
    await at.through(batch, 'final')
    const first = at.office.row('batchVersion', versionId(batch, 1))
    await at.office.did('batch.reopen', { batch, reason: '漏了一人' })
    await at.office.did('batch.compute', { batch, people: [person, await at.person('李四')] })
    await at.through(batch, 'final')
    expect(at.office.row('batch', batch)).toMatchObject({ version: 2, people: 2, total: yuan(2400) })
    expect(at.office.row('batchVersion', versionId(batch, 1))).toEqual(first)
    expect(
      unpackLines(at.office.row('batchVersion', versionId(batch, 2)))
        .map((each) => each.name)
        .sort(),
    ).toEqual(['张三', '李四'])
  })

  it('keeps with a 定稿 the words above it, so that a later name or signer changes no locked sheet', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三')])
    await at.through(batch, 'final')
    const version = at.office.row('batchVersion', versionId(batch, 1))
    const profile = at.office.rows('profile')[0]!
    await at.office.did('record.edit', { table: 'profile', row: profile.id, values: { name: '改了名的协会' } })
    expect(at.office.row('batchVersion', versionId(batch, 1))).toEqual(version)
    expect(unpackHead(version)).toMatchObject({
      office: profile['name'],
      basis: '某发〔2026〕1号',
      period: '2026-01 至 2026-03',
    })
  })

  it('writes one ledger entry a line when paid, and never a second time', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三'), await at.person('李四', {}, '温州市劳动模范')])
    await at.through(batch, 'paid')
    expect(
      at.office
        .rows('ledgerEntry')
        .map((each) => each['amount'])
        .sort(),
    ).toEqual([yuan(1200), yuan(660)])
    expect((await at.office.refused('batch.pay', { batch, paidOn: '2026-04-03', voucher: '记-12' })).code).toBe(
      'batch.state',
    )
  })

  it('does not pay the same months twice, whether paid already or on their way', async () => {
    const at = await desk()
    const person = await at.person('张三')
    const first = await at.open([person])
    const second = await at.open([person])
    await at.through(first, 'sent')
    const refused = await at.office.refused('batch.submit', { batch: second })
    expect(refused).toMatchObject({ code: 'payment.double' })
    expect(refused.message).toContain(String(at.office.row('batch', first)?.['number']))
    await at.office.did('batch.pay', { batch: first, paidOn: '2026-04-03', voucher: '记-12' })
    await at.office.did('batch.compute', { batch: second })
    expect(linesOf(at, second)).toMatchObject([{ verdict: 'out' }])
    expect((await at.office.refused('batch.submit', { batch: second })).code).toBe('batch.empty')
  })

  it('tells what differs from the last batch: new, gone, more, less', async () => {
    const at = await desk()
    const [stays, dies] = [await at.person('张三'), await at.person('李四')]
    await at.through(await at.open([stays, dies]), 'paid')
    await at.office.did('person.event', { person: dies, event: { kind: 'died', date: '2026-04-10' }, consequences: [] })
    const next = await at.open([stays, await at.person('王五')], { from: '2026-04', to: '2026-06', on: '2026-06-30' })
    const difference = (name: string) => linesOf(at, next).find((each) => each['name'] === name)
    expect(difference('张三')?.['difference']).toBeUndefined()
    expect(difference('王五')).toMatchObject({ difference: '新增' })
    // Whoever was in the last batch is looked at again although nobody chose them.
    expect(difference('李四')).toMatchObject({
      verdict: 'in',
      amount: yuan(400),
      difference: '上批 1,200.00，本批 400.00',
    })
  })

  it('takes an overpayment back from the living person, and books it when paid', async () => {
    const at = await desk()
    const person = await at.person('张三')
    const { id: owed } = await at.office.did('record.create', {
      table: 'overpayment',
      values: {
        person,
        name: '张三',
        scheme: at.allowance,
        from: '2025-11',
        to: '2025-12',
        amount: yuan(1300),
        cause: '重复发放',
        state: 'open',
      },
    })
    const first = await at.open([person, await at.person('李四')])
    expect(linesOf(at, first).find((each) => each['person'] === person)).toMatchObject({
      verdict: 'out',
      withheld: yuan(1200),
    })
    await at.through(first, 'paid')
    expect(at.office.row('overpayment', owed)).toMatchObject({ returned: yuan(1200), state: 'partly' })
    const next = await at.open([person], { from: '2026-04', to: '2026-06', on: '2026-06-30' })
    expect(linesOf(at, next).filter((each) => each['person'] === person)).toMatchObject([
      { verdict: 'in', computed: yuan(1200), withheld: yuan(100), amount: yuan(1100) },
    ])
  })

  it('refuses what finance would send back, naming whom and what to do', async () => {
    const at = await desk()
    const person = await at.person('张三')
    const code = async (command: string, input: unknown) => (await at.office.refused(command, input)).code
    expect(
      await code('batch.open', {
        scheme: at.allowance,
        direction: 'pay',
        from: '2026-03',
        to: '2026-01',
        on: '2026-03-31',
        people: [person],
        values: {},
      }),
    ).toBe('batch.period')
    const bare = await at.open([person], { values: {} })
    expect(await code('batch.submit', { batch: bare })).toBe('batch.basis')
    const poor = await at.office.person({ name: '无卡', workStatus: '退休' })
    await at.office.did('record.create', { table: 'honour', values: { person: poor, title: title('浙江省劳动模范') } })
    const second = await at.open([poor])
    const refused = await at.office.refused('batch.submit', { batch: second })
    expect(refused).toMatchObject({ code: 'batch.account' })
    expect(refused.message).toContain('无卡')
    const [line] = linesOf(at, second)
    expect(await code('batch.adjust', { line: line!.id, amount: -1, reason: '扣回' })).toBe('batch.amount')
    expect(await code('batch.adjust', { line: line!.id, amount: yuan(40_000_000), reason: '多打零' })).toBe(
      'batch.amount',
    )
    await at.office.did('batch.leave-out', { lines: [line!.id], reason: '没有账户' })
    expect(await code('batch.submit', { batch: second })).toBe('batch.empty')
  })

  it('asks for 追加依据 when the budget does not reach, and then goes on', async () => {
    const at = await desk()
    const account = at.office.rows('fundAccount')[0]!.id
    const { id: budget } = await at.office.did('record.create', {
      table: 'budget',
      values: { year: 2026, account, project: '荣誉津贴', opening: yuan(1000) },
    })
    const batch = await at.open([await at.person('张三')], { values: { basis: '一号', account, budget } })
    const refused = await at.office.refused('batch.submit', { batch })
    expect(refused).toMatchObject({ code: 'batch.budget' })
    expect(refused.message).toContain('超出 200.00 元')
    await at.office.did('record.create', {
      table: 'budgetChange',
      values: { budget, date: '2026-02-01', amount: yuan(100), basis: '追加' },
    })
    expect((await at.office.refused('batch.submit', { batch })).message).toContain('超出 100.00 元')
    await at.office.did('batch.describe', { batch, values: { overBudget: '主席办公会同意' } })
    await at.office.did('batch.submit', { batch })
  })
})
