// Papers are out once they are numbered or printed: Ctrl+Z says what to do instead and changes nothing (decisions.md 7).
import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'

let at: TestOffice
afterEach(() => at.close())

it('keeps the printed job of a certificate against Ctrl+Z', async () => {
  at = await freshOffice()
  const person = await at.person({ name: '王建国' })
  await at.did('record.create', { table: 'honour', values: { person, title: '温州市劳动模范' } })
  const { answer } = await at.did('certificate.issue', { person, purpose: '子女入学' })
  const { id } = answer as { id: string }
  await at.did('certificate.printed', { certificate: id, job: 'job-0001' })
  const undone = await at.office.undo()
  expect(undone.ok ? '' : undone.failure.message).toContain('不能撤销')
  expect(await at.office.row('certificate', id)).toMatchObject({ printJob: 'job-0001' })
})
