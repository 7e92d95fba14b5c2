import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { seedTitles, seedUnits } from '../office/seed'

const luCheng = seedUnits[0]?.id ?? ''
const id1 = '330302196203051235'
const id2 = '11010519491231002X'
const sound = async () => {
  const { checkDigit } = await import('../roster/id-card')
  return id1.slice(0, 17) + checkDigit(id1.slice(0, 17))
}

describe('creating and editing records', () => {
  it('refuses a second person with the same ID number and names the first', async () => {
    const office = await memoryOffice()
    await office.person({ name: '张三', idNumber: id2, county: luCheng, birth: '1949-12-31' })
    const failure = await office.refused('record.create', { table: 'person', values: { name: '张山', idNumber: id2 } })
    expect(failure.code).toBe('value.taken')
    expect(failure.message).toContain('张三（鹿城区，1949年生）')
    const other = await office.person({ name: '张山', idNumber: await sound() })
    expect((await office.refused('record.edit', { table: 'person', row: other, values: { idNumber: id2 } })).code).toBe(
      'value.taken',
    )
  })

  it('gives an ID number free again when its holder is removed', async () => {
    const office = await memoryOffice()
    const first = await office.person({ name: '张三', idNumber: id2 })
    await office.did('record.remove', { table: 'person', rows: [first] })
    await office.person({ name: '张三', idNumber: id2 })
  })

  it('refuses one account on two people but not twice on one', async () => {
    const office = await memoryOffice()
    const [a, b] = [await office.person({ name: '甲' }), await office.person({ name: '乙' })]
    const number = '6225881414207430'
    await office.did('record.create', { table: 'account', values: { person: a, number } })
    await office.did('record.create', { table: 'account', values: { person: a, number, from: '2026-01' } })
    expect(
      (await office.refused('record.create', { table: 'account', values: { person: b, number } })).message,
    ).toContain('甲')
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no name', { sex: '男' }, 'value.required'],
    ['a field nobody knows', { name: '甲', shoeSize: 42 }, 'record.field'],
    ['a derived field', { name: '甲', _dLevel: 'national' }, 'record.derived'],
    ['a wrong ID number', { name: '甲', idNumber: '330300196108056151' }, 'id.invalid'],
    ['a day that does not exist', { name: '甲', birth: '1962-02-30' }, 'value.date'],
    ['a choice that is not offered', { name: '甲', sex: '不详' }, 'value.choice'],
    ['a name of 41 characters', { name: '𠮷'.repeat(41) }, 'value.length'],
    ['an amount with a fraction of a fen', { name: '甲', income: 10.5 }, 'value.type'],
    ['a county that is gone', { name: '甲', county: 'nowhere' }, 'value.reference'],
  ])('refuses %s', async (_what, values, code) => {
    const office = await memoryOffice()
    const failure = await office.refused('record.create', { table: 'person', values })
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(/\p{Script=Han}.*。$/u)
    expect(office.rows('person')).toEqual([])
  })

  it('accepts a passport number where the document is a passport', async () => {
    const office = await memoryOffice()
    const id = await office.person({ name: '甲', idKind: '护照', idNumber: 'E1234567' })
    expect(office.row('person', id)).toMatchObject({ idNumber: 'E1234567' })
  })

  it('writes only what changed and names the heads the person saw', async () => {
    const office = await memoryOffice()
    const id = await office.person({ name: '甲', employer: '一厂', position: '工人' })
    const outcome = await office.run('record.edit', {
      table: 'person',
      row: id,
      values: { employer: '二厂', position: '工人', note: '' },
      seen: { employer: ['x'], position: ['y'] },
    })
    expect(outcome).toMatchObject({
      ok: true,
      plan: { label: '修改工作单位：甲', drafts: [{ set: { employer: '二厂' }, seen: { employer: ['x'] } }] },
    })
  })

  it('makes no change where nothing differs', async () => {
    const office = await memoryOffice()
    const id = await office.person({ name: '甲' })
    expect(
      await office.run('record.edit', { table: 'person', row: id, values: { name: '甲 ', note: null } }),
    ).toMatchObject({ plan: { drafts: [] } })
  })

  it('does not let the only required field be emptied', async () => {
    const office = await memoryOffice()
    const id = await office.person({ name: '甲' })
    expect((await office.refused('record.edit', { table: 'person', row: id, values: { name: '  ' } })).code).toBe(
      'value.required',
    )
  })

  it('lets an old record with another fault be corrected elsewhere', async () => {
    const office = await memoryOffice()
    const id = await office.person({ name: '甲', idKind: '护照', idNumber: 'E1' })
    await office.did('record.edit', { table: 'person', row: id, values: { position: '科长' } })
    expect(office.row('person', id)).toMatchObject({ position: '科长' })
  })

  it('edits many or, with one bad row, none, saying whose', async () => {
    const office = await memoryOffice()
    const [a, b] = [await office.person({ name: '甲' }), await office.person({ name: '乙' })]
    const edit = (sex: string) => ({
      table: 'person',
      label: '批量修改性别',
      edits: [
        { row: a, values: { sex: '男' } },
        { row: b, values: { sex } },
      ],
    })
    expect((await office.refused('record.edit-many', edit('?'))).message).toContain('乙：')
    expect(office.row('person', a)).not.toHaveProperty('sex')
    expect(await office.did('record.edit-many', edit('女'))).toMatchObject({ changed: 2 })
  })

  it('brings a removed person back with everything', async () => {
    const office = await memoryOffice()
    const id = await office.person({ name: '甲', employer: '一厂' })
    await office.did('record.remove', { table: 'person', rows: [id] })
    expect(office.row('person', id)).toBeUndefined()
    expect((await office.refused('record.edit', { table: 'person', row: id, values: { employer: '二厂' } })).code).toBe(
      'record.missing',
    )
    await office.did('record.restore', { table: 'person', rows: [id] })
    expect(office.row('person', id)).toMatchObject({ name: '甲', employer: '一厂' })
  })

  it('never puts an account number into a label', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '甲' })
    const outcome = await office.run('record.create', {
      table: 'account',
      values: { person, number: '6225881414207430' },
    })
    expect(outcome).toMatchObject({ plan: { label: '新增银行账户：甲' } })
  })

  it('answers an unknown command, a broken input and an unknown table as failures', async () => {
    const office = await memoryOffice()
    expect((await office.refused('record.fly', {})).code).toBe('command.unknown')
    expect((await office.refused('record.create', { table: 'person' })).code).toBe('command.input')
    expect((await office.refused('record.create', { table: 'ships', values: {} })).code).toBe('record.table')
  })
})

describe('what may not be removed', () => {
  it('is a register that must stay whole', async () => {
    const office = await memoryOffice()
    expect(await office.refused('record.remove', { table: 'operator', rows: [office.by] })).toMatchObject({
      code: 'record.permanent',
    })
  })

  it('is a county or title still in use, told with how many use it', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '甲', county: luCheng })
    const failure = await office.refused('record.remove', { table: 'unit', rows: [luCheng] })
    expect(failure.code).toBe('record.in-use')
    expect(failure.message).toContain('“鹿城区”还有 1 条劳模记录在用')
    const title = seedTitles[0]?.id ?? ''
    await office.did('record.create', { table: 'honour', values: { person, title } })
    expect((await office.refused('record.remove', { table: 'honourTitle', rows: [title] })).code).toBe('record.in-use')
    const unused = seedTitles[1]?.id ?? ''
    await office.run('record.remove', { table: 'honourTitle', rows: [unused] })
    expect(office.row('honourTitle', unused)).toBeUndefined()
  })
})
