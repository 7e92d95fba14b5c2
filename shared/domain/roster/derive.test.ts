import { beforeAll, describe, expect, it } from 'vitest'
import type { RowRecord } from '../../oplog/operation'
import { catalogue } from '../catalogue'
import type { Related } from '../field'
import { seedTitles, seedTreatmentRules, seedUnits, type SeedRow } from '../office/seed'
import { sampleRows, sampleSeed } from '../sample/sample'
import { deriveHonour, derivePerson } from './derive'
import { loadDictionaries } from './dictionaries'

beforeAll(loadDictionaries)

const row = (id: string, values: Record<string, unknown>): RowRecord => ({ id, _s: ['s', 's'], ...values })
const list = (rows: readonly SeedRow[]) => rows.map((each) => row(each.id, each.values))
const lists: Record<string, readonly RowRecord[]> = {
  unit: list(seedUnits),
  honourTitle: list(seedTitles),
  treatmentRule: list(seedTreatmentRules),
}

function related(children: Record<string, readonly RowRecord[]> = {}): Related {
  return { children: (table) => children[table] ?? [], list: (table) => lists[table] ?? [] }
}

const titled = (name: string): string => seedTitles.find((each) => each.values['name'] === name)?.id ?? ''
const county = (name: string): string => seedUnits.find((each) => each.values['name'] === name)?.id ?? ''

describe('derived values of a person', () => {
  it('follow the highest of several honours and never stack', () => {
    const honour = [
      row('h1', { title: titled('温州市劳动模范'), awardedOn: '1990' }),
      row('h2', { title: titled('全国劳动模范'), awardedOn: '1995-04' }),
      row('h3', { title: titled('温州工匠'), awardedOn: '2018' }),
    ]
    expect(derivePerson(row('p', { name: '张三' }), related({ honour }))).toMatchObject({
      _dLevel: 'national',
      _dAwarded: '1995-04',
      _dTitles: '全国劳动模范、温州市劳动模范、温州工匠',
      _dLevelOrder: '01995-04',
      _dStatus: 'active',
      _dActive: 1,
    })
  })

  it('give a craftsman title no treatment until the office says so', () => {
    const craftsman = row('h', { title: titled('浙江工匠'), level: 'provincial' })
    expect(deriveHonour(craftsman, related())).toEqual({})
    expect(deriveHonour(row('h', { ...craftsman, treatment: 'city' }), related())).toEqual({ _dTreatment: 'city' })
  })

  it('take the level of an honour that is only a level, as old lists have it', () => {
    expect(
      derivePerson(row('p', { name: '李四' }), related({ honour: [row('h', { level: 'city', awardedOn: '1988' })] }))
        ._dLevel,
    ).toBe('city')
    expect(deriveHonour(row('h', { title: '三八红旗手', level: 'national' }), related())).toEqual({})
  })

  it('take a dead person off the living roster and out of hardship', () => {
    const statusEvent = [row('e1', { kind: 'hardship', date: '2020' }), row('e2', { kind: 'died', date: '2024-03' })]
    expect(derivePerson(row('p', { name: '王五', hardshipType: '低保户' }), related({ statusEvent }))).toMatchObject({
      _dStatus: 'died',
      _dActive: 0,
      _dHardship: false,
    })
  })

  it('can be found by name, every reading, initials, ID, each phone and employer', () => {
    const person = row('p', {
      name: '单 仇英',
      idNumber: '33030219620305123X',
      phone: '13800000000、0577-88123456',
      employer: '温州ABC厂',
    })
    const search = String(derivePerson(person, related())['_dSearch']).split('|')
    for (const typed of [
      '单仇英',
      'shanchouying',
      'danchouying',
      'shanqiuying',
      'scy',
      'dcy',
      '33030219620305123x',
      '13800000000',
      '057788123456',
      '温州abc厂',
    ]) {
      expect(search).toContain(typed)
    }
  })

  it('sort counties in the official order, people without county last', () => {
    const key = (name?: string): string =>
      String(
        derivePerson(row('p', { name: '甲', ...(name ? { county: county(name) } : {}) }), related())['_dCountyOrder'],
      )
    const ordered = ['鹿城区', '洞头区', '瑞安市', '泰顺县', '高校'].map(key)
    expect([...ordered].sort()).toEqual(ordered)
    expect(key() > key('高校')).toBe(true)
  })
})

describe('what they depend on', () => {
  /** Names of everything that is looked at while the values of one row are derived. */
  function looked(table: string, of: RowRecord, children: Record<string, readonly RowRecord[]>) {
    const spec = catalogue.table(table).derive
    const seen = { fields: new Set<string>(), children: new Set<string>(), lists: new Set<string>() }
    const watched = new Proxy(of, {
      get: (target, field) => (seen.fields.add(String(field)), Reflect.get(target, field) as unknown),
    })
    const { children: kids, list } = related(children)
    spec?.of(watched, {
      children: (name) => (seen.children.add(name), kids(name)),
      list: (name) => (seen.lists.add(name), list(name)),
    })
    return seen
  }

  it('is declared, whoever the person is: an edit of anything else reads no children', () => {
    const spec = catalogue.table('person').derive
    for (let from = 0; from < 400; from++) {
      const [person, ...own] = sampleRows(sampleSeed, from, 1).map(({ table, id, values }) => ({
        table,
        row: row(id, values),
      }))
      const children: Record<string, RowRecord[]> = {}
      for (const { table, row: child } of own) (children[table] ??= []).push(child)
      const seen = looked('person', person?.row ?? row('p', {}), children)
      expect([...seen.fields].filter((field) => !spec?.reads?.includes(field))).toEqual([])
      expect([...seen.children].filter((table) => !spec?.children.includes(table))).toEqual([])
      expect([...seen.lists].filter((table) => !spec?.lists?.includes(table))).toEqual([])
    }
  })
})
