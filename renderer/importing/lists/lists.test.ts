// Lists with a reader of their own, from real workbooks: what comes in, and every fault named by sheet and row and nowhere else.
import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { lookupOf } from '../../../shared/domain/lookup'
import { countyFields } from '../../../shared/domain/trips/recommend-commands'
import type { Row } from '../../data/office'
import { readFile } from '../reading/read-file'
import type { ReadFile } from '../reading/sheet'
import { readList } from '../rows/read-list'
import { columnsOfTable } from './columns'
import { KEY_LABEL, keyedColumns, namedRows } from './people'
import { dayColumns, readRoutes, routeColumns, type ReadRoutes } from './routes'

const today = '2026-11-23'
const fixture = readFileSync(new URL('../../../test/fixtures/routes.xlsx', import.meta.url))

const opened = (name: string, bytes: Uint8Array): ReadFile => {
  const file = readFile(name, bytes)
  if (!file.ok) throw new Error(file.failure.message)
  return file.value
}
const routesOf = (bytes: Uint8Array): ReadRoutes => {
  const file = opened('线路.xlsx', bytes)
  const [routes, days] = [
    readList(file, routeColumns(catalogue), { today }),
    readList(file, dayColumns(catalogue), { today }),
  ]
  if (!routes.ok) throw new Error(routes.failure.message)
  return readRoutes(routes.value, days.ok ? days.value : undefined)
}
const written = async (change: (book: ExcelJS.Workbook) => void): Promise<ReadRoutes> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(fixture.buffer as ArrayBuffer)
  change(book)
  return routesOf(new Uint8Array(await book.xlsx.writeBuffer()))
}
const places = (read: ReadRoutes): readonly string[] => read.leftOut.map(({ sheet, row }) => `${sheet}!${row}`)
const codes = (read: ReadRoutes): readonly unknown[] => read.routes.map(({ values }) => values['code'])

describe('routes of the two-sheet file', () => {
  it('come in whole, with every day and money in 分, and nothing is found where nothing is wrong', () => {
    const read = routesOf(new Uint8Array(fixture))
    expect(codes(read)).toEqual(['SN01', 'SN02', 'SN03', 'KS01', 'KS02'])
    expect(read.routes.map(({ days }) => days.length)).toEqual([5, 5, 5, 7, 6])
    expect(read.routes[3]?.values).toMatchObject({ area: '对口支援', days: 7, least: 20, most: 35, price: 4200_00 })
    expect(read.routes[0]?.days[2]).toMatchObject({ day: 3, evening: '心理辅导', lodging: '丽水休养院' })
    expect(read.leftOut).toEqual([])
  })

  it('stay out one by one: a wrong number of days at its route, a gap at its day, more people at least than at most, 0 days', async () => {
    const read = await written((book) => {
      const [routes, days] = [book.getWorksheet('线路')!, book.getWorksheet('行程')!]
      routes.getCell('F2').value = 4
      routes.getCell('H3').value = 5
      routes.getCell('F4').value = 0
      days.getCell('B20').value = 8
    })
    expect(codes(read)).toEqual(['KS02'])
    expect(places(read)).toEqual(['线路!2', '线路!3', '线路!4', '行程!21'])
    expect(read.leftOut[0]?.message).toBe('丽水生态康养：天数写的是 4 天，行程有 5 天，没有导入。')
    expect(read.leftOut[1]?.message).toBe('最高人数 5 少于最低人数 10，没有导入。')
    expect(read.leftOut[3]?.message).toContain('缺第 4 天')
    expect(read.left).toBe(4)
  })

  it('name a code written twice and days of no route', async () => {
    const read = await written((book) => {
      book.getWorksheet('线路')!.getCell('A3').value = 'SN01'
    })
    expect(places(read)).toEqual(['线路!3', '行程!7', '行程!8', '行程!9', '行程!10', '行程!11'])
    expect(read.leftOut[0]?.message).toContain('与第 2 行相同')
    expect(codes(read)).not.toContain('SN02')
  })

  it('that are no routes at all are said to be none', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('名单').addRows([
      ['姓名', '单位'],
      ['张三', '某厂'],
    ])
    const read = readList(opened('x.xlsx', new Uint8Array(await book.xlsx.writeBuffer())), routeColumns(catalogue), {
      today,
    })
    expect(read).toMatchObject({ ok: false, failure: { code: 'list.header' } })
  })
})

describe("a county's list", () => {
  const people: readonly Row[] = [
    { id: 'p1', name: '张三', county: 'lucheng', idNumber: '330302197503010014' },
    { id: 'p2', name: '李四', county: 'lucheng' },
    { id: 'p3', name: '王五', county: 'ruian' },
  ]
  const office = {
    rows: async (_table: string, ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)),
    find: async (_table: string, index: string, values: readonly (string | number)[]) =>
      people.filter((row) => values.includes(String(row[index]))),
  }
  const columns = [...keyedColumns, ...columnsOfTable(catalogue.table('tripCandidate'), countyFields, ['role'])]
  const context = { today, lookup: lookupOf({ tripBatch: [{ id: 'b1', name: '2026年第一批' }] }) }
  const header = ['姓名', '工作单位', KEY_LABEL, '身份证号', '推荐类别', '意向批次一', '随行人姓名', '随行类别']
  const read = async (...rows: readonly (readonly string[])[]) => {
    const book = new ExcelJS.Workbook()
    book
      .addWorksheet('推荐')
      .addRows([
        ['2026年疗休养推荐名单（鹿城区）'],
        ['名额：第一批 2 个'],
        header,
        ...rows.map((row) => [...row]),
        ['合计 3'],
      ])
    const list = readList(opened('鹿城.xlsx', new Uint8Array(await book.xlsx.writeBuffer())), columns, context)
    if (!list.ok) throw new Error(list.failure.message)
    return namedRows(office, list.value.rows, 'role', (person) =>
      person['county'] === 'lucheng' ? undefined : `${String(person['name'])}不在鹿城区名册上，没有导入。`,
    )
  }

  it('is matched by number or ID, read by the catalogue, and rows without a word are passed over', async () => {
    const found = await read(
      ['张 三', '某厂', '', '330302197503010014', '推荐', '2026年第一批', '张小明', '陪护'],
      ['李四', '', 'p2', '', '候补', '', '', ''],
      ['王五', '', 'p3', '', '', '', '', ''],
    )
    expect(found.rows.map(({ person, values }) => [person.id, values])).toEqual([
      ['p1', { role: 'named', wish1: 'b1', companion: '张小明', companionKind: '陪护' }],
      ['p2', { role: 'reserve' }],
    ])
    expect(found.leftOut).toEqual([])
  })

  it('keeps out strangers, other counties, wrong names, doubles and words that mean nothing, each by its row', async () => {
    const found = await read(
      ['张叁', '', '', '', '推荐', '', '', ''],
      ['王五', '', 'p3', '', '推荐', '', '', ''],
      ['李丝', '', 'p2', '', '推荐', '', '', ''],
      ['李四', '', 'p2', '', '推荐', '第九批', '', ''],
      ['李四', '', 'p2', '', '推荐', '', '', ''],
      ['李四', '', 'p2', '', '替补', '', '', ''],
    )
    const told = found.leftOut.map(({ row, message }) => `${row} ${message}`).join('\n')
    expect(told).toMatch(/^4 张叁：名册中没有这个人/mu)
    expect(told).toMatch(/^5 王五不在鹿城区名册上/mu)
    expect(told).toMatch(/^6 李丝：编号是“李四”的，姓名不同/mu)
    expect(told).toMatch(/^7 意向批次一“第九批”：/mu)
    expect(told).toMatch(/^9 李四：与推荐第 8 行是同一个人/mu)
    expect(found.leftOut).toHaveLength(5)
    expect(found.rows.map(({ at }) => at.row)).toEqual([8])
  })
})
