// Three years of payments for the sample office, entered by the same commands clerks use: made-up standards, budgets, allowances by the
// quarter, money before the Spring Festival, a claim that was cut, bank returns, a monthly list. Nothing here writes a row by itself.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedId } from '../office/seed'
import { paidHistory, type Funds, type TwoAtDesk } from './batches'
import { samplePersonId } from './sample'
import type { SampleDesk } from './visits'

/** People whom the sample's batches consider: enough for several pages, few enough to be entered while somebody waits. */
const considered = 50
const source = '示例标准（编造，仅供示例单位）'
const colleague = '示例复核员'

/** Asked again once there are batches it enters nothing. Answers how many batches were entered. */
export async function samplePayments(desk: TwoAtDesk): Promise<number> {
  const year = Number(desk.today.slice(0, 4))
  const funds = await standards(desk)
  if ((await desk.find('batch', 'scheme', [funds.allowance, funds.spring, funds.hardship])).length > 0) return 0
  const reviewer = (await desk.run('operator.add', { name: colleague })) as { id: RowId }
  for (const of of [year - 2, year - 1, year]) await budgetsOf(desk, funds, of)
  const people = Array.from({ length: considered }, (_, n) => samplePersonId(n))
  const entered = await paidHistory(desk, { funds, reviewer: reviewer.id, people, year })
  await medicalList(desk, funds, people, year)
  // Whoever opens the sample is not asked who they are: the colleague has left by now.
  await desk.run('operator.set-left', { row: reviewer.id, left: true })
  return entered
}

/** The made-up standards and where the money comes from; their ids are fixed, so that a second filling finds them. */
async function standards(desk: SampleDesk): Promise<Funds> {
  const ids: Funds = {
    allowance: seedId('v', 11),
    spring: seedId('v', 12),
    hardship: seedId('v', 13),
    medical: seedId('v', 14),
    account: seedId('v', 15),
  }
  if ((await desk.find('policyRule', 'scheme', [ids.allowance])).length > 0) return ids
  const scheme = (id: RowId, values: object) =>
    desk.run('record.create', { table: 'scheme', id, values: { handling: 'own', fundLevel: '市', ...values } })
  const rule = (of: RowId, values: object) =>
    desk.run('policy.save', { values: { scheme: of, from: '2020-01', source, ...values } })
  const monthly = { cycle: 'quarter', formula: 'monthly', start: 'after-retirement', stop: 'next-month' }
  await scheme(ids.allowance, { name: '荣誉津贴（示例）', code: '示津', nature: '津贴', ...monthly })
  const yearly = { cycle: 'year', formula: 'flat' }
  await scheme(ids.spring, { name: '春节慰问金（示例）', code: '示春', nature: '慰问', ...yearly })
  const each = { nature: '困难补助', fundLevel: '省', cycle: 'each', formula: 'manual' }
  await scheme(ids.hardship, { name: '特殊困难帮扶金（示例）', code: '示帮', ...each })
  const list = { nature: '医疗', handling: 'medical', fundLevel: '县', cycle: 'month', formula: 'manual' }
  await scheme(ids.medical, { name: '医疗补助名单（示例）', code: '示医', ...list })
  for (const [level, allowance, spring] of [
    ['national', 500_00, 2000_00],
    ['provincial', 400_00, 1000_00],
    ['city', 220_00, 500_00],
  ] as const) {
    await rule(ids.allowance, { level, amount: allowance })
    await rule(ids.spring, { level, amount: spring })
  }
  const account = { name: '市总工会本级（示例）', kind: '市总工会本级' }
  await desk.run('record.create', { table: 'fundAccount', id: ids.account, values: account })
  return ids
}

/** Two projects a year, one of them adjusted in summer, and what was spent besides batches. */
async function budgetsOf(desk: SampleDesk, funds: Funds, year: number): Promise<void> {
  const known = (await desk.find('budget', 'year', [year])).map((row) => row['project'])
  const opening = { 荣誉津贴: 420_000_00, 春节慰问金: 130_000_00, 走访与会务: 60_000_00 }
  for (const [project, amount] of Object.entries(opening)) {
    if (known.includes(`${project}（示例）`)) continue
    const values = {
      year,
      account: funds.account,
      project: `${project}（示例）`,
      opening: amount,
      basis: `示预〔${year}〕1号`,
    }
    const { id } = (await desk.run('record.create', { table: 'budget', values })) as { id: RowId }
    if (project === '荣誉津贴' && `${year}-06-20` <= desk.today) await adjust(desk, id, year)
    if (project === '走访与会务') await spend(desk, id, year)
  }
}

async function adjust(desk: SampleDesk, budget: RowId, year: number): Promise<void> {
  const values = { budget, date: `${year}-06-20`, amount: 30_000_00, basis: `示例〔${year}〕6号会议纪要，追加` }
  await desk.run('record.create', { table: 'budgetChange', values })
}

async function spend(desk: SampleDesk, budget: RowId, year: number): Promise<void> {
  const bought = [
    ['01-12', '走访车辆租用', 4_800_00, '示例租车公司'],
    ['04-28', '五一座谈会场地', 6_500_00, '示例宾馆'],
    ['07-18', '高温慰问饮品', 3_260_00, '示例超市'],
    ['10-10', '重阳座谈茶歇', 2_180_00, '示例宾馆'],
  ] as const
  for (const [day, matter, amount, payee] of bought) {
    const date = `${year}-${day}`
    if (date > desk.today) continue
    const values = {
      budget,
      date,
      matter: `${matter}（示例）`,
      amount,
      payee,
      handler: '王芳',
      voucher: `记-${day.slice(0, 2)}${day.slice(3)}`,
    }
    await desk.run('expense.record', { values })
  }
}

/** The monthly list of medical benefits: that of two summers ago was sent, this month's waits. */
async function medicalList(desk: SampleDesk, funds: Funds, people: readonly RowId[], year: number): Promise<void> {
  const known: readonly Fields[] = await desk.find('payReport', 'scheme', [funds.medical])
  if (known.length > 0) return
  for (const month of [`${year - 2}-06`, desk.today.slice(0, 7)]) {
    const input = { scheme: funds.medical, month, receiver: '示例市医疗保障局', people }
    const { id } = (await desk.run('report.make', input)) as { id: RowId }
    if (month < desk.today.slice(0, 7)) await desk.run('report.move', { report: id, to: 'sent' })
  }
}
