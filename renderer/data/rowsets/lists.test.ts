// Lists as the register asks for them: pages, filters, orders, counts, the held row, and how little an edit reads.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import type { Filter, ListQuery, Sort } from '../office'
import { RowSet } from './rowset'

let at: TestOffice
afterEach(() => {
  vi.restoreAllMocks()
  return at.close()
})

const list = (over: Partial<ListQuery> = {}): ListQuery => ({ table: 'person', filters: [], sort: [], ...over })
const named = (name: string): Filter => ({ field: 'name', is: 'contains', text: name })

async function names(query: ListQuery): Promise<unknown[]> {
  const rows = await at.office.rows('person', await at.office.ids(query))
  return rows.map((row) => row['name'])
}

async function four(): Promise<Record<'zhang' | 'li' | 'wang' | 'zhao', string>> {
  const [unit, other] = await at.office.all('unit')
  return {
    zhang: await at.person({
      name: '张三',
      birth: '1955-03',
      employer: '温州港',
      county: other?.id ?? '',
      income: 300_000,
      phone: '13800000001',
    }),
    li: await at.person({
      name: '李四',
      birth: '1962',
      employer: '永嘉泵阀厂',
      county: unit?.id ?? '',
      income: 500_000,
      phone: '13900000002',
    }),
    wang: await at.person({ name: '王五', birth: '1970-01-02', county: unit?.id ?? '' }),
    zhao: await at.person({ name: '赵六', employer: '温州港' }),
  }
}

describe('a list', () => {
  it('answers the first page before its row set is loaded, in order of registration', async () => {
    at = await freshOffice()
    await four()
    await at.reopen()
    const first = await at.office.page(list(), 0, 2)
    expect(first.total).toBeUndefined()
    expect(first.rows.map((row) => row['name'])).toEqual(['张三', '李四'])
    await at.office.ids(list())
    expect(await at.office.page(list(), 1, 3)).toMatchObject({ total: 4, rows: [{ name: '李四' }, { name: '王五' }] })
  })

  it('is counted before its row set is loaded, without rows removed or merged into another', async () => {
    at = await freshOffice()
    const { zhang, li, wang } = await four()
    await at.person({ name: '张三' })
    await at.did('person.merge', { survivor: zhang, others: [li], take: {} })
    await at.did('record.remove', { table: 'person', rows: [wang] })
    await at.reopen()
    vi.spyOn(RowSet.prototype, 'ready').mockReturnValue(new Promise(() => undefined))
    const total = (query: ListQuery) =>
      vi.waitFor(async () => {
        const page = await at.office.page(query, 0, 2)
        expect(page.total).toBeDefined()
        return page.total
      })
    const active: Filter = { field: '_dActive', is: 'in', values: [1] }
    expect(await total(list())).toBe(3)
    expect(await total(list({ filters: [active] }))).toBe(3)
    await at.person({ name: '新来的' })
    expect((await at.office.page(list(), 0, 2)).total).toBeUndefined()
    expect(await total(list())).toBe(4)
  })

  it('filters by value, text, range, emptiness and children', async () => {
    at = await freshOffice()
    const { zhang, li } = await four()
    await at.did('record.create', {
      table: 'honour',
      values: { person: li, title: '全国劳动模范', level: 'national', awardedOn: '1995' },
    })
    const filtered = (filter: Filter) => names(list({ filters: [filter] }))
    expect(await filtered({ field: 'employer', is: 'in', values: ['温州港'] })).toEqual(['张三', '赵六'])
    expect(await filtered({ field: 'employer', is: 'in', values: [null] })).toEqual(['王五'])
    expect(await filtered(named('四'))).toEqual(['李四'])
    expect(await filtered({ field: 'birth', is: 'between', from: '1955', to: '1962' })).toEqual(['张三', '李四'])
    expect(await filtered({ field: 'birth', is: 'empty' })).toEqual(['赵六'])
    expect(await filtered({ field: '_dLevel', is: 'contains', text: '全国' })).toEqual(['李四'])
    expect(await filtered({ child: 'honour', where: [{ field: 'level', is: 'in', values: ['national'] }] })).toEqual([
      '李四',
    ])
    await at.did('record.create', {
      table: 'honour',
      values: { person: zhang, title: '全国劳动模范', level: 'national' },
    })
    expect(await filtered({ child: 'honour', where: [{ field: 'level', is: 'in', values: ['national'] }] })).toEqual([
      '张三',
      '李四',
    ])
  })

  it('finds a piece of text in capitals or not, and signs as they are typed', async () => {
    at = await freshOffice()
    for (const employer of ['ABB（温州）有限公司', 'a.b 厂', '一厂+二厂 [老]', '第 2^3 车间', 'C:\\D|E {1}']) {
      await at.person({ name: employer, employer })
    }
    const found = (text: string) => names(list({ filters: [{ field: 'employer', is: 'contains', text }] }))
    expect(await found('abb')).toEqual(['ABB（温州）有限公司'])
    expect(await found('A.B')).toEqual(['a.b 厂'])
    expect(await found('厂+')).toEqual(['一厂+二厂 [老]'])
    expect(await found('[老]')).toEqual(['一厂+二厂 [老]'])
    expect(await found('2^3')).toEqual(['第 2^3 车间'])
    expect(await found('\\d|e {1}')).toEqual(['C:\\D|E {1}'])
    expect(await found('.*')).toEqual([])
  })

  it('sorts by strokes, county, pinyin, level or any field, empty values last', async () => {
    at = await freshOffice()
    await four()
    const sorted = (...sort: Sort[]) => names(list({ sort }))
    expect(await sorted({ by: 'strokes' })).toEqual(['王五', '李四', '张三', '赵六'])
    expect(await sorted({ by: 'pinyin' })).toEqual(['李四', '王五', '张三', '赵六'])
    expect(await sorted({ by: 'county' }, { by: { field: 'birth' }, descending: true })).toEqual([
      '王五',
      '李四',
      '张三',
      '赵六',
    ])
    expect(await sorted({ by: { field: 'birth' } })).toEqual(['张三', '李四', '王五', '赵六'])
    expect(await sorted({ by: { field: 'age' }, descending: true })).toEqual(['张三', '李四', '王五', '赵六'])
  })

  it('counts a facet without the facet’s own filter, and totals a column', async () => {
    at = await freshOffice()
    await four()
    const filters: Filter[] = [{ field: 'employer', is: 'in', values: ['永嘉泵阀厂'] }]
    expect(await at.office.facets(list({ filters }), 'employer')).toEqual([
      { value: '温州港', label: '温州港', count: 2 },
      { value: '永嘉泵阀厂', label: '永嘉泵阀厂', count: 1 },
      { value: null, label: '（空白）', count: 1 },
    ])
    const [unit] = await at.office.all('unit')
    const counties = await at.office.facets(list(), 'county')
    expect(counties[0]).toEqual({ value: unit?.id, label: unit?.['name'], count: 2 })
    expect(await at.office.totals(list(), ['income'])).toEqual({
      count: 4,
      fields: { income: { filled: 2, sum: 800_000, average: 400_000 } },
    })
  })

  it('follows every commit: new, changed, removed, restored, undone', async () => {
    at = await freshOffice()
    const { li } = await four()
    const query = list({ filters: [{ field: 'employer', is: 'in', values: ['温州港'] }], sort: [{ by: 'pinyin' }] })
    expect(await names(query)).toEqual(['张三', '赵六'])
    await at.did('record.edit', { table: 'person', row: li, values: { employer: '温州港' } })
    expect(await names(query)).toEqual(['李四', '张三', '赵六'])
    await at.did('record.remove', { table: 'person', rows: [li] })
    expect(await names(query)).toEqual(['张三', '赵六'])
    await at.office.undo()
    await at.office.undo()
    expect(await names(query)).toEqual(['张三', '赵六'])
    expect(await at.office.indexOf(query, li)).toBe(-1)
    await at.person({ name: '安七', employer: '温州港' })
    expect(await names(query)).toEqual(['安七', '张三', '赵六'])
  })

  it('answers the same rows to a status filter whichever page was open', async () => {
    at = await freshOffice()
    const ids: string[] = []
    for (let n = 0; n < 30; n++) ids.push(await at.person({ name: `人${n}` }))
    const gone = ids.filter((_, n) => n % 3 === 0)
    for (const person of gone)
      await at.did('record.create', { table: 'statusEvent', values: { person, kind: 'died', date: '2026-01-01' } })
    const died = list({ filters: [{ field: '_dStatus', is: 'in', values: ['died'] }] })
    for (const open of [0, 10, 25]) {
      await at.office.page(list({}), open, open + 5)
      expect(await at.office.ids(died)).toEqual(gone)
      const { rows, total } = await at.office.page(died, 0, 100)
      expect([rows.map((row) => row.id), total]).toEqual([gone, gone.length])
    }
  })

  it('keeps the row being edited at its place although it no longer sorts or matches there', async () => {
    at = await freshOffice()
    const { li } = await four()
    const query = list({
      filters: [
        { field: 'name', is: 'filled' },
        { field: 'birth', is: 'filled' },
      ],
      sort: [{ by: { field: 'birth' } }],
    })
    const shown = async (hold?: string) => (await at.office.page(query, 0, 10, hold)).rows.map((row) => row['name'])
    expect(await shown(li)).toEqual(['张三', '李四', '王五'])
    await at.did('record.edit', { table: 'person', row: li, values: { birth: '1999' } })
    expect(await shown(li)).toEqual(['张三', '李四', '王五'])
    await at.did('record.edit', { table: 'person', row: li, values: { birth: null } })
    expect(await shown(li)).toEqual(['张三', '李四', '王五'])
    expect((await at.office.page(query, 0, 10, li)).total).toBe(3)
    expect(await shown()).toEqual(['张三', '王五'])
  })

  it('says plainly when a filter names a field that is gone', async () => {
    at = await freshOffice()
    await expect(at.office.ids(list({ filters: [{ field: 'shoeSize', is: 'filled' }] }))).rejects.toThrow('list.field')
  })
})

describe('an edit', () => {
  it('reads as many rows at 2,000 people as at 200', async () => {
    at = await freshOffice()
    const reads: number[] = []
    for (const people of [200, 2_000]) {
      const have = (await at.office.all('person')).length
      await at.fill(people - have)
      const [id] = await at.office.ids(list({ sort: [{ by: 'pinyin' }] }))
      await at.office.page(list({ filters: [named('劳')], sort: [{ by: 'pinyin' }] }), 0, 50)
      const count = countReads()
      await at.did('record.edit', { table: 'person', row: id, values: { note: '改', name: '劳模零' } })
      await at.office.page(list({ filters: [named('劳')], sort: [{ by: 'pinyin' }] }), 0, 50)
      reads.push(count())
      vi.restoreAllMocks()
    }
    expect(reads[1]).toBe(reads[0])
    expect(reads[0]).toBeLessThan(80)
  }, 120_000)
})

/** Rows handed out by the database from now on. */
function countReads(): () => number {
  let rows = 0
  const count = (request: IDBRequest): IDBRequest => {
    request.addEventListener('success', () => (rows += Array.isArray(request.result) ? request.result.length : 1))
    return request
  }
  for (const kind of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of ['get', 'getAll', 'openCursor'] as const) {
      const original = kind[method] as (...args: unknown[]) => IDBRequest
      vi.spyOn(kind, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
        return count(original.apply(this, args)) as never
      })
    }
  }
  return () => rows
}

describe('search', () => {
  it('finds people by name, pinyin, initials, ID tail, phone and employer, and by several words', async () => {
    at = await freshOffice()
    const { zhang } = await four()
    await at.did('record.edit', { table: 'person', row: zhang, values: { idNumber: '330302195503121217' } })
    const found = async (text: string) => (await at.office.search(text, 10)).map((hit) => hit.title)
    expect(await found('张三')).toEqual(['张三'])
    expect(await found('zhangsan')).toEqual(['张三'])
    expect(await found('zs')).toEqual(['张三'])
    expect(await found('LS')).toEqual(['李四'])
    expect(await found('0002')).toEqual(['李四'])
    expect(await found('温州港')).toEqual(['张三', '赵六'])
    expect(await found('温州港 zl')).toEqual(['赵六'])
    expect(await found('217')).toEqual(['张三'])
    expect(await found('  ')).toEqual([])
  })

  it('finds the same typed letter by letter as pasted at once, also while rows change', async () => {
    at = await freshOffice()
    const { li } = await four()
    const typed = async (text: string, sort: Sort[] = []) => {
      for (let length = 1; length < text.length; length++)
        await at.office.ids(list({ text: text.slice(0, length), sort }))
      return names(list({ text, sort }))
    }
    expect(await typed('zhang')).toEqual(['张三'])
    expect(await typed('温州港 z', [{ by: 'pinyin' }])).toEqual(['张三', '赵六'])
    await at.did('record.edit', { table: 'person', row: li, values: { name: '张四', employer: '温州港' } })
    expect(await typed('温州港 z', [{ by: 'pinyin' }])).toEqual(['张三', '张四', '赵六'])
    expect(await typed('zhang')).toEqual(['张三', '张四'])
    expect(await typed('')).toEqual(['张三', '张四', '王五', '赵六'])
  })

  it('looks through the words of any other list, never through what points to other rows, and follows each change', async () => {
    at = await freshOffice()
    const { zhang } = await four()
    const values = { person: zhang, title: '全国劳动模范', certificateNo: 'QL-007' }
    await at.did('record.create', { table: 'honour', values })
    const id = (await at.office.all('honour'))[0]?.id ?? ''
    const found = (text: string) => at.office.ids({ table: 'honour', filters: [], sort: [], text })
    expect(await found('ql-007')).toEqual([id])
    expect(await found('全国 007')).toEqual([id])
    expect(await found(zhang)).toEqual([])
    await at.did('record.edit', { table: 'honour', row: id, values: { certificateNo: 'QL-008' } })
    expect(await found('ql-007')).toEqual([])
    expect(await found('ql-008')).toEqual([id])
  })

  it('tells namesakes apart and puts beginnings first', async () => {
    at = await freshOffice()
    await at.person({ name: '王伟', employer: '李家村' })
    await at.person({ name: '李伟', birth: '1960-05', employer: '一厂' })
    const hits = await at.office.search('李', 10)
    expect(hits.map((hit) => hit.detail)).toEqual(['李家村', '一厂 · 1960年生'])
    expect((await at.office.search('伟', 1))[0]?.title).toBe('王伟')
  })
})
