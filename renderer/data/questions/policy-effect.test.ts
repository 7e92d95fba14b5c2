// The question is answered as the saving then comes true, over the shipped writer and a database in memory.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'

let at: TestOffice
afterEach(() => at.close())

async function scheme(): Promise<string> {
  const values = {
    name: '市级慰问金',
    nature: '慰问',
    handling: 'own',
    fundLevel: '市',
    cycle: 'year',
    formula: 'flat',
  }
  return ((await at.did('record.create', { table: 'scheme', values })).answer as { id: string }).id
}
const save = (values: object) => ({ command: 'policy.save', input: { values } })

describe('whom a change of policy touches', () => {
  it('counts everybody of the level, whoever is told nothing is nobody', async () => {
    at = await freshOffice()
    await at.fill(600)
    const id = await scheme()
    const steps: [number, number][] = []
    const change = save({ scheme: id, level: 'city', amount: 600_00, from: '2026', source: '温总工〔2026〕1号' })
    const effect = await at.office.answer('policy.effect', change, (done, total) => void steps.push([done, total]))
    expect(effect).toMatchObject({ unit: '每次', people: 600, on: '2026-06-01' })
    expect(effect.touched).toHaveLength(600)
    expect(effect.touched[0]).toMatchObject({ name: '劳模0', old: undefined, now: 600_00 })
    expect(steps.at(-1)).toEqual([600, 600])
    expect(await at.office.all('policyRule')).toEqual([])
  })

  it('follows merges: a copy is nobody of its own, its honour is the survivor’s', async () => {
    at = await freshOffice()
    const id = await scheme()
    const [one, other] = [await at.person({ name: '李四' }), await at.person({ name: '李四' })]
    const honour = { person: other, title: '温州市劳动模范', level: 'city' }
    await at.did('record.create', { table: 'honour', values: honour })
    await at.did('person.merge', { survivor: one, others: [other], take: {} })
    const change = save({ scheme: id, level: 'city', amount: 100, from: '2026', source: '文' })
    const { touched, people } = await at.office.answer('policy.effect', change)
    expect({ people, ids: touched.map((each) => each.id) }).toEqual({ people: 1, ids: [one] })
  })

  it('says the old sum and the new where a new row closes the old one', async () => {
    at = await freshOffice()
    await at.fill(3)
    const id = await scheme()
    const values = { scheme: id, level: 'city', amount: 600_00, from: '2020', source: '旧' }
    const { answer } = await at.did('policy.save', { values })
    const next = { ...values, amount: 800_00, from: '2026-07', source: '新' }
    const closes = { row: (answer as { id: string }).id, to: '2026-06' }
    const effect = await at.office.answer('policy.effect', { command: 'policy.save', input: { values: next, closes } })
    expect(effect.on).toBe('2026-07-01')
    expect(effect.touched.map(({ old, now }) => [old, now])).toEqual([
      [600_00, 800_00],
      [600_00, 800_00],
      [600_00, 800_00],
    ])
  })

  it('is refused as the saving would be: overlapping rows, and a stopped question changes nothing', async () => {
    at = await freshOffice()
    await at.fill(600)
    const id = await scheme()
    const values = { scheme: id, level: 'city', amount: 600_00, from: '2020', source: '旧' }
    await at.did('policy.save', { values })
    await expect(at.office.answer('policy.effect', save({ ...values, from: '2026' }))).rejects.toMatchObject({
      failure: { code: 'policy.overlap', data: { field: 'from' } },
    })
    const stopped = at.office.answer(
      'policy.effect',
      save({ ...values, level: 'national' }),
      () => void at.office.stopAnswer('policy.effect'),
    )
    await expect(stopped).rejects.toMatchObject({ failure: { code: 'answer.stopped' } })
  })
})
