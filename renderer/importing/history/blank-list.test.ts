import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { lookupOf } from '../../../shared/domain/lookup'
import { writeXlsx } from '../../exporting/write-xlsx'
import { readFile } from '../reading/read-file'
import { readList } from '../rows/read-list'
import { blankList } from './blank-list'
import { paymentColumns, paymentOf, tripColumns, tripOf, visitColumns, visitOf } from './history-rows'
import { cardColumns, cardOf, newspaperColumns, orderOf } from './privilege-rows'

const today = '2026-11-26'
const context = { today, lookup: lookupOf({ scheme: [{ id: 's1', name: '荣誉津贴' }] }) }
const columns = {
  payments: paymentColumns,
  visits: visitColumns,
  trips: tripColumns,
  newspapers: newspaperColumns,
  cards: cardColumns,
} as const

/** The empty table as an office sends it back: with a row like the example under it, where `filled`. */
async function read(kind: keyof typeof columns, filled: boolean) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeXlsx(blankList(kind))).buffer as ArrayBuffer)
  const sheet = book.worksheets[0]!
  if (filled) {
    const example = sheet.getRow(4)
    example.eachCell((cell, at) => (sheet.getRow(5).getCell(at).value = at === 1 ? '1' : cell.value))
    sheet.getRow(5).getCell(3).value = ''
  }
  const file = readFile('空表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  if (!file.ok) throw new Error(file.failure.message)
  const list = readList(file.value, columns[kind], context)
  if (!list.ok) throw new Error(list.failure.message)
  return list.value
}

describe('the empty table of a 补录', () => {
  it.each(['payments', 'visits', 'trips', 'newspapers', 'cards'] as const)(
    'of %s has the headers the import asks for, and no row',
    async (kind) => {
      const { columns: found, rows } = await read(kind, false)
      expect(rows).toEqual([])
      const shown = blankList(kind).columns.map(({ header }) => header)
      expect(found).toEqual(shown.filter((header) => header !== '序号'))
    },
  )

  it('filled in as its example shows becomes what the example says', async () => {
    const only = async (kind: keyof typeof columns) => {
      const { rows } = await read(kind, true)
      expect(rows.map(({ problems }) => problems)).toEqual([[]])
      return rows[0]!
    }
    expect(paymentOf(await only('payments'), 'p', undefined, today)).toMatchObject({
      scheme: 's1',
      from: '2024-01',
      to: '2024-03',
      amount: 1200_00,
      paidOn: '2024-04-05',
    })
    expect(visitOf(await only('visits'), 'p')).toMatchObject({ on: '2024-02-05', matter: '春节慰问', amount: 500_00 })
    expect(tripOf(await only('trips'), 'p')).toMatchObject({ kind: 'went', date: '2024', organiser: '省总', days: 5 })
    expect(orderOf(await only('newspapers'), 'p')).toMatchObject({
      year: 2024,
      title: '工人日报',
      copies: 1,
      price: 396_00,
    })
    expect(cardOf(await only('cards'), 'p')).toMatchObject({
      kind: '健身卡',
      number: 'JS0001',
      issuedOn: '2024-01-05',
    })
  })
})
