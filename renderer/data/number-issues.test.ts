// Two PCs that give one number to two papers: one issue on both, whatever kind of paper, gone with a new number or once it is waved through.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import { numberFieldOf } from '../../shared/domain/office/paper-numbers'
import type { Issue } from '../../shared/issues/issue'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { OtherPc } from '../../test/support/other-pc'

let at: TestOffice
beforeEach(async () => void (at = await freshOffice()))
afterEach(() => at.close())

const draft = (table: string, row: string, values: Record<string, string | number>) =>
  ({ kind: 'set', table, row, set: values }) as const
const numbers = async (): Promise<readonly Issue[]> =>
  (await at.office.issues()).filter(({ rule, papers }) => rule === 'number' && papers)

/** Every kind of paper that is numbered, with the field and the series of its numbers. */
const papers = catalogue.tables.flatMap((table) => {
  const field = numberFieldOf(table)
  return field ? [{ table: table.name, number: field.name, series: field.paperNumber.series }] : []
})

/** Two PCs that wrote the same number apart, heard here. */
async function twice({ table, number, series }: (typeof papers)[number]): Promise<void> {
  const [one, two] = [new OtherPc(1), new OtherPc(2)]
  const own = { [number]: '培结〔2026〕K3-001号', [series]: '2026-K3' }
  one.commit([draft('person', 'p1', { name: '张三' }), draft('person', 'p2', { name: '李四' })])
  one.commit([
    draft(table, 'a', { ...own, person: 'p1' }),
    draft(table, 'c', { ...own, [number]: '培结〔2026〕K3-002号', person: 'p1' }),
  ])
  two.commit([draft(table, 'b', { ...own, person: 'p2' })])
  await at.office.replication.deliver([...one.publish(), ...two.publish()])
}

describe('one number on two papers', () => {
  it.each(papers)(
    'is found for $table, names whose they are, and is settled by a new number for one of them',
    async (paper) => {
      await twice(paper)
      const [issue, ...others] = await numbers()
      expect(others).toEqual([])
      expect(issue).toMatchObject({ table: paper.table, subjects: ['a', 'b'], title: '张三、李四' })
      expect(issue?.sentence).toContain('K3-001')
      await at.did('paper.renumber', { table: paper.table, row: 'b' })
      expect(await numbers()).toEqual([])
      const [a, b] = await Promise.all(['a', 'b'].map((row) => at.office.row(paper.table, row)))
      expect(a?.[paper.number]).toBe('培结〔2026〕K3-001号')
      expect(b?.[paper.number]).toMatch(/2026.*-001/u)
      expect(b?.[paper.number]).not.toBe(a?.[paper.number])
      expect(await at.office.run('paper.renumber', { table: paper.table, row: 'b' })).toMatchObject({
        failure: { code: 'paper.single' },
      })
    },
  )

  it('is not asked about again once both papers are left as they are', async () => {
    await twice(papers.find(({ table }) => table === 'enrolment')!)
    const [issue] = await numbers()
    await at.did('issue.accept', { id: issue?.id, rule: 'number', subjects: [...issue!.subjects], about: '编号' })
    expect(await numbers()).toEqual([])
  })
})
