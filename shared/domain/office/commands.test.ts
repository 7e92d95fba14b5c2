import { describe, expect, it } from 'vitest'
import { MemoryOffice, memoryOffice } from '../../../test/support/memory-office'
import { seedTitles, seedTreatmentRules, seedUnits } from './seed'

describe('founding an office', () => {
  it('seeds units in their official order and titles with their treatment, signed by its first operator', async () => {
    const office = await memoryOffice()
    const inOrder = [...office.rows('unit')]
      .sort((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))
      .map((row) => row['name'])
    expect(inOrder.slice(0, 12)).toEqual([
      '鹿城区',
      '龙湾区',
      '瓯海区',
      '洞头区',
      '瑞安市',
      '乐清市',
      '龙港市',
      '永嘉县',
      '平阳县',
      '苍南县',
      '文成县',
      '泰顺县',
    ])
    expect(office.rows('honourTitle')).toHaveLength(seedTitles.length)
    expect(office.rows('operator').find((row) => row.id === office.by)).toMatchObject({ name: '王芳' })
  })

  it('gives the same ids on two PCs, so that their offices are one when they meet', async () => {
    const [one, other] = [await memoryOffice(), await memoryOffice()]
    for (const table of ['profile', 'unit', 'honourTitle', 'treatmentRule']) {
      expect(one.rows(table).map((row) => row.id)).toEqual(other.rows(table).map((row) => row.id))
    }
    const ids = [...seedUnits, ...seedTitles, ...seedTreatmentRules].map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/u)
  })

  it('has no treatment for craftsmen', () => {
    const craftsmen = seedTitles
      .filter((title) => String(title.values['name']).includes('工匠'))
      .map((title) => title.id)
    expect(craftsmen.length).toBeGreaterThan(0)
    expect(seedTreatmentRules.filter((rule) => craftsmen.includes(String(rule.values['honourTitle'])))).toEqual([])
  })

  it('is founded once and asks for a name', async () => {
    const office = await memoryOffice()
    expect((await office.refused('office.found', { name: '别的', operator: '李' })).code).toBe('office.founded')
    expect((await new MemoryOffice().refused('office.found', { name: ' ', operator: '李' })).message).toContain(
      '请填写单位名称',
    )
  })
})

describe('the office lists', () => {
  it('asks to tell operators of one name apart', async () => {
    const office = await memoryOffice()
    expect((await office.refused('operator.add', { name: '王芳' })).code).toBe('operator.taken')
    await office.did('operator.add', { name: '李强' })
  })

  it('saves a view over itself and remembers a layout by its header', async () => {
    const office = await memoryOffice()
    const { id } = await office.did('view.save', { values: { name: '困难', table: 'person', query: '{}' } })
    await office.did('view.save', { id, values: { name: '困难劳模', table: 'person', query: '{}' } })
    expect(office.rows('savedView')).toMatchObject([{ name: '困难劳模' }])
    await office.did('layout.remember', { name: '鹿城', signature: '姓名|电话', mapping: 'a' })
    await office.did('layout.remember', { name: '鹿城', signature: '姓名|电话', mapping: 'b' })
    expect(office.rows('importLayout')).toMatchObject([{ mapping: 'b' }])
  })

  it('logs a disclosure only with its purpose', async () => {
    const office = await memoryOffice()
    const disclosure = {
      kind: '导出完整版',
      what: '劳模名册',
      receiver: '市财政局',
      people: 12,
      fields: ['姓名', '身份证号'],
      full: true,
    }
    expect((await office.refused('disclosure.log', { ...disclosure, purpose: ' ' })).message).toContain('请填写用途')
    await office.did('disclosure.log', { ...disclosure, purpose: '发放核对' })
    expect(office.rows('exportLog')).toMatchObject([
      { people: 12, fields: '姓名、身份证号', full: true, at: '2026-11-23T04:00:00.000Z' },
    ])
  })
})
