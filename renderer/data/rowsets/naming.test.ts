// Every list about people is found by the person it names: by name, pinyin and initials, by today's name, and whoever they were merged into.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { expectSame, holds } from '../../../test/support/property'
import { catalogue } from '../../../shared/domain/catalogue'
import type { TableSpec } from '../../../shared/domain/field'
import { loadDictionaries } from '../../../shared/domain/roster/dictionaries'
import { pinyinForms } from '../../../shared/domain/roster/pinyin'
import type { RowRecord } from '../../../shared/oplog/operation'
import { Columns } from './columns'
import { testOf } from './filter'
import { Naming, namingTables } from './naming'

beforeAll(loadDictionaries)

/** Row sets of a whole office in memory, filled by hand. */
class World {
  readonly sets = new Map<string, Columns>()
  readonly survivors = new Map<string, string>()

  set(table: string): Columns {
    const set = this.sets.get(table) ?? new Columns(catalogue.table(table), () => '2026-11-26')
    this.sets.set(table, set)
    return set
  }

  put(table: string, id: string, values: object): string {
    this.set(table).put({ id, _s: ['', ''], ...values } as RowRecord)
    return id
  }

  person(id: string, name: string): string {
    return this.put('person', id, { name, _dSearch: [name, ...pinyinForms(name)].join('|') })
  }

  found(table: string, text: string): string[] {
    const columns = this.set(table)
    const naming = new Naming(catalogue, (each) => this.set(each), this.survivors)
    const world = { catalogue, labels: () => undefined, parentsOf: () => new Set<string>(), naming }
    const test = testOf(columns, [], text, world)
    return [...columns.all()].filter(test).map((slot) => columns.idAt(slot))
  }

  /** A row of the table that belongs to the person, through whatever lies between. */
  about(table: TableSpec, person: string): string {
    const values: Record<string, string> = {}
    for (const { name, kind, to } of table.fields) {
      if (kind === 'ref' && to === 'person') values[name] = person
      else if (name === table.parent?.field) values[name] = this.about(catalogue.table(table.parent.table), person)
    }
    return this.put(table.name, `${table.name} of ${person}`, values)
  }
}

const aboutPeople = catalogue.tables.filter((table) => namingTables(catalogue, table).has('person'))

describe('a list whose rows are about people', () => {
  it('is every register that points to 劳模 or belongs to a row that does', () => {
    const names = aboutPeople.map(({ name }) => name)
    for (const table of catalogue.tables)
      if (table.name !== 'person' && table.fields.some(({ to, hidden }) => to === 'person' && !hidden))
        expect(names).toContain(table.name)
    expect(names).toEqual(expect.arrayContaining(['due', 'hardshipReview', 'privilegeNote', 'subscriptionChange']))
  })

  it.each(aboutPeople.map((table) => [table.label, table] as const))(
    '%s is found by name, pinyin and initials, follows a new name and a merge',
    (_, table) => {
      const at = new World()
      at.person('p1', '王建国')
      at.person('p2', '李芳')
      at.person('p3', '赵铁柱')
      const [own, other] = [at.about(table, 'p1'), at.about(table, 'p2')]
      for (const text of ['王建国', '建国', 'wangjianguo', 'WJG']) expect(at.found(table.name, text)).toEqual([own])
      expect(at.found(table.name, 'lifang')).toEqual([other])
      expect(at.found(table.name, '王 李')).toEqual([])
      at.person('p1', '王国庆')
      expect([at.found(table.name, '建国'), at.found(table.name, 'wgq')]).toEqual([[], [own]])
      at.set('person').remove('p1')
      at.survivors.set('p1', 'p3')
      expect([at.found(table.name, '国庆'), at.found(table.name, 'ztz')]).toEqual([[], [own]])
    },
  )

  it('finds by own words or those of whoever it belongs to, word by word, as a plain search does', () => {
    const word = fc.stringMatching(/^[ab]{1,3}$/u)
    const links = fc.array(fc.tuple(word, fc.nat(5)), { minLength: 1, maxLength: 6 })
    holds([links, links, links, fc.array(word, { minLength: 1, maxLength: 2 })], plainSearchAgrees, 0.02)
  })
})

type Links = readonly (readonly [text: string, to: number])[]

/** People ← members (some of nobody) ← dues, each with a word of its own. */
function plainSearchAgrees(people: Links, members: Links, dues: Links, words: readonly string[]): void {
  const at = new World()
  people.forEach(([name], n) => at.put('person', `p${n}`, { name, _dSearch: name }))
  const holder = (to: number) => (to < people.length ? { person: `p${to}` } : {})
  members.forEach(([name, to], n) => at.put('member', `m${n}`, { name, ...holder(to) }))
  dues.forEach(([note, to], n) => at.put('due', `d${n}`, { note, member: `m${to}` }))
  const expected = dues.flatMap(([note, to], n) => {
    const member = members[to]
    const texts = [note, member?.[0] ?? '', (member && people[member[1]]?.[0]) ?? '']
    return words.every((each) => texts.some((text) => text.includes(each))) ? [`d${n}`] : []
  })
  expectSame(at.found('due', words.join(' ')), expected)
}

describe('in an office', () => {
  let at: TestOffice
  afterEach(() => at.close())
  const found = (text: string) => at.office.ids({ table: 'participation', filters: [], sort: [], text })
  const made = async (table: string, values: object): Promise<string> => {
    const { answer } = await at.did('record.create', { table, values })
    return (answer as { id: string }).id
  }

  it('参加活动 is found by the person and by the activity while both are renamed and people merged', async () => {
    at = await freshOffice()
    const [other, wang] = [await at.person({ name: '李芳' }), await at.person({ name: '王建国' })]
    const activity = await made('activity', { kind: 'volunteer', name: '义务植树', date: '2026-03-12' })
    await at.did('activity.join', { activity, people: [{ person: wang }] })
    const row = (await at.office.all('participation'))[0]?.id
    expect(await Promise.all(['王建国', 'wjg', '植树', '王 植树'].map(found))).toEqual([[row], [row], [row], [row]])
    await at.did('record.edit', { table: 'person', row: wang, values: { name: '王国庆' } })
    expect(await Promise.all(['wjg', 'wgq'].map(found))).toEqual([[], [row]])
    await at.did('record.edit', { table: 'activity', row: activity, values: { name: '清扫江滩' } })
    expect(await Promise.all(['植树', '江滩'].map(found))).toEqual([[], [row]])
    await at.did('person.merge', { survivor: other, others: [wang], take: {} })
    expect(await Promise.all(['国庆', 'lf'].map(found))).toEqual([[], [row]])
    await at.office.undo()
    expect(await Promise.all(['国庆', 'lf'].map(found))).toEqual([[row], []])
  })

  it('a name of nobody on the roster is found by pinyin and initials too', async () => {
    at = await freshOffice()
    const id = await made('member', { name: '欧阳修', kind: 'person' })
    const members = (text: string) => at.office.ids({ table: 'member', filters: [], sort: [], text })
    expect(await Promise.all(['欧阳', 'ouyang', 'oyx', '个人会员', 'oyf'].map(members))).toEqual([
      [id],
      [id],
      [id],
      [id],
      [],
    ])
  })
})
