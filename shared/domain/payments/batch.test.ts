// A batch from its first computation to the ledger, as finance would walk it; and the laws that hold for any batch.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { seedTitles } from '../office/seed'
import { unpackLines, versionId } from './final-lines'

const title = (name: string): string => seedTitles.find((each) => each.values['name'] === name)?.id ?? ''
const yuan = (amount: number): number => Math.round(amount * 100)

interface Desk {
  readonly office: MemoryOffice
  readonly allowance: string
  /** Someone on the roster, retired, provincial unless told otherwise. */
  person(name: string, more?: Record<string, unknown>, level?: string): Promise<string>
  open(people: readonly string[], more?: Record<string, unknown>): Promise<string>
  /** Runs a step as the other colleague. */
  review(command: string, input: unknown): Promise<unknown>
  through(batch: string, to: 'final' | 'sent' | 'paid'): Promise<void>
}

let cards = 0

async function desk(scheme: Record<string, unknown> = {}, rule: Record<string, unknown> = {}): Promise<Desk> {
  const office = await memoryOffice()
  const me = office.by
  const { id: colleague } = await office.did('operator.add', { name: '小李' })
  const { id: allowance } = await office.did('record.create', {
    table: 'scheme',
    values: {
      name: '荣誉津贴',
      code: '津贴',
      nature: '津贴',
      handling: 'own',
      fundLevel: '市',
      cycle: 'quarter',
      formula: 'monthly',
      start: 'after-retirement',
      stop: 'next-month',
      ...scheme,
    },
  })
  const save = (values: Record<string, unknown>) =>
    office.did('policy.save', { values: { scheme: allowance, from: '2014-01', source: '杭州2014', ...values } })
  await save({ level: 'provincial', amount: yuan(400), ...rule })
  await save({ level: 'city', amount: yuan(220), ...rule })
  const made: Desk = {
    office,
    allowance,
    async person(name, more = {}, level = '浙江省劳动模范') {
      const id = await office.person({ name, sex: '男', birth: '1950-01-01', workStatus: '退休', ...more })
      await office.did('record.create', {
        table: 'honour',
        values: { person: id, title: title(level), awardedOn: '1995' },
      })
      await office.did('record.create', {
        table: 'account',
        values: { person: id, holder: name, number: `6222${String(++cards).padStart(8, '0')}`, bank: '某行某支行' },
      })
      return id
    },
    async open(people, more = {}) {
      const period = { from: '2026-01', to: '2026-03', on: '2026-03-31' }
      const outcome = await office.did('batch.open', {
        scheme: allowance,
        direction: 'pay',
        ...period,
        people,
        values: { basis: '某发〔2026〕1号' },
        ...more,
      })
      return outcome.id
    },
    async review(command, input) {
      office.by = colleague
      try {
        return await office.did(command, input)
      } finally {
        office.by = me
      }
    },
    async through(batch, to) {
      await office.did('batch.submit', { batch })
      await made.review('batch.finalise', { batch })
      if (to === 'final') return
      await office.did('batch.approve', {
        batch,
        meeting: '主席办公会',
        approvedOn: '2026-04-01',
        approvedBy: '王主席',
      })
      await office.did('batch.send', { batch, sentOn: '2026-04-02' })
      if (to === 'paid') await office.did('batch.pay', { batch, paidOn: '2026-04-03', voucher: '记-12' })
    },
  }
  return made
}

const linesOf = ({ office }: Desk, batch: string) => office.rows('payLine').filter((row) => row['batch'] === batch)

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
    const { id: account } = await at.office.did('record.create', {
      table: 'fundAccount',
      values: { name: '市总本级', kind: '市总工会本级' },
    })
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
