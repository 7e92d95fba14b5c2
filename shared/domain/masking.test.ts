import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue'
import { hidden, maskAddress, maskField, maskNumbers, maskPhone, shownTitle } from './masking'

const field = (name: string) =>
  catalogue.table('person').fields.find((each) => each.name === name) ?? catalogue.table('person').fields[0]!

describe('masking', () => {
  it('shows what tells people apart and no more', () => {
    expect(maskField(field('idNumber'), '33030219620305123X')).toBe('330302********123X')
    expect(maskField(field('phone'), '13812345678、0577-88123456')).toBe('138****5678、0577-******56')
    expect(maskField(field('address'), '温州市鹿城区五马街道解放街12号')).toBe('温州市鹿城区五马街道***')
    expect(maskField(field('income'), '7,650.00')).toBe(hidden)
    expect(maskField(field('name'), '张三')).toBe('张三')
    expect(maskField(field('idNumber'), '')).toBe('')
  })

  it('hides long numbers in text of which nobody knows the field, and leaves dates and short numbers', () => {
    expect(maskNumbers('330300 195505036072')).toBe('330300********6072')
    expect(maskNumbers('电话13812345678')).toBe('电话*******5678')
    expect(maskNumbers('1949-08-18，第 20150428 号')).toBe('1949-08-18，第 20150428 号')
  })

  it('hides short numbers and plain addresses whole', () => {
    expect(maskField(field('idNumber'), 'E1234567')).toBe('********')
    expect(maskPhone('660')).toBe('***')
    expect(maskAddress('解放街12号')).toBe(hidden)
  })

  it('names a row in the words people choose by, not in the stored ones', () => {
    expect(shownTitle(catalogue.table('statusEvent'), { kind: 'died' })).toBe('去世')
    expect(shownTitle(catalogue.table('tripCandidate'), { state: 'waiting' })).toBe('待安排')
    expect(shownTitle(catalogue.table('account'), { number: '6222021234567890123' })).toMatch(/^\*+0123$/u)
  })
})
