// A list that hangs out goes no further until its days are over and its result is written.
import { describe, expect, it } from 'vitest'
import { desk, type Desk } from '../../../test/support/pay-desk'

const place = { postPlace: '单位公告栏' }
const approval = { meeting: '主席办公会', approvedOn: '2026-11-20', approvedBy: '王主席' }

async function final(): Promise<{ at: Desk; batch: string }> {
  const at = await desk()
  const batch = await at.open([await at.person('张三')])
  await at.through(batch, 'final')
  return { at, batch }
}

describe('公示 of a batch', () => {
  it('stops 审批 and 送财务 while it hangs, and waits for its result', async () => {
    const { at, batch } = await final()
    await at.office.did('batch.post', { batch, postFrom: '2026-11-16', postTo: '2026-11-24', ...place })
    const early = await at.office.refused('batch.approve', { batch, ...approval })
    expect(early.code).toBe('batch.posted')
    expect(early.message).toContain('公示到 2026-11-24 为止')
    await at.office.did('batch.post', { batch, postFrom: '2026-11-16', postTo: '2026-11-20', ...place })
    await at.office.did('batch.approve', { batch, ...approval })
    expect((await at.office.refused('batch.send', { batch, sentOn: '2026-11-23' })).message).toContain('填写公示结果')
    const over = { batch, postFrom: '2026-11-16', postTo: '2026-11-20', ...place }
    expect((await at.office.refused('batch.post', { ...over, postResult: 'settled' })).message).toContain('写明异议')
    await at.office.did('batch.post', { ...over, postResult: 'upheld', objections: '单位不符' })
    expect((await at.office.refused('batch.send', { batch, sentOn: '2026-11-23' })).message).toContain('异议成立')
    await at.office.did('batch.post', { ...over, postResult: 'none' })
    await at.office.did('batch.send', { batch, sentOn: '2026-11-23' })
  })

  it('lasts as many working days as the office wants, and its result comes after it', async () => {
    const { at, batch } = await final()
    const [profile] = at.office.rows('profile')
    await at.office.did('record.edit', { table: 'profile', row: profile!.id, values: { postDays: 5 } })
    const code = async (more: object) => (await at.office.refused('batch.post', { batch, ...place, ...more })).message
    expect(await code({ postFrom: '2026-11-20', postTo: '2026-11-24' })).toContain('只有 3 个工作日')
    expect(await code({ postFrom: '2026-11-24', postTo: '2026-11-20' })).toContain('早于公示起')
    expect(await code({ postFrom: '2026-11-19', postTo: '2026-11-25', postResult: 'none' })).toContain('期满以后再填')
    await at.office.did('batch.post', { batch, ...place, postFrom: '2026-11-19', postTo: '2026-11-25' })
  })

  it('is of one version: a list that was changed hangs out again', async () => {
    const { at, batch } = await final()
    await at.office.did('batch.post', {
      batch,
      postFrom: '2026-11-16',
      postTo: '2026-11-20',
      postResult: 'none',
      ...place,
    })
    await at.office.did('batch.reopen', { batch, reason: '漏了一人' })
    expect(at.office.row('batch', batch)?.['postTo']).toBeUndefined()
    expect(
      (await at.office.refused('batch.post', { batch, postFrom: '2026-11-16', postTo: '2026-11-20', ...place })).code,
    ).toBe('batch.state')
  })
})
