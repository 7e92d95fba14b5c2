// The way of a matter from the call to the archive by its commands, and what each refuses.
import { describe, expect, it } from 'vitest'
import { deriveTransfer as transferDue } from './schema'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'

const call = { date: '2026-11-20', channel: 'call', name: '张建国', content: '问荣誉津贴' }

async function petition(office: MemoryOffice, more: object = {}): Promise<string> {
  const values = { ...call, channel: 'visit', people: 6, ...more }
  return (await office.did('inquiry.register', { values, petition: true })).id
}

describe('registering', () => {
  it('fills in the receiver, numbers it, and closes what was answered at once', async () => {
    const office = await memoryOffice()
    const { id } = await office.did('inquiry.register', { values: { ...call, reply: '已答复' }, petition: false })
    const mark = String(office.row('inquiry', id)?.['series']).slice(5)
    expect(office.row('inquiry', id)).toMatchObject({
      number: `2026-${mark}-001`,
      receiver: '王芳',
      registrar: '王芳',
      state: 'closed',
      closedOn: '2026-11-20',
      disposal: 'phone',
    })
    const next = await office.did('inquiry.register', { values: call, petition: false })
    expect(office.row('inquiry', next.id)).toMatchObject({ number: `2026-${mark}-002`, state: 'open' })
    expect(office.row('inquiry', next.id)?.['petition']).toBeUndefined()
  })

  it('asks for a name, what was said and a real time', async () => {
    const office = await memoryOffice()
    const refused = async (values: object) =>
      (await office.refused('inquiry.register', { values: { ...call, ...values }, petition: false })).code
    expect(await refused({ name: '' })).toBe('value.required')
    expect(await refused({ content: ' ' })).toBe('value.required')
    expect(await refused({ time: '25:00' })).toBe('inquiry.time')
    expect(await refused({ people: 0 })).toBe('inquiry.people')
    expect(await refused({ person: 'nobody' })).toBe('value.reference')
  })

  it('ties a repeated one to the first piece, however long the chain', async () => {
    const office = await memoryOffice()
    const first = await petition(office)
    const second = (await office.did('inquiry.register', { values: call, petition: false, original: first })).id
    const third = (await office.did('inquiry.register', { values: call, petition: false, original: second })).id
    expect(office.row('inquiry', third)?.['original']).toBe(first)
    expect((await office.refused('inquiry.link', { inquiry: first, original: third })).code).toBe(
      'inquiry.own-original',
    )
    const older = await petition(office)
    await office.did('inquiry.link', { inquiry: first, original: older })
    expect([first, second, third].map((id) => office.row('inquiry', id)?.['original'])).toEqual([older, older, older])
    await office.did('inquiry.link', { inquiry: third, original: null })
    expect(office.row('inquiry', third)?.['original'] ?? undefined).toBeUndefined()
  })
})

describe('a 信访事项', () => {
  it('goes from 受理 over the answer to the archive, and every step leaves its line', async () => {
    const office = await memoryOffice()
    const inquiry = await petition(office)
    const move = (to: string, more: object = {}) =>
      office.did('inquiry.move', { inquiry, to, on: '2026-11-23', ...more })
    expect((await office.refused('inquiry.move', { inquiry, to: 'answered', on: '2026-11-23' })).code).toBe(
      'inquiry.not-accepted',
    )
    await move('accepted')
    expect((await office.refused('inquiry.move', { inquiry, to: 'answered', on: '2026-11-23' })).code).toBe(
      'inquiry.no-reply',
    )
    await office.did('record.edit', { table: 'inquiry', row: inquiry, values: { reply: '按规定发放' } })
    expect((await office.refused('inquiry.move', { inquiry, to: 'closed', on: '2026-11-23' })).code).toBe(
      'inquiry.not-answered',
    )
    await move('answered')
    await move('closed')
    expect((await office.refused('inquiry.move', { inquiry, to: 'filed', on: '2026-11-23' })).code).toBe('inquiry.keep')
    await move('filed', { keep: '10' })
    expect(office.row('inquiry', inquiry)).toMatchObject({
      state: 'filed',
      acceptedOn: '2026-11-23',
      answeredOn: '2026-11-23',
      closedOn: '2026-11-23',
      filedOn: '2026-11-23',
      keep: '10',
    })
    const steps = office.rows('inquiryStep')
    expect(steps.map((row) => row['kind'])).toEqual(['受理', '回复', '办结', '归档'])
    expect(new Set(steps.map((row) => row['by']))).toEqual(new Set(['王芳']))
    await move('open')
    expect(office.row('inquiry', inquiry)).toMatchObject({
      state: 'accepted',
      acceptedOn: '2026-11-23',
    })
  })

  it('is extended once, within the limit, before the deadline, by somebody named', async () => {
    const office = await memoryOffice()
    const inquiry = await petition(office, { date: '2026-09-01' })
    const extend = { inquiry, on: '2026-11-01', days: 30, by: '陈主任', reason: '需向省里核实' }
    expect((await office.refused('inquiry.extend', extend)).code).toBe('inquiry.extend-state')
    await office.did('inquiry.move', { inquiry, to: 'accepted', on: '2026-09-10' })
    expect((await office.refused('inquiry.extend', { ...extend, days: 31 })).code).toBe('inquiry.extend-most')
    expect((await office.refused('inquiry.extend', { ...extend, on: '2026-11-10' })).code).toBe('inquiry.extend-late')
    expect((await office.refused('inquiry.extend', { ...extend, by: ' ' })).code).toBe('command.input')
    await office.did('inquiry.extend', extend)
    expect((await office.refused('inquiry.extend', extend)).code).toBe('inquiry.extended')
    expect(office.rows('inquiryStep').at(-1)).toMatchObject({
      kind: '延期',
      what: '延期 30 天，陈主任批准：需向省里核实',
    })
  })

  it('is not accepted before it came in, nor tomorrow, nor unless it is one', async () => {
    const office = await memoryOffice()
    const inquiry = await petition(office)
    const at = async (on: string) => (await office.refused('inquiry.move', { inquiry, to: 'accepted', on })).code
    expect(await at('2026-11-19')).toBe('inquiry.before')
    expect(await at('2026-11-24')).toBe('inquiry.future')
    const plain = (await office.did('inquiry.register', { values: call, petition: false })).id
    expect((await office.refused('inquiry.move', { inquiry: plain, to: 'accepted', on: '2026-11-23' })).code).toBe(
      'inquiry.state',
    )
    await office.did('inquiry.petition', { inquiry: plain, petition: true })
    await office.did('inquiry.move', { inquiry: plain, to: 'accepted', on: '2026-11-23' })
    expect((await office.refused('inquiry.petition', { inquiry: plain, petition: false })).code).toBe(
      'inquiry.accepted',
    )
  })

  it('is declined with a reason only', async () => {
    const office = await memoryOffice()
    const inquiry = await petition(office)
    expect((await office.refused('inquiry.move', { inquiry, to: 'declined', on: '2026-11-23' })).code).toBe(
      'inquiry.declined-for',
    )
    await office.did('inquiry.move', { inquiry, to: 'declined', on: '2026-11-23', reason: '属法院职权' })
    expect(office.row('inquiry', inquiry)).toMatchObject({ state: 'declined', declinedFor: '属法院职权' })
  })
})

describe('转办', () => {
  it('numbers its sheet, says where the matter went, and lets it be closed on what came back', async () => {
    const office = await memoryOffice()
    const inquiry = await petition(office)
    const values = { to: '市总信访室', opinion: '请阅处', days: 15 }
    const { id } = await office.did('inquiry.forward', { inquiry, disposal: 'city', values })
    expect(office.row('inquiryTransfer', id)).toMatchObject({ to: '市总信访室', sentOn: '2026-11-23', days: 15 })
    expect(String(office.row('inquiryTransfer', id)?.['number'])).toMatch(/^转2026-..-001$/u)
    expect(office.row('inquiry', inquiry)).toMatchObject({ disposal: 'city', disposalTo: '市总信访室' })
    expect(office.rows('inquiryStep')[0]?.['kind']).toBe('转办')
    const edit = (set: object) => ({ table: 'inquiryTransfer', row: id, values: set })
    expect((await office.refused('record.edit', edit({ returnedOn: '2026-11-01' }))).code).toBe('transfer.order')
    expect((await office.refused('record.edit', edit({ number: 'x' }))).code).toBe('record.reserved')
    expect((await office.refused('record.edit', edit({ extendedTo: '2026-11-01' }))).code).toBe('transfer.order')
    expect((await office.refused('record.edit', edit({ extendedTo: '2026-12' }))).code).toBe('inquiry.due')
    const dueOn = () => transferDue(office.row('inquiryTransfer', id)!)['_dDueOn']
    expect(dueOn()).toBe('2026-12-08')
    await office.did('record.edit', edit({ extendedTo: '2026-12-20' }))
    expect(dueOn()).toBe('2026-12-20')
    await office.did('record.edit', edit({ returnedOn: '2026-11-23', result: '已答复本人' }))
    expect((await office.refused('inquiry.move', { inquiry, to: 'closed', on: '2026-11-23' })).code).toBe(
      'inquiry.no-reply',
    )
    await office.did('record.edit', { table: 'inquiry', row: inquiry, values: { reply: '市总已答复' } })
    await office.did('inquiry.move', { inquiry, to: 'closed', on: '2026-11-23' })
  })
})

describe('what is reserved', () => {
  it('are the dates that deadlines count from; everything else is edited as everywhere', async () => {
    const office = await memoryOffice()
    const inquiry = await petition(office)
    const edit = (values: object) => ({ table: 'inquiry', row: inquiry, values })
    for (const values of [{ acceptedOn: '2026-11-23' }, { petition: null }, { extendDays: 90 }, { original: null }])
      expect((await office.run('record.edit', edit(values))).ok).toBe(values.original === null)
    expect((await office.refused('record.edit', edit({ state: 'closed' }))).code).toBe('inquiry.closed-on')
    await office.did('record.edit', edit({ unit: '某厂', category: '住房' }))
    const past = {
      table: 'inquiry',
      values: { ...call, date: '2020-05', state: 'closed', closedOn: '2020-06', number: '旧-1' },
    }
    await office.did('record.create', past)
  })

  it('two rules never hold on one day', async () => {
    const office = await memoryOffice()
    const values = {
      from: '2026-01',
      accept: 10,
      finish: 30,
      extend: 15,
      review: 30,
      near: 5,
      collective: 5,
      source: '本会规定',
    }
    await office.did('inquiry-rule.save', { values })
    expect((await office.refused('inquiry-rule.save', { values: { ...values, from: '2027' } })).code).toBe(
      'inquiry-rule.overlap',
    )
    expect((await office.refused('record.create', { table: 'inquiryRule', values })).code).toBe('record.reserved')
  })
})
