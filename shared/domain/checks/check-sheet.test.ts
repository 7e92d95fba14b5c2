// A 核对表 goes to one county and comes back for that county: facts change as one change, deaths and moves stay proposals.
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { seedUnits } from '../office/seed'
import { checkSheetId } from './check-commands'
import { proposalsOf } from './reported'
import { readMark, sentPeople, sheetMark } from './sheet-content'

const [here, there] = seedUnits.map((unit) => unit.id) as [string, string]

interface Sent {
  readonly office: MemoryOffice
  readonly sheet: string
  readonly one: string
  readonly two: string
}

async function sent(): Promise<Sent> {
  const office = await memoryOffice()
  const one = await office.person({ name: '张三', county: here, employer: '旧厂', phone: '13800000001' })
  const two = await office.person({ name: '李四', county: here, idNumber: '11010519491231002X' })
  const gone = await office.person({ name: '已故者', county: here })
  await office.did('person.event', { person: gone, event: { kind: 'died', date: '2020' }, consequences: [] })
  await office.person({ name: '外县人', county: there })
  await office.did('record.create', { table: 'family', values: { person: one, name: '张小三', phone: '13800000002' } })
  const { id } = await office.did('check.send', { year: 2026, unit: here, due: '2026-12-10', again: false })
  return { office, sheet: id, one, two }
}

const found = (change: string, more: Record<string, unknown> = {}) => ({
  date: '2026-11-01',
  way: '核对表',
  by: '县总工会',
  result: 'alive',
  change,
  ...more,
})
const row = (person: string, foundOut: Record<string, unknown>, values: Record<string, unknown> = {}) => ({
  change: { row: person, values, children: [] },
  found: foundOut,
})

describe('a 核对表', () => {
  it('asks about the living of one county, with what is known of them and never a whole ID number', async () => {
    const { office, sheet, one, two } = await sent()
    expect(sheet).toBe(checkSheetId(2026, here))
    const people = sentPeople(office.row('checkSheet', sheet)!)
    expect(people.map(({ id }) => id).sort()).toEqual([one, two].sort())
    expect(people.find(({ id }) => id === one)?.cells).toMatchObject({
      name: '张三',
      employer: '旧厂',
      phone: '13800000001',
      relative: '张小三',
      relativePhone: '13800000002',
      hardship: '否',
    })
    expect(people.find(({ id }) => id === two)?.cells.idNumber).toBe('110105********002X')
    expect(office.row('checkSheet', sheet)).toMatchObject({ people: 2, issue: 1, due: '2026-12-10' })
  })

  it('is one a year and county; another sending makes the old table no answer', async () => {
    const { office, sheet, one } = await sent()
    const again = { year: 2026, unit: here, due: null }
    expect((await office.refused('check.send', { ...again, again: false })).code).toBe('check.sent')
    await office.did('check.send', { ...again, again: true })
    expect(office.row('checkSheet', sheet)?.['issue']).toBe(2)
    const old = await office.refused('check.take-in', { sheet, issue: 1, rows: [row(one, found('none'))] })
    expect(old.code).toBe('check.issue')
    expect((await office.refused('check.send', { ...again, unit: seedUnits[5]!.id, again: false })).code).toBe(
      'check.nobody',
    )
  })

  it('comes back as one change: facts, 核实 and the day of return', async () => {
    const { office, sheet, one, two } = await sent()
    const rows = [row(one, found('facts'), { employer: '新厂' }), row(two, found('none'))]
    expect(await office.did('check.take-in', { sheet, issue: 1, rows })).toEqual({
      checked: 2,
      changed: 1,
      skipped: [],
    })
    expect(office.row('person', one)?.['employer']).toBe('新厂')
    expect(
      office
        .rows('lifeCheck')
        .map((each) => each['change'])
        .sort(),
    ).toEqual(['facts', 'none'])
    expect(office.row('checkSheet', sheet)?.['returnedOn']).toBe('2026-11-23')
    await office.did('check.take-in', { sheet, issue: 1, rows: [row(two, found('retired'))] })
    expect(office.rows('lifeCheck')).toHaveLength(2)
    expect(office.rows('lifeCheck').find((each) => each['person'] === two)?.['change']).toBe('retired')
  })

  it('takes no row of another county, and leaves out by name what cannot be', async () => {
    const { office, sheet, one, two } = await sent()
    const stranger = office.rows('person').find((each) => each['name'] === '外县人')!.id
    const foreign = { sheet, issue: 1, rows: [row(one, found('none')), row(stranger, found('none'))] }
    expect((await office.refused('check.take-in', foreign)).code).toBe('check.stranger')
    expect(office.rows('lifeCheck')).toEqual([])
    const late = [row(one, found('none')), row(two, found('none', { date: '2027-01-01' }))]
    const answer = await office.did<{ checked: number; skipped: string[] }>('check.take-in', {
      sheet,
      issue: 1,
      rows: late,
    })
    expect(answer.checked).toBe(1)
    expect(answer.skipped[0]).toContain('李四：核实日期 2027-01-01 在今天之后')
    const none = await office.refused('check.take-in', { sheet, issue: 1, rows: [late[1]] })
    expect(none.code).toBe('check.nothing')
  })

  it('proposes a death and never registers it; the proposal ends with the event or with a reason', async () => {
    const { office, sheet, one, two } = await sent()
    const dead = found('died', { result: 'died', changedOn: '2026-10' })
    const poor = found('none', { hardship: true })
    await office.did('check.take-in', { sheet, issue: 1, rows: [row(one, dead), row(two, poor)] })
    const events = (person: string) => office.rows('statusEvent').filter((each) => each['person'] === person)
    const open = () => proposalsOf(office.rows('lifeCheck'), events)
    expect(
      open()
        .map(({ person, kind, date }) => [person, kind, date])
        .sort(),
    ).toEqual(
      [
        [one, 'died', '2026-10'],
        [two, 'hardship', undefined],
      ].sort(),
    )
    expect(events(one)).toEqual([])
    await office.did('person.event', { person: one, event: { kind: 'died', date: '2026-10-03' }, consequences: [] })
    expect(open().map(({ kind }) => kind)).toEqual(['hardship'])
    const check = open()[0]!.check.id
    expect((await office.refused('check.set-aside', { check, reason: ' ' })).code).toBe('command.input')
    await office.did('check.set-aside', { check, reason: '经核实不属困难' })
    expect(open()).toEqual([])
  })

  it('is known by its mark, and nothing else passes for one', () => {
    const sheet = checkSheetId(2026, here)
    expect(readMark(sheetMark(sheet, 3))).toEqual({ sheet, issue: 3 })
    for (const text of ['识别码', `识别码 ${sheet}`, `${sheet} 3`, '序号', '']) expect(readMark(text)).toBeUndefined()
  })
})
