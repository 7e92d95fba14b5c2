// From a file to the real office and back: one change, one undo, no duplicates (the writer, commands and catalogue as shipped).
// @vitest-environment node
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import { orThrow } from '../../shared/kernel/result'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { ImportDesk, type Preview } from './desk'
import { fetchChanging, fetchLists, fetchRoster } from './fetch-roster'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url)))
const csv = (text: string): Uint8Array => new TextEncoder().encode(text)

let at: TestOffice
beforeEach(async () => {
  at = await freshOffice()
})
afterEach(() => at.close())

async function preview(
  name: string,
  bytes: Uint8Array,
  answers: Readonly<Record<string, string>> = {},
): Promise<{ desk: ImportDesk; seen: Preview }> {
  const desk = new ImportDesk(catalogue)
  const opened = orThrow(desk.open(name, bytes, {}))
  const lists = await fetchLists(at.office)
  const wanted = orThrow(
    desk.readPeople(
      opened.sheets.map((sheet) => sheet.sheet),
      lists,
      '2026-11-23',
    ),
  )
  return { desk, seen: orThrow(desk.judge(await fetchRoster(at.office, wanted, lists), answers)) }
}

async function bringIn(name: string, bytes: Uint8Array, answers: Readonly<Record<string, string>> = {}) {
  const { desk } = await preview(name, bytes, answers)
  return at.did('import.apply', orThrow(desk.input()))
}

const people = async () => at.office.rows('person', await at.office.ids({ table: 'person', filters: [], sort: [] }))
const personCalled = async (name: string) => (await people()).filter((row) => row['name'] === name)

describe('an import', () => {
  it('brings in the twelve counties as one change, and the second import changes nothing', async () => {
    const bytes = fixture('roster-by-county.xlsx')
    const done = await bringIn('roster-by-county.xlsx', bytes)
    expect(done.answer).toMatchObject({ created: 608, changed: 0, skipped: [] })
    expect((await people()).length).toBe(608)
    for (const name of ['roster-by-county.xlsx', 'roster-by-county-97.xls']) {
      const { seen } = await preview(name, fixture(name))
      expect(seen.counts).toMatchObject({ new: 0, changed: 0, conflict: 0, rejected: 32 })
      expect(seen.writes).toBe(0)
    }
  })

  it('is undone by one undo, and brought back by one redo', async () => {
    await bringIn('a.csv', csv('姓名,身份证号,级别\n张三,330300198006134229,市级劳模\n李四,,省级'))
    await at.office.undo()
    expect(await people()).toEqual([])
    await at.office.redo()
    expect((await people()).map((row) => row['name'])).toEqual(['张三', '李四'])
  })

  it('undone later keeps and names what was edited by hand since', async () => {
    const id = await at.person({ name: '张三', idNumber: '330300198006134229', employer: '老厂', position: '班长' })
    const { txn } = await bringIn('a.csv', csv('姓名,身份证号,工作单位,职务\n张三,330300198006134229,新厂,厂长'))
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '手改的厂' } })
    const undone = await at.office.undoTransaction(txn)
    expect(undone).toMatchObject({ ok: true, report: { kept: [{ row: id, field: 'employer' }] } })
    expect(await at.office.row('person', id)).toMatchObject({ employer: '手改的厂', position: '班长' })
  })

  it('never empties a field that the file does not carry or leaves blank', async () => {
    const id = await at.person({
      name: '张三',
      idNumber: '330300198006134229',
      address: '信河街1号',
      phone: '13800000000',
    })
    await bringIn('a.csv', csv('姓名,身份证号,联系电话,工作单位\n张三,330300198006134229,,电机厂'))
    expect(await at.office.row('person', id)).toMatchObject({
      address: '信河街1号',
      phone: '13800000000',
      employer: '电机厂',
    })
  })

  it('never takes masked text from an earlier 脱敏版 for a number', async () => {
    const id = await at.person({ name: '张三', birth: '1962-03', phone: '13800001234', address: '五马街道解放街12号' })
    const file = csv('姓名,出生年月,联系电话,家庭住址,职务\n张三,1962-03,138****1234,五马街道***,班长')
    const key = (await preview('脱敏.csv', file)).seen.verdicts[0]?.key ?? ''
    await bringIn('脱敏.csv', file, { [key]: id })
    expect(await at.office.row('person', id)).toMatchObject({
      phone: '13800001234',
      address: '五马街道解放街12号',
      position: '班长',
    })
  })

  it('never overwrites what was changed after the dry run was shown, and names it', async () => {
    const id = await at.person({ name: '张三', idNumber: '330300198006134229', employer: '老厂', position: '班长' })
    const honour = { person: id, level: 'city', awardedOn: '1990', certificateNo: '1' }
    const made = await at.did('record.create', { table: 'honour', values: honour })
    const honourId = (made.answer as { id: string }).id
    const file = csv(
      '姓名,身份证号,工作单位,职务,家庭住址,级别,授予时间,证书编号\n张三,330300198006134229,新厂,厂长,信河街1号,市级,1990,2',
    )
    const { desk, seen } = await preview('a.csv', file)
    expect(orThrow(desk.moved(await fetchChanging(at.office, seen.changing)))).toEqual([])
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '手改的厂', address: '五马街2号' } })
    await at.did('record.edit', { table: 'honour', row: honourId, values: { certificateNo: '3' } })
    expect(orThrow(desk.moved(await fetchChanging(at.office, seen.changing)))).toEqual(['!2'])
    const { answer } = await at.did('import.apply', orThrow(desk.input()))
    expect(await at.office.row('person', id)).toMatchObject({
      employer: '手改的厂',
      address: '五马街2号',
      position: '厂长',
    })
    expect(await at.office.row('honour', honourId)).toMatchObject({ certificateNo: '3' })
    const messages = (answer as { skipped: { message: string }[] }).skipped.map((each) => each.message)
    expect(messages.map((each) => each.slice(0, each.indexOf('在预检之后'))).sort()).toEqual([
      '张三的荣誉：证书编号',
      '张三：家庭住址',
      '张三：工作单位',
    ])
  })

  it('names the heads of the dry run, so that an edit made elsewhere meanwhile stays beside it as concurrent', async () => {
    const id = await at.person({ name: '张三', idNumber: '330300198006134229', employer: '老厂' })
    const { desk } = await preview('a.csv', csv('姓名,身份证号,工作单位\n张三,330300198006134229,新厂'))
    const record = await at.office.record('person', id)
    expect(orThrow(desk.input()).people[0]).toMatchObject({
      row: id,
      values: { employer: '新厂' },
      seen: { employer: [record?._s[0]] },
    })
  })

  it('shows the row again as it is now when the file is judged once more', async () => {
    const id = await at.person({ name: '张三', idNumber: '330300198006134229', employer: '老厂' })
    const file = csv('姓名,身份证号,工作单位\n张三,330300198006134229,新厂')
    await preview('a.csv', file)
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '手改的厂' } })
    const { desk, seen } = await preview('a.csv', file)
    expect(seen.verdicts[0]?.differences).toEqual([{ label: '工作单位', before: '手改的厂', after: '新厂' }])
    await at.did('import.apply', orThrow(desk.input()))
    expect(await at.office.row('person', id)).toMatchObject({ employer: '新厂' })
  })

  it('brings two 张伟 with different IDs in as two', async () => {
    await bringIn('a.csv', csv('姓名,身份证号\n张伟,330300198006134229\n张伟,330300194405083977'))
    expect(await personCalled('张伟')).toHaveLength(2)
  })

  it('stopped half-way leaves nothing, and started again creates no duplicates', async () => {
    // 700 people with an honour and an account each: more operations than one piece holds (decisions.md 6).
    const lines = Array.from(
      { length: 700 },
      (_, i) =>
        `劳模${'甲乙丙丁戊己庚辛壬癸'[i % 10]},1380000${1000 + i},市级,${1980 + (i % 40)},${62220000000000 + i}`,
    )
    const bytes = csv(['姓名,联系电话,级别,授予时间,银行卡号', ...lines].join('\n'))
    const { desk } = await preview('大表.csv', bytes)
    const input = orThrow(desk.input())
    let stopped = false
    const outcome = await at.office.run('import.apply', input, () => {
      if (stopped) return
      stopped = true
      void at.office.cancelRunning()
    })
    expect(outcome.ok).toBe(false)
    expect(await people()).toEqual([])
    await at.did('import.apply', input)
    expect((await people()).length).toBe(700)
    const { seen } = await preview('大表.csv', bytes)
    expect(seen.counts).toMatchObject({ same: 700, new: 0, changed: 0 })
  })

  it('asks where only name and birth agree, and writes what was answered', async () => {
    const id = await at.person({ name: '李娜', birth: '1962-03' })
    const file = csv('姓名,出生年月,职务\n李娜,1962.3,车间主任')
    const { seen } = await preview('a.csv', file)
    expect(seen.verdicts[0]).toMatchObject({ kind: 'conflict', ask: { mayBeNew: true, candidates: [{ id }] } })
    expect(seen.writes).toBe(0)
    const key = seen.verdicts[0]?.key ?? ''
    await bringIn('a.csv', file, { [key]: id })
    expect(await at.office.row('person', id)).toMatchObject({ position: '车间主任' })
    await bringIn('b.csv', csv('姓名,出生年月,职务\n李娜,1962.3,教师'), { '!2': 'new' })
    expect(await personCalled('李娜')).toHaveLength(2)
  })

  it('finds a person who was merged into another, and changes the survivor', async () => {
    const survivor = await at.person({ name: '王强', idNumber: '330300198006134229' })
    const copy = await at.person({ name: '王强', birth: '1980' })
    await at.did('record.create', { table: 'honour', values: { person: copy, level: 'city', awardedOn: '1990' } })
    await at.did('person.merge', { survivor, others: [copy], take: {} })
    const { seen } = await preview('a.csv', csv('姓名,身份证号,级别,授予时间\n王强,330300198006134229,市级,1990'))
    expect(seen.counts).toMatchObject({ same: 1 })
  })

  it('brings in a cell with a script, a leading = and a name of 40 characters as plain text', async () => {
    const long = `${'阿'.repeat(19)}·${'里'.repeat(20)}`
    await bringIn('a.csv', csv(`姓名,工作单位,备注\n${long},<script>alert(1)</script>,"=HYPERLINK(""http://x"")"`))
    expect((await people())[0]).toMatchObject({
      name: long,
      employer: '<script>alert(1)</script>',
      note: '=HYPERLINK("http://x")',
    })
  })
})
