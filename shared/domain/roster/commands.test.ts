import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { LINK_TABLE } from '../../oplog/register-key'
import { survivors } from '../../oplog/links'
import { seedTitles, seedUnits } from '../office/seed'

const unit = (name: string): string => seedUnits.find((each) => each.values['name'] === name)?.id ?? ''
const title = (name: string): string => seedTitles.find((each) => each.values['name'] === name)?.id ?? ''
const honour = (office: MemoryOffice, person: string, name: string, more: Record<string, unknown> = {}) =>
  office.did('record.create', { table: 'honour', values: { person, title: title(name), ...more } })

describe('status events', () => {
  it('apply what was ticked in the same change and keep the rest as it was', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三', county: unit('鹿城区'), employer: '一厂' })
    const event = { kind: 'county-transfer', date: '2026-05', toCounty: unit('瑞安市'), toPlace: '二厂' }
    const outcome = await office.run('person.event', { person, event, consequences: ['county'] })
    expect(outcome).toMatchObject({ plan: { label: '登记市内划转：张三' } })
    expect(office.row('person', person)).toMatchObject({ county: unit('瑞安市'), employer: '一厂' })
    expect(office.rows('statusEvent')).toMatchObject([{ kind: 'county-transfer', consequences: ['county'] }])
  })

  it('retire a person', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三', workStatus: '在岗' })
    await office.did('person.event', {
      person,
      event: { kind: 'retired', date: '2026-12' },
      consequences: ['work-status', 'retired-on'],
    })
    expect(office.row('person', person)).toMatchObject({ workStatus: '退休', retiredOn: '2026-12' })
  })

  it('end the collecting of relatives at a death and keep the heir', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    await office.did('record.create', { table: 'family', values: { person, name: '张小明', mayCollect: true } })
    const event = { kind: 'died', date: '2026-03', heir: '李四', heirPhone: '13800000000' }
    await office.did('person.event', { person, event, consequences: ['collectors-end', 'heir-kept', 'death-sheet'] })
    expect(office.rows('family')).toMatchObject([
      { name: '张小明', mayCollect: false },
      { name: '李四', phone: '13800000000' },
    ])
    expect(
      (await office.refused('person.event', { person, event: { kind: 'died', date: '2026-04' }, consequences: [] }))
        .code,
    ).toBe('event.died')
    expect(
      (await office.refused('person.event', { person, event: { kind: 'hardship', date: '2026-05' }, consequences: [] }))
        .code,
    ).toBe('event.after-death')
    await office.did('person.event', { person, event: { kind: 'hardship', date: '2025-05' }, consequences: [] })
  })

  it('revoke the named honour with its document', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    const { id } = await honour(office, person, '全国劳动模范')
    await honour(office, person, '温州市劳动模范')
    const event = { kind: 'revoked', date: '2026-01-05', honour: id, document: '温工〔2026〕1号' }
    await office.did('person.event', { person, event, consequences: ['honour-revoked'] })
    expect(office.row('honour', id)).toMatchObject({
      state: 'revoked',
      revokedOn: '2026-01-05',
      revokedBy: '温工〔2026〕1号',
    })
    expect(office.rows('honour').filter((row) => row['state'] === 'revoked')).toHaveLength(1)
  })

  it('refuse a consequence that no longer follows, and a day to come', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三', workStatus: '退休' })
    expect(
      (
        await office.refused('person.event', {
          person,
          event: { kind: 'retired', date: '2026-01' },
          consequences: ['work-status'],
        })
      ).code,
    ).toBe('event.consequence')
    expect(
      (await office.refused('person.event', { person, event: { kind: 'lost', date: '2027-01' }, consequences: [] }))
        .code,
    ).toBe('event.future')
    expect(office.rows('statusEvent')).toEqual([])
  })
})

describe('merging people', () => {
  it('keeps the first record, takes chosen values, and can be parted again', async () => {
    const office = await memoryOffice()
    const first = await office.person({ name: '张三', phone: '13800000000' })
    const later = await office.person({ name: '张三', phone: '13900000000', employer: '二厂' })
    const { survivor } = await office.did<{ survivor: string }>('person.merge', {
      survivor: later,
      others: [first],
      take: { phone: later, employer: later },
    })
    expect(survivor).toBe(first)
    expect(office.row('person', first)).toMatchObject({ phone: '13900000000', employer: '二厂' })
    const merged = () =>
      survivors(office.replica.rows(LINK_TABLE).values(), (table, id) => office.replica.row(table, id)?._s[0])
    expect(merged()).toEqual(new Map([[later, first]]))
    await office.did('person.unmerge', { a: first, b: later })
    expect(merged()).toEqual(new Map())
  })

  it('parts a copy that was merged before its group was merged with another, and nobody else', async () => {
    const office = await memoryOffice()
    const [oldest, middle, copy] = [
      await office.person({ name: '张三' }),
      await office.person({ name: '张三' }),
      await office.person({ name: '张三' }),
    ]
    await office.did('person.merge', { survivor: middle, others: [copy], take: {} })
    await office.did('person.merge', { survivor: oldest, others: [middle], take: {} })
    expect(office.context.group('person', oldest)).toHaveLength(3)
    await office.did('person.unmerge', { a: oldest, b: copy })
    expect(office.context.group('person', oldest)).toEqual([oldest, middle])
    expect(office.context.group('person', copy)).toEqual([copy])
    expect((await office.refused('person.unmerge', { a: oldest, b: copy })).code).toBe('merge.apart')
  })

  it('keeps the others together when the copy between them is parted', async () => {
    const office = await memoryOffice()
    const [oldest, between, copy] = [
      await office.person({ name: '张三' }),
      await office.person({ name: '张三' }),
      await office.person({ name: '张三' }),
    ]
    await office.did('person.merge', { survivor: between, others: [copy], take: {} })
    await office.did('person.merge', { survivor: oldest, others: [between], take: {} })
    await office.did('person.unmerge', { a: oldest, b: between })
    expect(office.context.group('person', oldest)).toEqual([oldest, copy])
    expect(office.context.group('person', between)).toEqual([between])
  })

  it('is one person to events, certificates and numbers: what the copies hold counts', async () => {
    const office = await memoryOffice()
    const idNumber = '11010519491231002X'
    const first = await office.person({ name: '张三' })
    const copy = await office.person({ name: '张三', idNumber })
    const { id } = await honour(office, copy, '全国劳动模范')
    await office.did('person.merge', { survivor: first, others: [copy], take: {} })
    await office.did('record.edit', { table: 'person', row: first, values: { idNumber } })
    await office.did('certificate.issue', { person: first, purpose: '子女入学' })
    const revoked = { kind: 'revoked', date: '2026-01', honour: id }
    await office.did('person.event', { person: first, event: revoked, consequences: ['honour-revoked'] })
    expect(office.row('honour', id)).toMatchObject({ state: 'revoked' })
    const died = { kind: 'died', date: '2026-02' }
    await office.did('person.event', { person: copy, event: died, consequences: [] })
    expect((await office.refused('person.event', { person: first, event: died, consequences: [] })).code).toBe(
      'event.died',
    )
  })

  it('holds no number any more once the merged person lies in the bin', async () => {
    const office = await memoryOffice()
    const idNumber = '11010519491231002X'
    const first = await office.person({ name: '张三' })
    const copy = await office.person({ name: '张三', idNumber })
    await office.did('person.merge', { survivor: first, others: [copy], take: {} })
    expect((await office.refused('record.create', { table: 'person', values: { name: '李四', idNumber } })).code).toBe(
      'value.taken',
    )
    await office.did('record.remove', { table: 'person', rows: [first] })
    await office.did('record.create', { table: 'person', values: { name: '李四', idNumber } })
  })

  it('refuses a third copy whose sound number differs from one that an earlier copy holds', async () => {
    const office = await memoryOffice()
    const first = await office.person({ name: '张三' })
    const copy = await office.person({ name: '张三', idNumber: '11010519491231002X' })
    const other = await office.person({ name: '张三', idNumber: '34052419800101001X' })
    await office.did('person.merge', { survivor: first, others: [copy], take: {} })
    expect((await office.refused('person.merge', { survivor: first, others: [other], take: {} })).code).toBe(
      'merge.two-people',
    )
  })

  it('refuses nonsense and says why', async () => {
    const office = await memoryOffice()
    const a = await office.person({ name: '张三', idNumber: '11010519491231002X' })
    const b = await office.person({ name: '张三', idNumber: '34052419800101001X' })
    expect((await office.refused('person.merge', { survivor: a, others: [a], take: {} })).code).toBe('merge.self')
    expect((await office.refused('person.merge', { survivor: a, others: [b], take: {} })).code).toBe('merge.two-people')
    expect((await office.refused('person.merge', { survivor: a, others: ['gone'], take: {} })).code).toBe(
      'record.missing',
    )
  })

  it('remembers per pair who is not a duplicate', async () => {
    const office = await memoryOffice()
    const ids = [
      await office.person({ name: '甲' }),
      await office.person({ name: '甲' }),
      await office.person({ name: '甲' }),
    ]
    await office.did('person.not-duplicate', { ids })
    expect(office.rows('decision')).toHaveLength(3)
    expect(office.rows('decision')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ verdict: 'not-duplicate', subjects: [ids[0], ids[2]].sort().join('、') }),
      ]),
    )
  })
})

describe('certificates', () => {
  it('number on without gaps on one PC and differently on another, and are never undone', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    await honour(office, person, '温州市劳动模范')
    const issue = () => office.did<{ number: string }>('certificate.issue', { person, purpose: '子女入学' })
    const [one, two] = [(await issue()).number, (await issue()).number]
    expect(one).toMatch(/^劳模证〔2026〕[0-9A-Z]{2}-001号$/u)
    expect(two).toBe(one.replace('001', '002'))
    office.incarnation = 'pc-2'
    const elsewhere = (await issue()).number
    expect(elsewhere).toMatch(/-001号$/u)
    expect(elsewhere).not.toBe(one)
    expect(office.rows('certificate')[0]).toMatchObject({
      issuedBy: '王芳',
      issuedOn: '2026-11-23',
      purpose: '子女入学',
    })
  })

  it('need a valid honour and a purpose, and count reprints', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    expect((await office.refused('certificate.issue', { person, purpose: '购房' })).code).toBe('certificate.honour')
    await honour(office, person, '温州市劳动模范')
    expect((await office.refused('certificate.issue', { person, purpose: ' ' })).message).toContain('请填写用途')
    const { id } = await office.did('certificate.issue', { person, purpose: '购房' })
    await office.did('certificate.reprint', { certificate: id })
    expect(await office.did('certificate.reprint', { certificate: id })).toEqual({ reprints: 2 })
  })
})

describe('applying an import', () => {
  const child = (table: string, values: Record<string, unknown>) => ({ table, values })

  it('writes people with their own rows as one change and reads a handful of times whatever their number', async () => {
    const office = await memoryOffice()
    const people = Array.from({ length: 400 }, (_, at) => ({
      values: { name: `人${at}`, county: unit('鹿城区'), idKind: '护照', idNumber: `P${at}` },
      children: [
        child('honour', { title: title('温州市劳动模范') }),
        child('account', { number: `62258814142${String(at).padStart(5, '0')}` }),
      ],
    }))
    const answer = await office.did('import.apply', { file: '名册.xlsx', people })
    expect(answer).toEqual({ created: 400, changed: 0, skipped: [] })
    expect(office.rows('honour')).toHaveLength(400)
    expect(Object.values(office.reads).reduce((sum, each) => sum + each, 0)).toBeLessThan(20)
  })

  it('leaves out a row that became impossible and says which, never failing the rest', async () => {
    const office = await memoryOffice()
    const known = await office.person({ name: '甲', idNumber: '11010519491231002X' })
    const answer = await office.did('import.apply', {
      file: 'a.xlsx',
      people: [
        { values: { name: '乙', idNumber: '11010519491231002X' }, children: [] },
        { values: { name: '丙' }, children: [child('account', { number: '6225881414207430' })] },
        { row: known, values: { employer: '一厂' }, children: [] },
        { row: 'gone', values: { employer: '一厂' }, children: [] },
        {
          values: { name: '丁', idNumber: '34052419800101001X' },
          children: [child('account', { number: '6225881414207430', holder: '丁' })],
        },
        { values: { name: '戊', idNumber: '34052419800101001X' }, children: [] },
      ],
    })
    expect(answer).toMatchObject({
      created: 2,
      changed: 1,
      skipped: [{ index: 0 }, { index: 3 }, { index: 4 }, { index: 5 }],
    })
    expect(office.row('person', known)).toMatchObject({ employer: '一厂' })
  })

  it('changes nothing when everything is already so', async () => {
    const office = await memoryOffice()
    const row = await office.person({ name: '甲', employer: '一厂' })
    const outcome = await office.run('import.apply', {
      file: 'a.xlsx',
      people: [{ row, values: { employer: '一厂' }, children: [] }],
    })
    expect(outcome).toMatchObject({ ok: true, plan: { drafts: [], answer: { created: 0, changed: 0 } } })
  })
})
