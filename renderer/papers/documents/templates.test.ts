// A template the office put in place is one row on every PC, saved over and given back.
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import type { Office } from '../../data/office'
import { builtInTemplate } from './built-in'
import { restoreBuiltIn, templateId, templateOf } from './templates'

describe('the template of a document', () => {
  it('is the built-in one until the office has its own, and again once that is given back', async () => {
    const at = await memoryOffice()
    const row = () => at.row('exportTemplate', templateId('agenda'))
    expect(await templateOf('agenda', row())).toEqual({ ok: true, value: builtInTemplate('agenda') })
    const own = { name: '议题', table: 'document', blob: 'a'.repeat(64), fileName: '本会议题.docx' }
    await at.did('template.save', { id: templateId('agenda'), values: own })
    await at.did('template.save', { id: templateId('agenda'), values: { ...own, fileName: '新议题.docx' } })
    expect(at.rows('exportTemplate')).toMatchObject([{ fileName: '新议题.docx', blob: 'a'.repeat(64) }])
    expect(await restoreBuiltIn(at as unknown as Office, 'agenda')).toEqual({ ok: true, value: null })
    expect(row()?.['blob']).toBeFalsy()
    expect(await templateOf('agenda', row())).toEqual({ ok: true, value: builtInTemplate('agenda') })
  })

  it('has an id of its own for each kind', () => {
    expect(new Set((['agenda', 'request', 'notice', 'letter'] as const).map(templateId)).size).toBe(4)
  })
})
