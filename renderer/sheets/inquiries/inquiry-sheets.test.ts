// The papers of 来信来访: the slip, the 转办单 with its receipt, and a register that tells nothing unless asked.
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { textsOf } from '../page-model'
import { callSheetJob } from './call-sheet'
import { inquiryRegisterJob, type RegisterPaper } from './inquiry-register'
import { transferSheetJob } from './transfer-sheet'

const office = '温州市劳模协会'
const inquiry = {
  id: 'i',
  number: '2026-K3-007',
  date: '2026-11-01',
  time: '09:30',
  channel: 'visit',
  name: '张建国',
  phone: '13800000001',
  content: '反映子女入学',
  reply: '已告知学区政策',
  receiver: '王芳',
  category: '子女入学',
  state: 'accepted',
  petition: true,
  people: 6,
  _dCollective: true,
  acceptedOn: '2026-11-03',
  _dFinishBy: '2027-01-02',
  idNumber: '330302196001011234',
  cited: '《劳动模范优待办法》（温总工〔2024〕1号）',
  disposal: 'city',
  disposalTo: '市总信访室',
}
const steps = [{ id: 's', date: '2026-11-03', kind: '受理', what: '当场受理', by: '王芳' }]
const transfer = {
  id: 't',
  number: '转2026-K3-001',
  to: '市总信访室',
  opinion: '请阅处并答复本人',
  sentOn: '2026-11-04',
  days: 15,
  _dDueOn: '2026-11-19',
}

describe('《劳模来电来访登记表》', () => {
  it('carries the matter, its steps and deadlines on one page', async () => {
    const job = callSheetJob({ inquiry, steps, office })
    await expect(readable(job)).toMatchFileSnapshot('golden/call-sheet.txt')
    expect(job.pages).toHaveLength(1)
    for (const text of ['集体访', '2027年1月2日', '当场受理', '138 0000 0001'])
      expect(textsOf(job).join('\n')).toContain(text)
  })

  it('of a plain call asks for no ID and no deadline', () => {
    const { petition: _not, ...call } = inquiry
    expect(textsOf(callSheetJob({ inquiry: call, steps: [], office })).join('\n')).not.toMatch(/身份证|办结期限|拟办/u)
  })

  it('loses no character of five thousand, and cuts no line off a page', () => {
    const content = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + (i % 3000))).join('')
    const job = callSheetJob({ inquiry: { ...inquiry, content }, steps, office })
    expect(job.pages.length).toBeGreaterThan(3)
    expect(textsOf(job).join('').replaceAll('\n', '')).toContain(content.slice(0, 400))
    const all = textsOf(job).join('').replaceAll('\n', '').replaceAll('反映内容（续）', '')
    for (let at = 0; at < 5000; at += 500) expect(all).toContain(content.slice(at, at + 12))
  })
})

describe('转办单', () => {
  it('says to whom, until when and with what opinion, and brings its receipt', async () => {
    const job = transferSheetJob({ inquiry, transfer, office })
    await expect(readable(job)).toMatchFileSnapshot('golden/transfer.txt')
    const text = textsOf(job).join('\n')
    for (const part of ['转2026-K3-001', '市总信访室', '2026年11月19日', '请阅处并答复本人', '回执'])
      expect(text).toContain(part)
  })
})

describe('来电来访登记簿', () => {
  const paper: RegisterPaper = {
    inquiries: [{ ...inquiry, id: 'j', number: '2026-K3-006', date: '2026-10-01', petition: false }, inquiry],
    office,
    period: '2026年1月1日至2026年11月26日',
    date: '2026年11月26日',
    signers: ['登记：', '复核：', '负责人：'],
    full: false,
  }
  it('stands in the order of days, with masked telephones and nothing of what was told', async () => {
    const job = inquiryRegisterJob(paper)
    await expect(readable(job)).toMatchFileSnapshot('golden/register.txt')
    const text = textsOf(job).join('\n')
    expect(text).toContain('138****0001')
    expect(text).not.toMatch(/反映子女入学|13800000001|138 0000 0001/u)
    expect(text).toContain('合计　2 件　其中信访事项 1 件')
  })

  it('with the contents says that it is internal', () => {
    const text = textsOf(inquiryRegisterJob({ ...paper, full: true })).join('\n')
    expect(text).toContain('反映子女入学')
    expect(text).toContain('内部资料　含个人信息　用后收回')
  })

  it('is not printed for nothing', () => {
    expect(() => inquiryRegisterJob({ ...paper, inquiries: [] })).toThrow('没有登记过')
  })
})
