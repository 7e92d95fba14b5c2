// Concurrent edits wait in 待核对 in plain words until somebody chooses; the choice converges, syncs and can be taken back.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import type { Issue } from '../../shared/issues/issue'
import { policyOf } from '../../shared/issues/merge-policy'
import { conflictsOf } from '../../shared/oplog/conflicts'
import { canonicalRow } from '../../shared/oplog/fingerprint'
import { decodeSlice } from '../../shared/oplog/slice'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { OtherPc } from '../../test/support/other-pc'

let at: TestOffice
let pc: OtherPc
afterEach(() => at.close())

const set = (row: string, values: Record<string, string | null>) =>
  ({ kind: 'set', table: 'person', row, set: values }) as const

/** The other PC hears everything done here. */
async function there(): Promise<void> {
  const known = new Set(pc.desk.ops.map(({ id }) => id))
  for (const { body } of await at.office.replication.ownAfter('', 100_000)) {
    const ops = decodeSlice(body)
    if (ops.ok) pc.desk.hear(ops.value.filter(({ id }) => !known.has(id)))
  }
}
const here = async () => at.office.replication.deliver(pc.publish())

/** 张三 with one value typed here and another one there. */
async function twoValues(field: string, mine: string, theirs: string): Promise<string> {
  at = await freshOffice()
  pc = new OtherPc(1)
  const id = await at.person({ name: '张三', note: '原来的' })
  await there()
  await at.did('record.edit', { table: 'person', row: id, values: { [field]: mine } })
  pc.commit([set(id, { [field]: theirs })])
  await here()
  return id
}

const conflicts = async (): Promise<readonly Issue[]> =>
  (await at.office.issues()).filter(({ rule }) => rule === 'conflict')

function choices(issue: Issue | undefined) {
  if (issue?.conflict?.kind !== 'values') throw new Error('no values to choose from')
  return issue.conflict
}

describe('two values of one field', () => {
  it('are told with who, where and when, numbers masked, and end on both PCs when one is chosen', async () => {
    const id = await twoValues('phone', '13800000001', '13900000002')
    const [issue, ...others] = await conflicts()
    expect(others).toEqual([])
    expect(issue).toMatchObject({ table: 'person', person: id, title: '张三', field: 'phone', subjects: [id] })
    expect(issue?.sentence).toMatch(
      /联系电话.*139\*{4}0002.*未登记的操作员，另一台电脑，\d+月\d+日 \d\d:\d\d.*138\*{4}0001.*王芳，本机/u,
    )
    expect(issue?.sentence).not.toContain('13800000001')
    const { register, seen, sides } = choices(issue)
    const mine = sides.find(({ author }) => author?.here)
    await at.did('conflict.resolve', { as: 'keep', table: 'person', row: id, register, seen, keep: mine?.stamp })
    expect(await at.office.row('person', id)).toMatchObject({ phone: '13800000001' })
    expect(await conflicts()).toEqual([])
    expect(
      await at.office.run('conflict.resolve', {
        as: 'keep',
        table: 'person',
        row: id,
        register,
        seen,
        keep: mine?.stamp,
      }),
    ).toMatchObject({ ok: false, failure: { code: 'conflict.settled' } })
    await there()
    const [theirs, ours] = [pc.desk.row('person', id), await at.office.record('person', id)]
    expect(theirs && conflictsOf(theirs, policyOf(catalogue.table('person')))).toEqual([])
    expect(theirs && canonicalRow(theirs)).toBe(ours && canonicalRow(ours))
    expect((await at.office.undoState()).undo?.label).toContain('核对')
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('can be settled by a third value, judged like any typed one, and undone', async () => {
    const id = await twoValues('employer', '一厂', '二厂')
    const { register, seen } = choices((await conflicts())[0])
    const edit = { as: 'edit', table: 'person', row: id, register, seen }
    expect(await at.office.run('conflict.resolve', { ...edit, value: '厂'.repeat(300) })).toMatchObject({
      ok: false,
      failure: { code: 'value.length' },
    })
    await at.did('conflict.resolve', { ...edit, value: '三厂' })
    expect([await conflicts(), (await at.office.row('person', id))?.['employer']]).toEqual([[], '三厂'])
    expect(await at.office.undo()).toMatchObject({ ok: true, report: { kept: [] } })
    expect((await at.office.row('person', id))?.['employer']).toBe('二厂')
  })

  it('settled differently on two PCs are one more thing to settle, the same on both', async () => {
    const id = await twoValues('employer', '一厂', '二厂')
    await there()
    const { register, seen, sides } = choices((await conflicts())[0])
    await at.did('conflict.resolve', { as: 'keep', table: 'person', row: id, register, seen, keep: sides[1]?.stamp })
    pc.commit([{ ...set(id, { employer: '三厂' }), seen: { employer: seen } }])
    await there()
    await here()
    const again = choices((await conflicts())[0])
    expect(new Set(again.sides.map(({ value }) => value))).toEqual(new Set(['一厂', '三厂']))
    await at.did('conflict.resolve', {
      as: 'keep',
      table: 'person',
      row: id,
      register,
      seen: again.seen,
      keep: again.seen[0],
    })
    await there()
    const [theirs, ours] = [pc.desk.row('person', id), await at.office.record('person', id)]
    expect([await conflicts(), theirs && canonicalRow(theirs)]).toEqual([[], ours && canonicalRow(ours)])
  })

  it('of a long text come with what both started from', async () => {
    await twoValues('note', '原来的，住院', '原来的，搬家')
    expect(choices((await conflicts())[0])).toMatchObject({ isText: true, base: '原来的' })
  })

  it('that are equal, or of a field without weight, ask nobody', async () => {
    const id = await twoValues('employer', '一厂', '一厂')
    expect(await conflicts()).toEqual([])
    expect(await at.office.record('person', id)).toHaveProperty('_c')
    expect(await at.office.record('person', id)).not.toHaveProperty('_dOpen')
  })

  it('are found without reading a table', async () => {
    const id = await twoValues('employer', '一厂', '二厂')
    await at.fill(500)
    const session = at.office['session'] as NonNullable<(typeof at.office)['session']>
    expect(await session.database.rows('person').where('_dOpen').equals(1).primaryKeys()).toEqual([id])
  })
})

describe('a row removed on one PC and edited on the other', () => {
  it.each([
    ['keep-row', true],
    ['remove-row', false],
  ] as const)('%s', async (as, stays) => {
    at = await freshOffice()
    pc = new OtherPc(1)
    const id = await at.person({ name: '张三' })
    await there()
    await at.did('record.remove', { table: 'person', rows: [id] })
    pc.commit([set(id, { employer: '二厂' })])
    await here()
    const [issue] = await conflicts()
    expect(issue?.sentence).toMatch(/王芳，本机.*删除了这条劳模.*另一台电脑.*“.*单位.*”.*仍然显示/u)
    expect(issue?.conflict).toMatchObject({ kind: 'removed', removedBy: [{ here: true }], editedBy: [{ here: false }] })
    await at.did('conflict.resolve', { as, table: 'person', row: id })
    expect([(await at.office.row('person', id)) !== undefined, await conflicts()]).toEqual([stays, []])
    await there()
    const [theirs, ours] = [pc.desk.row('person', id), at.office['session']?.database.rows('person')]
    const row = await ours?.get(id)
    expect(theirs && canonicalRow(theirs)).toBe(row && canonicalRow(row))
    // Taking 仍然删除 back brings the row back; 保留 leaves nothing that only this PC had brought back.
    expect((await at.office.undo()).ok).toBe(true)
    expect(await at.office.row('person', id)).toMatchObject({ name: '张三', employer: '二厂' })
  })
})

it('in a child row names the row among its kind: 荣誉 by the words of its list, an account by its masked number', async () => {
  at = await freshOffice()
  pc = new OtherPc(1)
  const person = await at.person({ name: '张三' })
  const title = (
    (await at.did('record.create', { table: 'honourTitle', values: { name: '瓯海工匠' } })).answer as { id: string }
  ).id
  const made: [string, string, string, string][] = []
  for (const [table, values, field, value] of [
    ['honour', { title, round: '一' }, 'round', '二'],
    ['account', { number: '6222021203012345674', bank: '工行' }, 'bank', '农行'],
  ] as const) {
    const { answer } = await at.did('record.create', { table, values: { person, ...values } })
    made.push([table, (answer as { id: string }).id, field, value])
  }
  await there()
  for (const [table, row, field, value] of made) {
    pc.commit([{ kind: 'set', table, row, set: { [field]: `${value}（楼上）` } }])
    await at.did('record.edit', { table, row, values: { [field]: value } })
  }
  await here()
  const found = await conflicts()
  expect(found.map(({ title: whose, of }) => [whose, of])).toEqual([
    ['张三', '***************5674'],
    ['张三', '瓯海工匠'],
  ])
  expect(found[1]?.sentence).toMatch(/^荣誉“瓯海工匠”的“届次”有 2 种不同的填法/u)
})

describe('matters of other PCs', () => {
  it('wait in 待核对: what cannot be read, what only a newer version knows, a clock days ahead', async () => {
    at = await freshOffice()
    pc = new OtherPc(1)
    pc.commit([set('p1', { name: '张三' })])
    pc.commit([{ kind: 'set', table: 'future', row: 'f1', set: { name: '新' } }])
    const [one, two] = pc.publish()
    if (!one || !two) throw new Error('nothing published')
    await at.office.issues()
    await at.office.replication.deliver([{ ...one, bundle: { ...one.bundle, body: one.bundle.body.slice(1) } }, two])
    const told = async () =>
      (await at.office.issues()).flatMap(({ rule, code, id }) =>
        ['unapplied', 'clock'].includes(rule) ? [{ code, id }] : [],
      )
    expect((await told()).map(({ code }) => code)).toEqual(['unapplied.newer', 'unapplied.refused', 'clock.ahead'])
    await at.office.replication.deliver([one])
    const left = await told()
    expect(left.map(({ code }) => code)).toEqual(['unapplied.newer', 'clock.ahead'])
    await at.did('issue.accept', { id: left[1]?.id, rule: 'clock', subjects: ['000pc001'], about: '电脑时钟' })
    expect((await told()).map(({ code }) => code)).toEqual(['unapplied.newer'])
  })
})
