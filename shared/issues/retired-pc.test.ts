// Retiring a PC that is gone: synced, undoable, refused to those who may only look, and without a word about its data.
import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../test/support/memory-office'
import { retiredDevices, retirementId } from './retired-pc'

const pc = { device: 'aaaaaaaa', name: '旧前台电脑' }
const retired = (office: MemoryOffice) => [...retiredDevices(office.rows('decision'))]

describe('a PC that is gone for good', () => {
  it('is retired by a decision, and comes back by taking it back', async () => {
    const office = await memoryOffice()
    expect(retired(office)).toEqual([])
    await office.did('pc.retire', pc)
    expect(retired(office)).toEqual(['aaaaaaaa'])
    expect(office.rows('decision')).toMatchObject([{ id: retirementId('aaaaaaaa'), note: '旧前台电脑' }])
    expect((await office.refused('pc.retire', pc)).message).toContain('已经停用')
    await office.did('pc.return', pc)
    expect(retired(office)).toEqual([])
    expect((await office.refused('pc.return', pc)).code).toBe('pc.not-retired')
    await office.did('pc.retire', pc)
    expect(retired(office)).toEqual(['aaaaaaaa'])
  })

  it('is not mistaken for a decision on an issue, nor the other way round', async () => {
    const office = await memoryOffice()
    await office.did('issue.accept', { id: 'clock:1:aaaaaaaa', rule: 'clock', subjects: ['aaaaaaaa'], about: '时钟' })
    expect(retired(office)).toEqual([])
  })

  it('is retired by nobody who may only look, and under no name but a device', async () => {
    const office = await memoryOffice()
    expect((await office.refused('pc.retire', { device: '../x', name: '甲' })).code).toBe('command.input')
    const { id } = await office.did('operator.add', { name: '王主席' })
    await office.did('operator.set-role', { row: id, role: 'viewer' })
    office.by = id
    expect((await office.refused('pc.retire', pc)).code).toBe('role.viewer')
    expect(retired(office)).toEqual([])
  })
})
