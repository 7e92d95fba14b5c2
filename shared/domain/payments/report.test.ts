// Lists that others pay: who came, went and changed since the last one, and where the receiver's list differs from ours.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedUnits } from '../office/seed'
import { desk, yuan, type Desk } from '../../../test/support/pay-desk'
import { changesOf, reconcile, unpack, type ReportChange, type ReportEntry } from './report'

const entry = (person: string, more: Partial<ReportEntry> = {}): ReportEntry => ({
  person,
  name: `劳模${person}`,
  idNumber: `id-${person}`,
  level: 'city',
  monthly: yuan(220),
  ...more,
})
const because = () => ({ month: '2026-05', basis: '依据' })

describe('two lists in a row', () => {
  it('differ by who came, who went and what changed', () => {
    const last = [entry('a'), entry('b'), entry('c'), entry('d')]
    const now = [
      entry('b', { level: 'provincial', monthly: yuan(400) }),
      entry('c', { monthly: yuan(250) }),
      entry('d', { idNumber: 'new' }),
      entry('e'),
    ]
    expect(changesOf(last, now, because).map(({ kind, entry: { person }, basis }) => [kind, person, basis])).toEqual([
      ['新增', 'e', '依据'],
      ['停止', 'a', '依据'],
      ['级别变更', 'b', '市级 → 省部级'],
      ['标准变更', 'c', '220.00 → 250.00'],
      ['证件更正', 'd', '姓名或身份证号已更正'],
    ])
  })

  it('always add up: opening + came − went = closing', () => {
    const people = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
    fc.assert(
      fc.property(people, people, (before, after) => {
        const changes = changesOf(
          before.map((p) => entry(p)),
          after.map((p) => entry(p)),
          because,
        )
        const count = (kind: string) => changes.filter((change) => change.kind === kind).length
        expect(before.length + count('新增') - count('停止')).toBe(after.length)
      }),
    )
  })
})

describe("the receiver's list beside ours", () => {
  const theirs = (person: string, more = {}) => ({
    name: `劳模${person}`,
    idNumber: `id-${person}`,
    place: '表 2',
    ...more,
  })

  it('says who is missing there, who is strange here and what differs', () => {
    const ours = [entry('a'), entry('b'), entry('c'), entry('d')]
    const found = reconcile(ours, [
      theirs('b', { level: 'provincial' }),
      theirs('c', { monthly: yuan(200) }),
      theirs('d', { name: '别的名字' }),
      theirs('x'),
      theirs('b'),
    ])
    expect(found.map(({ kind, name, ours: mine, theirs: other }) => [kind, name, mine, other])).toEqual([
      ['我有他无', '劳模a', '市级，220.00', ''],
      ['级别不同', '劳模b', '市级', '省部级'],
      ['金额不同', '劳模c', '220.00', '200.00'],
      ['姓名不同', '劳模d', '劳模d', '别的名字'],
      ['他有我无', '劳模x', '', '表 2'],
      ['他有我无', '劳模b', '', '表 2，与前面一行重复'],
    ])
  })

  it('takes a name without an ID only where one of ours has it', () => {
    const ours = [entry('a'), entry('b', { name: '同名' }), entry('c', { name: '同名' })]
    const found = reconcile(ours, [
      { name: '劳模a', place: '1' },
      { name: '同名', place: '2' },
    ])
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['我有他无', '同名'],
      ['我有他无', '同名'],
      ['他有我无', '同名'],
    ])
  })

  it('meets everybody of both sides once, or says so', () => {
    const people = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
    fc.assert(
      fc.property(people, people, (mine, other) => {
        const found = reconcile(
          mine.map((p) => entry(p)),
          other.map((p) => theirs(p)),
        )
        const named = (kind: string) => found.filter((each) => each.kind === kind).map(({ idNumber }) => idNumber)
        expect(named('我有他无')).toEqual(mine.filter((p) => !other.includes(p)).map((p) => `id-${p}`))
        expect(named('他有我无')).toEqual(other.filter((p) => !mine.includes(p)).map((p) => `id-${p}`))
      }),
    )
  })
})

describe('a monthly list', () => {
  const receiver = '鹿城区财政局'
  const made = async (at: Desk, month: string, people: readonly string[], more = {}) => {
    const { id } = await at.office.did('report.make', { scheme: at.allowance, month, receiver, people, ...more })
    return at.office.row('payReport', id)!
  }
  const changes = (row: { readonly [field: string]: unknown }) =>
    unpack<ReportChange>(row['changes']).map(({ kind, entry: { name }, month }) => [kind, name, month])

  it('is made of the last one and the roster: who died stops from the right month, who retired is new', async () => {
    const at = await desk({ handling: 'finance' })
    const [stays, dies] = [await at.person('张三'), await at.person('李四')]
    const first = await made(at, '2026-03', [stays, dies])
    expect(first).toMatchObject({ opening: 0, added: 2, people: 2, total: yuan(800), state: 'draft' })
    await at.office.did('person.event', { person: dies, event: { kind: 'died', date: '2026-04-10' }, consequences: [] })
    const retires = await at.person('王五', { retiredOn: '2026-04-30' })
    const next = await made(at, '2026-05', [stays, retires])
    expect(next).toMatchObject({ opening: 2, added: 1, stopped: 1, people: 2 })
    expect(changes(next)).toEqual([
      ['新增', '王五', '2026-05'],
      ['停止', '李四', '2026-05'],
    ])
    expect(String(next['changes'])).toContain('已去世（2026-04-10')
  })

  it('of a county loses who moved to another county of the city, and says that it was that', async () => {
    const at = await desk({ handling: 'finance' })
    const [here, there] = [seedUnits[0]!.id, seedUnits[1]!.id]
    const person = await at.person('张三', { county: here })
    await made(at, '2026-03', [person], { county: here })
    await at.office.did('record.edit', { table: 'person', row: person, values: { county: there } })
    expect(changes(await made(at, '2026-04', [person], { county: here }))).toEqual([['市内划转', '张三', '2026-04']])
  })

  it('is made again while it waits, and never after it was sent', async () => {
    const at = await desk({ handling: 'finance' })
    const person = await at.person('张三')
    const first = await made(at, '2026-03', [person])
    const again = await made(at, '2026-03', [person, await at.person('李四')])
    expect([again.id, again['people']]).toEqual([first.id, 2])
    await at.office.did('report.move', { report: first.id, to: 'sent' })
    const input = { scheme: at.allowance, month: '2026-03', receiver, people: [person] }
    expect((await at.office.refused('report.make', input)).code).toBe('report.sent')
  })

  it('asks who pays, and is not made of money that the office pays itself', async () => {
    const at = await desk()
    const input = { scheme: at.allowance, month: '2026-03', receiver: ' ', people: [] }
    expect((await at.office.refused('report.make', input)).message).toContain('请填写接收单位')
    expect((await at.office.refused('report.make', { ...input, receiver })).code).toBe('report.own')
  })

  it('keeps what the comparison found, and is in order only where nothing was', async () => {
    const at = await desk({ handling: 'finance' })
    const person = await at.person('张三', { idNumber: '330302195003120015' })
    const row = await made(at, '2026-03', [person])
    const theirs = (more = {}) => ({
      report: row.id,
      file: '财政名单.xlsx',
      theirs: [{ name: '张三', idNumber: '330302195003120015', place: '表 2', ...more }],
    })
    expect(await at.office.did('report.reconcile', theirs({ monthly: yuan(380) }))).toMatchObject({ findings: 1 })
    expect(at.office.row('payReport', row.id)?.['state']).toBe('differs')
    expect(at.office.rows('reconciliation')).toMatchObject([
      { differing: 1, missing: 0, strange: 0, file: '财政名单.xlsx' },
    ])
    await at.office.did('report.reconcile', theirs({ monthly: yuan(400) }))
    expect(at.office.row('payReport', row.id)?.['state']).toBe('done')
    expect(at.office.rows('reconciliation')).toHaveLength(2)
  })
})
