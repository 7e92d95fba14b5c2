// 加入常用项目: taken over once, the same on every PC, and nothing of it ever pays anybody.
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { catalogue } from '../catalogue'
import { isRowId } from '../../kernel/ids'
import { checkValue } from '../value'
import { inForce } from './policy'
import { usualExamples, usualSchemes } from './usual-schemes'

describe('the usual schemes', () => {
  it('are added with their examples, and a second time nothing is', async () => {
    const office = await memoryOffice()
    expect(await office.did('policy.usual', {})).toEqual({ added: usualSchemes.length })
    expect(office.rows('scheme').map((row) => row['name'])).toContain('生活困难补助金（省部级）')
    expect(office.rows('policyRule')).toHaveLength(usualExamples.length)
    expect(await office.did('policy.usual', {})).toEqual({ added: 0 })
  })

  it('leave alone what the office has changed or removed among them', async () => {
    const office = await memoryOffice()
    await office.did('policy.usual', {})
    const [scheme] = usualSchemes
    await office.did('record.edit', { table: 'scheme', row: scheme!.id, values: { name: '全国劳模春节慰问' } })
    await office.did('policy.remove', { row: usualExamples[0]!.id })
    await office.did('policy.usual', {})
    expect(office.row('scheme', scheme!.id)?.['name']).toBe('全国劳模春节慰问')
    expect(office.row('policyRule', usualExamples[0]!.id)).toBeUndefined()
  })

  it('bring no standard that is in force on any day', () => {
    for (const { values, id } of usualExamples) {
      expect(values['source']).toMatch(/\p{Script=Han}/u)
      for (const day of ['2010-01-01', '2014-06-01', '2022-06-01', '2026-11-25', '2099-12-31'])
        expect(inForce({ id, ...values }, day)).toBe(false)
    }
  })

  it('are rows the catalogue accepts, each with an id of its own', () => {
    const ids = [...usualSchemes, ...usualExamples].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(isRowId(id)).toBe(true)
    for (const [table, rows] of [
      ['scheme', usualSchemes],
      ['policyRule', usualExamples],
    ] as const)
      for (const { id, values } of rows)
        for (const field of catalogue.table(table).fields)
          if (field.name in values)
            expect(checkValue(field, values[field.name] ?? null, { id, _s: ['', ''] })).toBeUndefined()
  })
})
