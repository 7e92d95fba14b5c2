import { describe, expect, it } from 'vitest'
import { sampleRoster } from '../../../test/support/sample-roster'
import type { Row } from '../../data/office'
import { formatMoney } from '../../../shared/kernel/money'
import { blockHeight, contentHeight, portrait, textsOf } from '../page-model'
import { readable } from '../../../test/support/readable-sheet'
import { certificateRegisterJob } from './certificate-register'
import { collectFormJob } from './collect-forms'
import { deathSheetJob } from './death-sheet'
import { identityCertificateJob } from './identity-certificate'
import { paymentCertificateJob } from './payment-certificate'
import { registrationFormJob } from './registration-form'
import { defaultFields, internalNote, rosterListJob, type RosterListOptions } from './roster-list'

const { people, children, lists } = sampleRoster(40)
const living = people
  .filter((person) => person['_dActive'] === 1)
  .sort((a, b) => (String(a['_dStrokes']) < String(b['_dStrokes']) ? -1 : 1))
const office = '温州市劳模协会'
const date = '2026年11月23日'
const options: RosterListOptions = {
  title: '温州市劳动模范花名册',
  office,
  date,
  orderWords: '（按姓氏笔画为序）',
  edition: 'internal',
  fields: defaultFields,
  full: false,
  byCounty: true,
  countyOnNewPage: false,
}
const decorated = living.find((person) => children('honour', person.id).length > 1)!
const fileOf = (person: Row) => ({
  person,
  honours: children('honour', person.id),
  family: children('family', person.id),
})
const numbered = { person: decorated.id, number: '劳模证〔2026〕K3-0001', issuedOn: '2026-11-23', issuedBy: '王敏' }
const certificate: Row = {
  id: 'c',
  ...numbered,
  purpose: '子女入学',
  receiver: '鹿城区教育局',
  validUntil: '2027-11-22',
}

describe('sheets of the roster, page models against golden files', () => {
  it('花名册 by county, masked', async () => {
    await expect(readable(rosterListJob(living, lists, options))).toMatchFileSnapshot('golden/roster-list.txt')
  })
  it('劳模信息登记表 in full', async () => {
    await expect(
      readable(registrationFormJob(fileOf(decorated), lists, { office, date, full: true })),
    ).toMatchFileSnapshot('golden/registration-form.txt')
  })
  it('劳动模范身份（荣誉）证明 with its stub', async () => {
    await expect(
      readable(identityCertificateJob({ ...fileOf(decorated), certificate, office }, lists)),
    ).toMatchFileSnapshot('golden/identity-certificate.txt')
  })
  it('发放证明 with its sum in 大写 and its stub, on one page however many payments', async () => {
    const paid = { id: 'c', kind: 'payment', paidFrom: '2025', paidTo: '2026-06', purpose: '申请公租房', ...numbered }
    const entry = (i: number): Row => ({
      id: `e${i}`,
      scheme: i % 2 === 0 ? 's1' : 's2',
      from: `2025-${String((i % 12) + 1).padStart(2, '0')}`,
      to: `2025-${String((i % 12) + 1).padStart(2, '0')}`,
      paidOn: `202${5 + (i % 2)}-0${(i % 6) + 1}-08`,
      amount: 400_00,
    })
    const job = (count: number) =>
      paymentCertificateJob(
        {
          certificate: paid,
          person: decorated,
          entries: Array.from({ length: count }, (_, i) => entry(i)),
          schemeName: (id) => (id === 's1' ? '荣誉津贴' : '春节慰问金'),
          office,
        },
        lists,
      )
    await expect(readable(job(4))).toMatchFileSnapshot('golden/payment-certificate.txt')
    for (const count of [1, 9, 13, 60]) {
      const made = job(count)
      expect(made.pages).toHaveLength(1)
      const height = made.pages[0]!.blocks.reduce((sum, block) => sum + blockHeight(block), 0)
      expect(height).toBeLessThanOrEqual(contentHeight(portrait))
      expect(textsOf(made).join('')).toContain(`合计　${formatMoney(count * 400_00)} 元`)
    }
    expect(() => job(0)).toThrow('都已冲销')
  })
  it('委托代领书 names whoever may collect, 继承人领取承诺书 the death, each on one page', async () => {
    const family = [{ id: 'f', person: decorated.id, name: '何小明', relation: '子', mayCollect: true }]
    const death = { id: 'e', kind: 'died', date: '2026-04-11', heir: '何小明' }
    const paper = { person: decorated, family, death, office }
    await expect(readable(collectFormJob('proxy', paper, lists))).toMatchFileSnapshot('golden/proxy-form.txt')
    await expect(readable(collectFormJob('heir', paper, lists))).toMatchFileSnapshot('golden/heir-form.txt')
    for (const form of ['proxy', 'heir'] as const) {
      const { blocks } = collectFormJob(form, { ...paper, family: [], death: undefined }, lists).pages[0]!
      expect(blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(contentHeight(portrait))
    }
  })
  it('劳模去世处理单', async () => {
    const person = people.find((each) => each['_dStatus'] === 'died')!
    const event = children('statusEvent', person.id).find((each) => each['kind'] === 'died')!
    await expect(
      readable(deathSheetJob({ person, event, done: ['工作状态改为“退休”'], office, date }, lists)),
    ).toMatchFileSnapshot('golden/death-sheet.txt')
  })
  it('证明开具登记簿', async () => {
    await expect(
      readable(
        certificateRegisterJob([{ certificate, person: decorated }], office, '2026年', date, [
          '经办：',
          '复核：',
          '负责人：',
        ]),
      ),
    ).toMatchFileSnapshot('golden/certificate-register.txt')
  })
})

describe('花名册', () => {
  const printed = (change: Partial<RosterListOptions>): string =>
    textsOf(rosterListJob(living, lists, { ...options, ...change }))
      .join('\n')
      .replace(/\s/g, '')

  it('shows no full number, phone or address unless asked, and then says 内部资料 on every page', () => {
    const masked = printed({ fields: [...defaultFields, 'address'] })
    const full = rosterListJob(living, lists, { ...options, full: true, fields: [...defaultFields, 'address'] })
    for (const person of living) {
      if (person['idNumber']) expect(masked).not.toContain(person['idNumber'])
      if (person['phone']) expect(masked).not.toContain(person['phone'])
      expect(masked).not.toContain(String(person['address']))
    }
    expect(textsOf(full).join('')).toContain(String(living.find((person) => person['idNumber'])!['idNumber']))
    expect(full.pages.map((page) => page.foot[0])).toEqual(full.pages.map(() => internalNote))
  })

  it('puts only name, employer and honours on 公示版, whatever columns were chosen', () => {
    const text = printed({ edition: 'public', full: true, fields: ['idNumber', 'income', 'health', 'phone'] })
    expect(text).toContain('姓名')
    for (const word of ['身份证', '电话', '收入', '健康', '330300', '1990']) expect(text).not.toContain(word)
  })

  it('orders counties as the office does, and every county sums to its people', () => {
    const headings = textsOf(rosterListJob(living, lists, options)).filter((text) => /^\S+（\d+ 人）$/.test(text))
    const names = lists.unit.map((unit) => String(unit['name']))
    const positions = headings.map((heading) => names.indexOf(heading.split('（')[0]!))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(headings.reduce((sum, heading) => sum + Number(/\d+/.exec(heading)![0]), 0)).toBe(living.length)
  })

  it('keeps people whose county is not filled, under a heading that says so', () => {
    const { county: _, ...nowhere } = living[0]!
    expect(textsOf(rosterListJob([nowhere as Row], lists, options))).toContain('县（市、区）未填（1 人）')
  })
})

describe('证明', () => {
  it('certifies valid honours only, and refuses in words when there is none', () => {
    const honours = children('honour', decorated.id)
    const [revoked, ...rest] = honours
    const words = textsOf(
      identityCertificateJob(
        {
          certificate,
          office,
          person: decorated,
          honours: [{ ...revoked!, state: 'revoked', title: '某被撤销称号' }, ...rest],
        },
        lists,
      ),
    ).join('')
    expect(words).not.toContain('某被撤销称号')
    expect(() =>
      identityCertificateJob(
        { certificate, office, person: decorated, honours: honours.map((honour) => ({ ...honour, state: 'revoked' })) },
        lists,
      ),
    ).toThrow('没有有效的荣誉')
  })
})

describe('登记表', () => {
  it('leaves sensitive boxes empty for the pen unless printed in full', () => {
    const words = textsOf(
      registrationFormJob(fileOf({ ...decorated, health: '重病', income: 123_456 }), lists, {
        office,
        date,
        full: false,
      }),
    )
    expect(words).not.toContain('重病')
    expect(words.join('')).not.toContain('1,234.56')
    expect(words.join('')).not.toContain('＊')
  })

  it('grows to further pages with long deeds and many honours, losing nothing', () => {
    const honours = Array.from({ length: 40 }, (_, i) => ({
      ...children('honour', decorated.id)[0]!,
      id: `h${i}`,
      certificateNo: `证${i}号`,
    }))
    const job = registrationFormJob({ person: { ...decorated, deeds: '事'.repeat(900) }, honours, family: [] }, lists, {
      office,
      date,
      full: true,
    })
    expect(job.pages.length).toBeGreaterThan(1)
    const words = textsOf(job)
    for (let i = 0; i < 40; i++) expect(words).toContain(`证${i}号`)
    expect(words.join('').match(/事/g)!.length).toBe(900 + (words.join('').match(/主要事迹/g)?.length ?? 0))
  })
})
