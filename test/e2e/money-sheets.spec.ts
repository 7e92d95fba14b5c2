// Money sheets of many pages as finance reads them: printed by the app's own channel and read back with pdftotext, page by page.
import { writeFileSync } from 'node:fs'
import { textsOf, type SheetJob } from '../../renderer/sheets/page-model'
import { paySheetJob, type Edition } from '../../renderer/sheets/payments/pay-sheet'
import { toHtml } from '../../renderer/sheets/to-html'
import { signListJob } from '../../renderer/sheets/visits/sign-list'
import { chineseMoney, formatMoney } from '../../shared/kernel/money'
import { expect, test, type OpenApp } from '../support/app'
import { finalHead, finalLine, paperOf } from '../support/final-lines'
import { pagesOf } from './steps/paper'
import { freshPath } from './steps/workbooks'

interface Printed {
  readonly hash: string
  /** Text of each page without spaces, which pdftotext puts where columns part. */
  readonly pages: readonly string[]
}

/** Through print:make and print:pdf, as the 归档包 does it. */
async function printed({ page }: OpenApp, job: SheetJob): Promise<Printed> {
  const sheet = {
    title: job.title,
    model: JSON.stringify(job),
    html: toHtml(job),
    landscape: job.paper.landscape,
    by: '',
  }
  const made = await page.evaluate(async (given) => {
    const house = window.house!
    const answer = await house.call('print:make', given)
    if (!answer.ok) throw new Error(answer.failure.message)
    const pdf = await house.call('print:pdf', { job: answer.value.job })
    if (!pdf.ok) throw new Error(pdf.failure.message)
    return { hash: answer.value.hash, bytes: [...pdf.value] }
  }, sheet)
  const path = freshPath('sheet.pdf')
  writeFileSync(path, Uint8Array.from(made.bytes))
  return { hash: made.hash, pages: pagesOf(path).map((text) => text.replace(/\s+/gu, '')) }
}

/** Long names, characters of the basic plane's edge and beyond, a long unit, a long branch. */
const rare = ['王㑇', '李䶮', '张𠮷', '欧阳阿依古丽·买买提']
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    finalLine(i, 120_000 + i, {
      name: rare[i] ?? '张三丰',
      accountNumber: `6222${String(i).padStart(15, '0')}`,
      ...(i % 9 === 0 ? { employer: '中国石油化工股份有限公司浙江温州石油分公司瓯海经营部第三加油站' } : {}),
      ...(i % 5 === 0 ? { from: '2026-01', to: '2026-03', months: 3, monthly: 40_000 } : {}),
      ...(i % 11 === 0 ? { kind: 'back', adjusted: '原认定时间有误，经核实补发' } : {}),
    }),
  )

const sheetOf = (count: number, way: string, edition: Edition): SheetJob =>
  paySheetJob({ ...paperOf(lines(count), {}, { ...finalHead, way }), edition })

const numbersOf = (text: string): readonly string[] => text.match(/本页小计\d+人[\d,.]+元/gu) ?? []

test('every page has its heading, running numbers, its own sum and the signers; the last has the whole and （以下空白）', async ({
  office,
}) => {
  for (const [count, way] of [
    [64, '现金'],
    [130, '银行代发'],
  ] as const) {
    const { pages } = await printed(office, sheetOf(count, way, 'finance'))
    expect(pages.length).toBeGreaterThan(4)
    let sum = 0
    pages.forEach((text, at) => {
      for (const words of [
        '序号',
        '姓名',
        '身份证号',
        '制表：',
        '单位负责人：',
        '（盖章）',
        `第${at + 1}页共${pages.length}页`,
      ])
        expect(text, `page ${at + 1} of ${way}`).toContain(words)
      const [said, ...more] = numbersOf(text)
      expect(more).toEqual([])
      sum += Math.round(Number(/人([\d,.]+)元/u.exec(said ?? '')?.[1]?.replaceAll(',', '')) * 100)
      expect(text.includes('（以下空白）')).toBe(at === pages.length - 1)
      expect(text.includes('批次号：2026-春慰-K3-01')).toBe(at === 0)
    })
    const total = lines(count).reduce((all, line) => all + line.amount, 0)
    expect(sum).toBe(total)
    expect(pages.at(-1)).toContain(`合计${count}人${formatMoney(total)}元人民币（大写）：${chineseMoney(total)}`)
    const all = pages.join('')
    // The fourth is too long for one line of its column.
    for (const name of rare.slice(0, 3)) expect(all).toContain(name)
    for (const part of ['欧阳阿依', '古丽·买', '买提']) expect(all).toContain(part)
    if (way === '银行代发') expect(all).toContain('6222000000000000129')
  }
})

test('a sheet printed again is the same to the hash, and the public one says no number, sum or signer', async ({
  office,
}) => {
  const [first, again] = [
    await printed(office, sheetOf(64, '现金', 'finance')),
    await printed(office, sheetOf(64, '现金', 'finance')),
  ]
  expect(again).toEqual(first)
  const { pages } = await printed(office, sheetOf(64, '现金', 'public'))
  const all = pages.join('')
  for (const secret of ['330302', '1,200.00', '6222', '制表', '单位：元']) expect(all).not.toContain(secret)
  expect(all).toContain('合计64人')
})

test('the list that old people sign at a hall keeps the same rules', async ({ office }) => {
  const visits = lines(40).map((line, i) => ({
    person: { id: line.person, name: line.name, idNumber: line.idNumber },
    visit: { id: `v${i}`, level: 'city', county: 'u1', amount: line.amount, goods: '重阳糕1份' },
  }))
  const campaign = {
    id: 'c',
    name: '2026年重阳慰问',
    number: '2026-重阳-01',
    basis: '〔2026〕3号纪要',
    visitYear: 2026,
  }
  const head = { office: finalHead.office, date: '2026年10月20日', campaign }
  const lists = { unit: [{ id: 'u1', name: '鹿城区' }] }
  const job = signListJob(visits, head, lists, { signers: ['制表：', '复核：'], full: false })
  const { pages } = await printed(office, job)
  expect(textsOf(job).filter((text) => text === '（以下空白）')).toHaveLength(1)
  pages.forEach((text, at) => expect(text).toContain(`第${at + 1}页共${pages.length}页`))
  expect(pages.at(-1)).toContain('（以下空白）')
  expect(pages.join('')).not.toContain('330302194001011234')
})
