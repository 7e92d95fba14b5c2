// One trip, one sum: what a plain reckoning of people, price and refunds comes to is what the payers pay, what stands on the sheet, in the
// workbook, in the 总结 and in 经费支出台账. Each is read back from the finished thing and added up here, by nothing of ours.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExportDesk } from '../../renderer/exporting/desk'
import { builtInTemplate } from '../../renderer/papers/documents/built-in'
import { fillDocx } from '../../renderer/papers/documents/fill-docx'
import { summaryFacts } from '../../renderer/papers/documents/trip-facts'
import { textsOf } from '../../renderer/sheets/page-model'
import { settlementPaper } from '../../renderer/sheets/trips/papers'
import type { TripPaper } from '../../renderer/sheets/trips/read-trips'
import { settlementJob, settlementTable } from '../../renderer/sheets/trips/settlement-sheet'
import { catalogue } from '../../shared/domain/catalogue'
import { fundLines } from '../../shared/domain/payments/fund-ledger'
import { chineseMoney, formatMoney } from '../../shared/kernel/money'
import { orThrow } from '../../shared/kernel/result'
import { docxText } from '../support/docx'
import { memoryOffice, type MemoryOffice } from '../support/memory-office'
import { formedTrip, setOut, type Trip } from '../support/trip-desk'

const fen = (yuan: string): number => Math.round(Number(yuan.replaceAll(',', '')) * 100)
const plus = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

const drawn = fc.record({
  price: fc.integer({ min: 100_00, max: 3000_00 }),
  went: fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
  refunds: fc.array(fc.integer({ min: 1, max: 50_00 }), { maxLength: 3 }),
  extras: fc.array(fc.integer({ min: 1, max: 90_00 }), { maxLength: 2 }),
  own: fc.option(fc.integer({ min: 1, max: 300_00 }), { nil: undefined }),
  perHead: fc.option(fc.integer({ min: 1, max: 50_00 }), { nil: undefined }),
})

async function settled(given: typeof drawn extends fc.Arbitrary<infer T> ? T : never) {
  const office = await memoryOffice()
  const account = (
    await office.did('record.create', { table: 'fundAccount', values: { name: '市总工会本级', kind: '市总工会本级' } })
  ).id
  const people = given.went.map((_, i) => ({ name: `张${i + 1}`, employer: `单位${i}` }))
  const trip = await formedTrip(office, people, { price: given.price }, { account })
  await setOut(office, trip.batch, trip.candidates)
  const create = (table: string, values: object) =>
    office.did('record.create', { table, values: { batch: trip.batch, ...values } })
  for (const [i, went] of given.went.entries())
    await office.did('trip.attend', { candidates: [trip.candidates[i]], went })
  for (const [i, amount] of given.refunds.entries())
    await create('tripCharge', {
      kind: i === 0 ? 'back' : 'early',
      amount,
      ...(i === 1 ? { candidate: trip.candidates[0], who: '张1' } : {}),
    })
  for (const amount of given.extras) await create('tripCharge', { kind: 'absent', amount })
  if (given.own !== undefined)
    await create('tripCharge', {
      kind: 'room',
      amount: given.own,
      own: true,
      candidate: trip.candidates[0],
      who: '张1',
    })
  if (given.perHead !== undefined) {
    await create('tripPayer', { name: '所在单位', perHead: given.perHead })
    await create('tripPayer', { account })
  }
  await office.did('trip-batch.settle', { batch: trip.batch, on: '2026-11-20' })
  return { office, trip, account }
}

/** The rows of the office as the sheets read them. */
function paperOf(office: MemoryOffice, { plan, batch }: Trip): TripPaper {
  const person = new Map(office.rows('person').map((row) => [row.id, row]))
  const lines = office
    .rows('tripCandidate')
    .map((candidate) => ({ candidate, person: person.get(String(candidate['person']))! }))
  const rows = (table: string) => office.rows(table).filter((row) => row['batch'] === batch)
  return {
    office: '温州市劳模协会',
    date: '2026年11月23日',
    plan: office.row('tripPlan', plan)!,
    batches: [office.row('tripBatch', batch)!],
    routes: [],
    quotas: [],
    staff: [],
    lines,
    lists: { fundAccount: office.rows('fundAccount'), unit: office.rows('unit') },
    policies: rows('tripPolicy'),
    legs: [],
    charges: rows('tripCharge'),
    payers: rows('tripPayer'),
    incidents: [],
    replies: [],
    settlements: rows('tripSettlement'),
    editions: [],
  }
}

async function workbookSum(paper: TripPaper): Promise<number> {
  const bytes = await new ExportDesk(catalogue).form(settlementTable(settlementPaper(paper, paper.batches[0]!)))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = book.worksheets[0]!
  const amounts: number[] = []
  sheet.eachRow((row) => {
    const [name, owed] = [row.getCell(1).text, row.getCell(6).value]
    if (typeof owed === 'number' && !name.startsWith('合计')) amounts.push(Math.round(owed * 100))
  })
  return plus(amounts)
}

describe('one trip', () => {
  it('comes to one sum by hand, by payer, on paper, in Excel, in the 总结 and in the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (given) => {
        const heads = given.went.filter(Boolean).length
        const naive = heads * given.price - plus(given.refunds) + plus(given.extras) + (given.own ?? 0)
        const unit = (given.perHead ?? 0) * heads
        fc.pre(heads > 0 && naive >= unit + (given.own ?? 0))
        const { office, trip, account } = await settled(given)
        const shares = office.rows('tripShare')
        expect(plus(shares.map((row) => Number(row['amount'])))).toBe(naive)
        const lines = fundLines({ expenses: [], batches: [], campaigns: [], returns: [], trips: shares })
        expect(plus(lines.map(({ amount }) => amount))).toBe(naive - unit - (given.own ?? 0))
        for (const line of lines) expect(line.account).toBe(account)
        const paper = paperOf(office, trip)
        const texts = textsOf(settlementJob(settlementPaper(paper, paper.batches[0]!), []))
        const total = texts.find((text) => text.startsWith('合计'))
        expect(total).toBe(`合计　${heads} 人　${formatMoney(naive)} 元　人民币（大写）：${chineseMoney(naive)}`)
        const pages = texts.filter((text) => text.startsWith('本页小计'))
        expect(plus(pages.map((text) => fen(/([-\d,.]+) 元/u.exec(text)?.[1] ?? 'none')))).toBe(naive)
        expect(await workbookSum(paper)).toBe(naive)
        const scope = { batches: paper.batches, title: '2026年疗休养', days: [] }
        const text = docxText(orThrow(fillDocx(builtInTemplate('tripSummary'), summaryFacts(paper, scope))))
        expect(text).toContain(`结算合计 ${formatMoney(naive)} 元（大写：人民币${chineseMoney(naive)}）`)
        expect(text).toContain(`实到 ${heads} 人`)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})
