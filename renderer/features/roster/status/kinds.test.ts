import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../shared/domain/catalogue'
import { statusKinds } from '../../../../shared/domain/roster/picklists'
import { confirmText, kindForm, missing, monthLabel, prefilled, proposedMonth, valuesOf } from './kinds'

describe('kinds of status events', () => {
  it('gives every kind of the picklist a verb of its own and only fields of the catalogue', () => {
    const fields = new Set(catalogue.table('statusEvent').fields.map((field) => field.name))
    for (const { value } of statusKinds) {
      const form = kindForm(value)
      expect(form.verb).not.toBe('登记动态')
      for (const field of [...form.fields, ...(form.required ?? [])])
        expect(fields.has(field), `${value}.${field}`).toBe(true)
      for (const field of form.required ?? []) expect(form.fields).toContain(field)
    }
  })

  it('says on the button what it does and from when', () => {
    expect(confirmText('retired', '2026-05')).toBe('确认退休（自 2026-05）')
    expect(confirmText('died', '2026-05-03')).toBe('确认去世登记（2026-05-03）')
    expect(confirmText('retired', undefined)).toBe('确认退休')
    expect(confirmText('died', '2026-05-03', '2026-06')).toBe('确认并停发（自 2026-06）')
  })

  it('asks for the month of money only where money stops or starts, and proposes it', () => {
    expect(proposedMonth('died', '2026-12-03')).toBe('2027-01')
    expect(proposedMonth('resumed', '2026-05')).toBe('2026-05')
    expect(proposedMonth('retired', '2026-05')).toBe('2026-06')
    expect(proposedMonth('died', '2026')).toBeUndefined()
    expect(proposedMonth('employer-change', '2026-05')).toBeUndefined()
    expect(monthLabel('died')).toBe('停发起始月')
    expect(monthLabel('hardship')).toBeUndefined()
    expect(valuesOf('hardship', { date: '2026-05', stopFrom: '2026-06' })).not.toHaveProperty('stopFrom')
  })

  it('drops what was typed for another kind before switching', () => {
    const typed = { date: '2026', heir: '李某', toPlace: '杭州', document: '' }
    expect(valuesOf('moved-out', typed)).toEqual({ kind: 'moved-out', date: '2026', toPlace: '杭州' })
  })

  it('names the required fields that are still empty', () => {
    expect(missing('revoked', { date: '2026' })).toEqual(['honour'])
    expect(missing('died', {})).toEqual(['date'])
  })

  it('fills the old employer from the person', () => {
    expect(prefilled('employer-change', { id: 'p', employer: '温州电力局' })).toEqual({ fromPlace: '温州电力局' })
    expect(prefilled('retired', { id: 'p', employer: '温州电力局' })).toEqual({})
  })
})
