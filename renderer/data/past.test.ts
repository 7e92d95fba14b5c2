// Undo and history as staff meet them (decisions.md 7): whose steps, how far back, what is kept and why.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'

let at: TestOffice
afterEach(() => at.close())

const edit = (row: string, values: object) => at.did('record.edit', { table: 'person', row, values })

describe('undo', () => {
  it('goes back more than a hundred steps, also after a restart', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    for (let step = 0; step < 110; step++) await edit(id, { note: `第${step}步` })
    await at.reopen()
    for (let step = 0; step < 110; step++) expect((await at.office.undo()).ok).toBe(true)
    expect(await at.office.row('person', id)).not.toHaveProperty('note')
    expect((await at.office.undoState()).undo?.label).toContain('新增')
  }, 120_000)

  it('goes all the way back and forth again, any number of times', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await edit(id, { note: '一' })
    await edit(id, { note: '二', position: '工人' })
    for (let round = 0; round < 3; round++) {
      for (let step = 0; step < 3; step++)
        expect(await at.office.undo()).toMatchObject({ ok: true, report: { kept: [] } })
      expect(await at.office.row('person', id)).toBeUndefined()
      for (let step = 0; step < 3; step++)
        expect(await at.office.redo()).toMatchObject({ ok: true, report: { kept: [] } })
      expect(await at.office.row('person', id)).toMatchObject({ note: '二', position: '工人' })
    }
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('is each operator’s own', async () => {
    at = await freshOffice()
    const [first] = await at.office.all('operator')
    const id = await at.person({ name: '张三' })
    const { answer } = await at.did('operator.add', { name: '李梅' })
    await at.office.setOperator((answer as { id: string }).id)
    expect((await at.office.undoState()).undo).toBeUndefined()
    await edit(id, { note: '李梅写的' })
    await at.office.setOperator(first?.id ?? '')
    await edit(id, { position: '车间主任' })
    expect((await at.office.undo()).ok).toBe(true)
    expect(await at.office.row('person', id)).toMatchObject({ note: '李梅写的' })
    expect(await at.office.row('person', id)).not.toHaveProperty('position')
  })

  it('keeps and names what was changed since, and reverses the rest', async () => {
    at = await freshOffice()
    const one = await at.person({ name: '张三' })
    const two = await at.person({ name: '李四' })
    const many = await at.did('record.edit-many', {
      table: 'person',
      label: '批量修改工作单位：2 人',
      edits: [one, two].map((row) => ({ row, values: { employer: '温州港' } })),
    })
    await edit(one, { employer: '永嘉泵阀厂' })
    const undone = await at.office.undoTransaction(many.txn)
    expect(undone).toMatchObject({
      ok: true,
      report: {
        reversed: 1,
        kept: [{ table: 'person', row: one, title: '张三', field: 'employer', fieldLabel: '工作单位' }],
      },
    })
    expect((await at.office.row('person', one))?.['employer']).toBe('永嘉泵阀厂')
    expect(await at.office.row('person', two)).not.toHaveProperty('employer')
  })

  it('keeps a person whom later records need', async () => {
    at = await freshOffice()
    const created = await at.did('record.create', { table: 'person', values: { name: '张三' } })
    const person = (created.answer as { id: string }).id
    await at.did('record.create', { table: 'honour', values: { person, title: '温州市劳动模范', level: 'city' } })
    const undone = await at.office.undoTransaction(created.txn)
    expect(undone).toMatchObject({
      ok: true,
      report: { reversed: 0, kept: [{ title: '张三', why: expect.stringContaining('其他记录') }] },
    })
    expect(await at.office.row('person', person)).toBeDefined()
  })

  it('says once what to do instead where a step cannot be undone, then goes on to the step before', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await at.did('disclosure.log', {
      kind: '导出',
      what: '劳模名单',
      purpose: '上报省总',
      receiver: '省总',
      people: 1,
      fields: ['姓名'],
      full: false,
    })
    expect((await at.office.undoState()).undo?.hint).toBeTruthy()
    expect(await at.office.undo()).toMatchObject({ ok: false, failure: { code: 'undo.hint' } })
    expect((await at.office.undo()).ok).toBe(true)
    expect(await at.office.row('person', id)).toBeUndefined()
    await at.reopen()
    expect((await at.office.redo()).ok).toBe(true)
    expect(await at.office.row('person', id)).toBeDefined()
  })

  it('refuses to take a register’s line back out of turn, as Ctrl+Z does', async () => {
    at = await freshOffice()
    const line = { kind: '导出', what: '花名册', purpose: '上报', people: 3, fields: ['idNumber'], full: true }
    const { txn } = await at.did('disclosure.log', line)
    expect(await at.office.undoTransaction(txn)).toMatchObject({ ok: false, failure: { code: 'undo.hint' } })
    expect(await at.office.all('exportLog')).toHaveLength(1)
    const founded = (await at.office.recent(10)).find(({ command }) => command === 'office.found')
    expect(founded?.final).toContain('不能撤销')
    expect(await at.office.undoTransaction(founded?.txn ?? '')).toMatchObject({ ok: false })
    expect((await at.office.all('unit')).length).toBeGreaterThan(0)
  })

  it('goes on to the step before once a step has nothing left to go back', async () => {
    at = await freshOffice()
    const me = (await at.office.all('operator'))[0]?.id ?? ''
    const { answer } = await at.did('operator.add', { name: '李敏' })
    const person = await at.person({ name: '张三', employer: '一厂' })
    const edit = (values: object) => at.did('record.edit', { table: 'person', row: person, values })
    await edit({ note: '早' })
    await edit({ employer: '二厂' })
    await at.office.setOperator((answer as { id: string }).id)
    await edit({ employer: '三厂' })
    await at.office.setOperator(me)
    expect(await at.office.undo()).toMatchObject({ ok: true, report: { reversed: 0, kept: [{ field: 'employer' }] } })
    expect(await at.office.undo()).toMatchObject({ ok: true, report: { reversed: 1, kept: [] } })
    expect(await at.office.row('person', person)).toMatchObject({ employer: '三厂' })
    expect(await at.office.row('person', person)).not.toHaveProperty('note')
  })

  it('answers that there is nothing to undo', async () => {
    at = await freshOffice({ bare: true })
    expect(await at.office.undo()).toMatchObject({ ok: false, failure: { code: 'undo.nothing' } })
    expect(await at.office.redo()).toMatchObject({ ok: false, failure: { code: 'redo.nothing' } })
  })
})

describe('history', () => {
  it('shows each change before → after, by whom, through edit and undo', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三', employer: '一厂' })
    await edit(id, { employer: '二厂' })
    await at.office.undo()
    const history = await at.office.history('person', id)
    expect(history.map((entry) => entry.fields.find(({ field }) => field === 'employer'))).toMatchObject([
      { label: '工作单位', before: '二厂', after: '一厂' },
      { before: '一厂', after: '二厂' },
      { before: undefined, after: '一厂' },
    ])
    expect(history.map((entry) => entry.byName)).toEqual(['王芳', '王芳', '王芳'])
    expect(history[0]?.label).toMatch(/^撤销：/u)
  })

  it('holds the children’s changes, removed children included', async () => {
    at = await freshOffice()
    const person = await at.person({ name: '张三' })
    const { answer } = await at.did('record.create', {
      table: 'honour',
      values: { person, title: '温州市劳动模范', level: 'city' },
    })
    await at.did('record.remove', { table: 'honour', rows: [(answer as { id: string }).id] })
    const history = await at.office.history('person', person, true)
    expect(history.map((entry) => `${entry.table} ${entry.kind}`)).toEqual([
      'honour remove',
      'honour set',
      'person set',
    ])
    expect(await at.office.history('person', person)).toHaveLength(1)
  })

  it('lists the newest transactions once each and says which are undone', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await edit(id, { note: '一' })
    await at.office.undo()
    const recent = await at.office.recent(3)
    expect(recent.map((each) => [each.command, each.undone])).toEqual([
      ['undo', false],
      ['record.edit', true],
      ['record.create', false],
    ])
  })

  it('finds steps by operator, words and days, each still telling whether it was undone', async () => {
    at = await freshOffice()
    const me = (await at.office.all('operator'))[0]?.id ?? ''
    const id = await at.person({ name: '张三' })
    await edit(id, { note: '一' })
    await at.office.undo()
    const { answer } = await at.did('operator.add', { name: '李四' })
    const other = (answer as { id: string }).id
    await at.office.setOperator(other)
    await at.person({ name: '王五' })
    const labels = async (only: Parameters<typeof at.office.recent>[1]) =>
      (await at.office.recent(50, only)).map(({ label }) => label)
    expect(await labels({ by: other })).toEqual(['新增劳模：王五'])
    expect(await labels({ text: '张三', by: me })).toEqual(['撤销：修改备注：张三', '修改备注：张三', '新增劳模：张三'])
    expect((await at.office.recent(50, { text: '修改备注：张三' })).map(({ undone }) => undone)).toEqual([false, true])
    expect(await labels({ from: '2026-06-01', to: '2026-06-01' })).toHaveLength(6)
    expect(await labels({ from: '2026-06-02' })).toEqual([])
    expect(await labels({ to: '2026-05-31' })).toEqual([])
  })

  it('takes a paste that changed rows and added some back in one step', async () => {
    at = await freshOffice()
    const one = await at.person({ name: '张三' })
    await at.did('record.edit-many', {
      table: 'person',
      label: '粘贴：修改 1 行、新增 2 行',
      edits: [{ row: one, values: { employer: '温州港' } }],
      creates: [{ values: { name: '李四' } }, { values: { name: '王五' } }],
    })
    expect(await at.office.ids({ table: 'person', filters: [], sort: [] })).toHaveLength(3)
    expect(await at.office.undo()).toMatchObject({ ok: true, report: { kept: [] } })
    expect(await at.office.ids({ table: 'person', filters: [], sort: [] })).toEqual([one])
    expect(await at.office.row('person', one)).not.toHaveProperty('employer')
  })

  it('never shows an account number in the bin', async () => {
    at = await freshOffice()
    const person = await at.person({ name: '张三' })
    const made = await at.did('record.create', { table: 'account', values: { person, number: '6225881414207430' } })
    await at.did('record.remove', { table: 'account', rows: [(made.answer as { id: string }).id] })
    expect((await at.office.removed()).map((each) => each.title)).toEqual(['************7430'])
  })

  it('lists the bin with who and when, newest first', async () => {
    at = await freshOffice()
    const [one, two] = [await at.person({ name: '张三' }), await at.person({ name: '李四' })]
    await at.did('record.remove', { table: 'person', rows: [one] })
    await at.did('record.remove', { table: 'person', rows: [two] })
    const bin = await at.office.removed()
    expect(bin.map((each) => [each.title, each.byName])).toEqual([
      ['李四', '王芳'],
      ['张三', '王芳'],
    ])
    expect(bin[0]?.at).toBeGreaterThan(bin[1]?.at ?? 0)
    await at.did('record.restore', { table: 'person', rows: [one] })
    expect((await at.office.removed()).map((each) => each.title)).toEqual(['李四'])
  })

  it('does not offer in the bin what could only be refused: a verdict that was taken back', async () => {
    at = await freshOffice()
    const accepted = { id: 'id.missing:x', rule: 'id.missing', subjects: ['x'], about: '缺身份证号' }
    await at.did('issue.accept', accepted)
    await at.did('issue.reopen', { ids: [accepted.id] })
    expect(await at.office.all('decision')).toEqual([])
    expect(await at.office.removed()).toEqual([])
  })
})
