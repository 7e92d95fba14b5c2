// The batches of the sample office, each walked through its life by two people: paid and archived ones of the years before, returns of the
// bank, a claim with its answer, and what is open today.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { samplePersonId } from './sample'
import type { SampleDesk } from './visits'

/** A desk at which two sit: whoever 复核s is not who prepared. */
export interface TwoAtDesk extends SampleDesk {
  /** Runs work as another operator. */
  as(operator: RowId, work: () => Promise<void>): Promise<void>
}

/** Row ids of the sample's schemes and account. */
export interface Funds {
  readonly allowance: RowId
  readonly spring: RowId
  readonly hardship: RowId
  readonly medical: RowId
  readonly account: RowId
}

export interface History {
  readonly funds: Funds
  readonly reviewer: RowId
  readonly people: readonly RowId[]
  /** The year of today. */
  readonly year: number
}

interface Opening {
  readonly scheme: RowId
  readonly direction?: 'pay' | 'claim'
  /** YYYY-MM. */
  readonly from: string
  readonly to: string
  readonly people: readonly RowId[]
  readonly project?: string
  readonly year: number
}

/** Answers how many batches there are then. */
export async function paidHistory(desk: TwoAtDesk, history: History): Promise<number> {
  const { funds, people, year } = history
  let entered = 0
  for (const of of [year - 2, year - 1, year]) {
    const spring = { scheme: funds.spring, from: `${of}-01`, to: `${of}-01`, people, project: '春节慰问金', year: of }
    if (`${of}-01-20` <= desk.today) entered += await walked(desk, history, spring, `${of}-01-12`)
    for (const quarter of [1, 2, 3, 4]) {
      const [from, to] = [monthOf(of, quarter * 3 - 2), monthOf(of, quarter * 3)]
      const allowance = { scheme: funds.allowance, from, to, people, project: '荣誉津贴', year: of }
      if (`${from}-20` > desk.today || of * 4 + quarter < firstQuarter(year)) continue
      if (`${to}-28` <= desk.today) entered += await walked(desk, history, allowance, `${to}-20`)
      else entered += Number((await opened(desk, funds, allowance)) !== '')
    }
  }
  await returned(desk, history)
  return entered + (await claims(desk, history))
}

/** Allowances of the last six quarters before this year's end: enough to compare, and nobody waits for more. */
function firstQuarter(year: number): number {
  return year * 4 - 1
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** 编制中; whoever has no reviewed account is left out by hand with the reason. */
async function opened(desk: TwoAtDesk, funds: Funds, opening: Opening): Promise<RowId> {
  const { scheme, direction = 'pay', from, to, people, project, year } = opening
  const budget = (await desk.find('budget', 'year', [year])).find(
    (row) => row['project'] === `${project ?? ''}（示例）`,
  )
  const values = {
    way: '银行代发',
    basis: `示例〔${year}〕${Number(to.slice(5))}号会议纪要`,
    account: funds.account,
    ...(budget ? { budget: budget.id } : {}),
  }
  const input = { scheme, direction, from, to, on: `${to}-15`, people, values }
  const { id } = (await desk.run('batch.open', input)) as { id: RowId }
  const lines = await inLines(desk, id)
  const poor = lines.filter((line) => line['accountNumber'] === undefined).map((line) => line.id)
  if (poor.length > 0 && direction === 'pay')
    await desk.run('batch.leave-out', { lines: poor, reason: '没有复核过的银行账户，暂缓（示例）' })
  return id
}

async function inLines(desk: TwoAtDesk, batch: RowId): Promise<readonly Fields[]> {
  return (await desk.find('payLine', 'batch', [batch])).filter((line) => line['verdict'] === 'in')
}

/** From the desk to finance, with 复核 by the colleague; `on` is the day of approval. */
async function finished(desk: TwoAtDesk, { reviewer }: History, batch: RowId, on: string): Promise<void> {
  await desk.run('batch.submit', { batch })
  await desk.as(reviewer, async () => void (await desk.run('batch.finalise', { batch })))
  await desk.run('batch.approve', { batch, meeting: '主席办公会（示例）', approvedOn: on, approvedBy: '陈主席' })
  await desk.run('batch.send', { batch, sentOn: on })
}

async function paid(desk: TwoAtDesk, history: History, batch: RowId, on: string): Promise<void> {
  await finished(desk, history, batch, on)
  await desk.run('batch.pay', { batch, paidOn: on, voucher: `示记-${on.slice(5, 7)}${on.slice(8)}` })
}

/** Opened, paid, and archived where a year or more has gone by; nothing where nobody is due. */
async function walked(desk: TwoAtDesk, history: History, opening: Opening, on: string): Promise<number> {
  const batch = await opened(desk, history.funds, opening)
  if ((await inLines(desk, batch)).length === 0) {
    await desk.run('batch.void', { batch, reason: '没有应发的人（示例）' })
    return 1
  }
  await paid(desk, history, batch, on)
  if (opening.year < history.year) await desk.run('batch.archive', { batch })
  return 1
}

/** Of last year's allowances two came back: one is out again, one waits for another account. */
async function returned(desk: TwoAtDesk, history: History): Promise<void> {
  const { funds, year } = history
  const batch = (await desk.find('batch', 'scheme', [funds.allowance])).find(
    (row) => row['to'] === `${year - 1}-09` && row['state'] === 'archived',
  )
  const [again, waits] = batch ? await inLines(desk, batch.id) : []
  if (!batch || !again || !waits) return
  const day = `${year - 1}-09-25`
  const sentBack = (line: Fields, cause: string) =>
    desk.run('return.record', { batch: batch.id, returnedOn: day, returns: [{ line: line.id, cause }] })
  await sentBack(again, '其他')
  const [row] = await desk.find('bankReturn', 'batch', [batch.id])
  await sentBack(waits, '账户已销户')
  if (!row) return
  const { id } = (await desk.run('return.resend', { returns: [row.id], on: day })) as { id: RowId }
  await paid(desk, history, id, `${year - 1}-09-28`)
}

/** 三金 up and down: last year's claim was cut and is paid, this year's was answered and waits to be paid. */
async function claims(desk: TwoAtDesk, history: History): Promise<number> {
  const { funds, year } = history
  const among = Array.from({ length: 360 }, (_, n) => samplePersonId(n))
  const events = await desk.find('statusEvent', 'person', among)
  const poor = [
    ...new Set(events.filter((event) => event['kind'] === 'hardship').map((event) => String(event['person']))),
  ].slice(0, 5)
  if (poor.length === 0) return 0
  let entered = 0
  for (const of of [year - 1, year]) {
    const on = `${of}-05-10`
    if (`${of}-06-12` > desk.today) continue
    const months = { from: `${of}-01`, to: `${of}-12`, year: of }
    const claim = await opened(desk, funds, { scheme: funds.hardship, direction: 'claim', people: poor, ...months })
    const lines = await inLines(desk, claim)
    if (lines.length === 0) continue
    for (const line of lines)
      await desk.run('batch.adjust', { line: line.id, amount: 3000_00, reason: '大病自付费用较高（示例）' })
    await finished(desk, history, claim, on)
    await desk.run('claim.grant', {
      batch: claim,
      document: `示总〔${of}〕18号`,
      grantedOn: `${of}-06-05`,
      lines: lines.map(grantOf),
    })
    entered++
    if (of === year) continue
    const { id } = (await desk.run('claim.pay-out', { batch: claim, on: `${of}-06-10` })) as { id: RowId }
    const without = (await inLines(desk, id))
      .filter((line) => line['accountNumber'] === undefined)
      .map(({ id: line }) => line)
    if (without.length > 0) await desk.run('batch.leave-out', { lines: without, reason: '账户待复核（示例）' })
    if ((await inLines(desk, id)).length > 0) await paid(desk, history, id, `${of}-06-12`)
    await desk.run('batch.archive', { batch: claim })
    entered++
  }
  return entered
}

/** Every third is cut, the last refused. */
function grantOf(line: Fields, at: number, all: readonly Fields[]): object {
  if (all.length > 1 && at === all.length - 1) return { line: line.id, granted: 0, reason: '材料不全，未批准（示例）' }
  return at % 3 === 1
    ? { line: line.id, granted: 2000_00, reason: '按省级标准核减（示例）' }
    : { line: line.id, granted: 3000_00 }
}
