// One batch, one sum: what the pages add up to, what the total row says in figures and 大写, what the bank is told, what stands in a filled
// workbook, in 议题, and what the ledger books. Each is read back from the finished thing and added up here, by nothing of ours.
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { ExportDesk } from '../../renderer/exporting/desk'
import { bankFile, rowOf } from '../../renderer/papers/bank/bank-file'
import { usualLayout } from '../../renderer/papers/bank/layout'
import { builtInTemplate } from '../../renderer/papers/documents/built-in'
import { batchFacts } from '../../renderer/papers/documents/facts'
import { fillDocx } from '../../renderer/papers/documents/fill-docx'
import { textsOf } from '../../renderer/sheets/page-model'
import { paySheetJob } from '../../renderer/sheets/payments/pay-sheet'
import { catalogue } from '../../shared/domain/catalogue'
import { unpackLines, versionId, type FinalLine } from '../../shared/domain/payments/final-lines'
import { chineseMoney, formatMoney } from '../../shared/kernel/money'
import { orThrow } from '../../shared/kernel/result'
import { docxText } from '../support/docx'
import { finalLine, paperOf } from '../support/final-lines'
import { desk, linesOf } from '../support/pay-desk'

const fen = (yuan: string): number => Math.round(Number(yuan.replaceAll(',', '')) * 100)
const plus = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** The sums of 本页小计, page by page. */
function subtotals(lines: readonly FinalLine[]): readonly number[] {
  const said = textsOf(paySheetJob({ ...paperOf(lines), edition: 'finance' })).filter((text) =>
    text.startsWith('本页小计'),
  )
  return said.map((text) => fen(/ ([\d,.]+) 元/u.exec(text.replaceAll('　', ' '))?.[1] ?? 'none'))
}

function totalRow(lines: readonly FinalLine[]): string {
  return textsOf(paySheetJob({ ...paperOf(lines), edition: 'finance' })).find((text) => text.startsWith('合计')) ?? ''
}

function bankSum(lines: readonly FinalLine[], total: number, people: number): { sum: number; count: number } {
  const batch = { id: 'b', direction: 'pay', total, people }
  const { bytes } = orThrow(bankFile(batch, paperOf(lines), usualLayout, catalogue, {}))
  const rows = Papa.parse<readonly string[]>(new TextDecoder('gbk').decode(bytes), { skipEmptyLines: true }).data.slice(
    1,
  )
  return { sum: plus(rows.map((row) => fen(row[3] ?? ''))), count: rows.length }
}

/** What a bank's own empty workbook holds once it is filled: amounts as numbers, accounts as text. */
async function workbookSum(lines: readonly FinalLine[]): Promise<number> {
  const empty = new ExcelJS.Workbook()
  empty.addWorksheet('代发').addRow(['序号', '收款账号', '户名', '金额'])
  const bytes = new Uint8Array(await empty.xlsx.writeBuffer())
  const at = new ExportDesk(catalogue)
  const [template] = orThrow(at.describe('代发.xlsx', bytes, 'payLine'))
  const people = lines.map(rowOf)
  const request = { template: template!, version: 'full', root: 'payLine', people, children: {}, lists: {} } as const
  const book = new ExcelJS.Workbook()
  const filled = orThrow(at.fill('代发.xlsx', bytes, request))
  await book.xlsx.load(filled.buffer as ArrayBuffer)
  const amounts: number[] = []
  book.getWorksheet('代发')?.eachRow((row, number) => {
    if (number === 1) return
    expect(row.getCell(2).value).toBe(lines[number - 2]?.accountNumber)
    amounts.push(Math.round(Number(row.getCell(4).value) * 100))
  })
  return plus(amounts)
}

const batches = (most: number) =>
  fc.array(fc.record({ person: fc.integer({ min: 1, max: most }), amount: fc.integer({ min: 1, max: 9_999_999 }) }), {
    minLength: 1,
    maxLength: most,
    size: 'max',
  })

describe('one batch', () => {
  it('comes to one sum on every page, in all, in 大写, at the bank, in Excel and in 议题, up to 3,000 lines', async () => {
    await fc.assert(
      fc.asyncProperty(batches(3000), async (drawn) => {
        const lines = drawn.map(({ person, amount }, i) =>
          finalLine(person, amount, { id: `l${i}`, accountNumber: `6222${String(i).padStart(15, '0')}` }),
        )
        const sum = plus(drawn.map(({ amount }) => amount))
        const people = new Set(drawn.map(({ person }) => person)).size
        const words = `合计　${people} 人　${formatMoney(sum)} 元　人民币（大写）：${chineseMoney(sum)}`
        expect(plus(subtotals(lines))).toBe(sum)
        expect(totalRow(lines)).toBe(words)
        expect(bankSum(lines, sum, people)).toEqual({ sum, count: lines.length })
        expect(await workbookSum(lines)).toBe(sum)
        const agenda = orThrow(fillDocx(builtInTemplate('agenda'), batchFacts(paperOf(lines), [], '')))
        expect(docxText(agenda)).toContain(
          `共 ${people} 人，合计 ${formatMoney(sum)} 元（大写：人民币${chineseMoney(sum)}）`,
        )
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  it('is booked in the ledger to the 分 as its sheet and bank file say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 8 }),
        async (amounts) => {
          const at = await desk()
          const people: string[] = []
          for (const i of amounts.keys()) people.push(await at.person(`张${i}`))
          const batch = await at.open(people, { values: { basis: '某发〔2026〕1号', way: '银行代发' } })
          for (const [i, amount] of amounts.entries()) {
            const line = linesOf(at, batch).find((each) => each['person'] === people[i])!
            await at.office.did('batch.adjust', { line: line.id, amount, reason: '逐人核定' })
          }
          await at.through(batch, 'paid')
          const lines = unpackLines(at.office.row('batchVersion', versionId(batch, 1)))
          const booked = plus(at.office.rows('ledgerEntry').map((row) => Number(row['amount'])))
          expect(booked).toBe(plus(amounts))
          expect(plus(subtotals(lines))).toBe(booked)
          expect(bankSum(lines, booked, people.length).sum).toBe(booked)
          expect(at.office.row('batch', batch)).toMatchObject({ total: booked, people: people.length })
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
  })
})
