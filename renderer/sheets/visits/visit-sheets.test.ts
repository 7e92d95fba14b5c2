// Paper of 走访慰问: page models against golden files, and the laws finance checks by hand: subtotals, 大写, no blank row.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readable } from '../../../test/support/readable-sheet'
import { sampleRoster } from '../../../test/support/sample-roster'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { blockHeight, contentHeight, textsOf, type SheetJob } from '../page-model'
import { briefsJob } from './brief'
import { goodsSheetJob, stockSheetJob } from './goods-sheets'
import { handOverJob } from './hand-over-sheet'
import { routeJob } from './route'
import { signedRow } from '../signed-rows'
import { signListDuties, signListJob } from './sign-list'
import { slipsJob } from './slips'
import { visitRegisterJob } from './visit-register'
import type { VisitHead, VisitLine } from './visit-lines'

const { people, children, lists: own } = sampleRoster(40)
const living = people.filter((person) => person['_dActive'] === 1)
const lists = { ...own, fundAccount: [{ id: 'f', name: '市总工会本级' }], expenseSubject: [], campaign: [] }
const campaign: Row = {
  id: 'c',
  name: '2026年两节慰问',
  number: '2026-两节-01',
  visitYear: 2026,
  basis: '〔2026〕3号纪要',
  account: 'f',
}
const head: VisitHead = { office: '温州市劳模协会', date: '2026年1月25日', campaign }
const team: Row = {
  id: 't',
  name: '第一组',
  date: '2026-01-25',
  leader: '陈主席',
  companions: '王芳',
  vehicle: '浙C12345',
}
const visitOf = (person: Row, more: Readonly<Record<string, unknown>> = {}): VisitLine => ({
  person,
  visit: {
    id: `v${person.id}`,
    person: person.id,
    verdict: 'in',
    way: 'cash',
    amount: 1000_00,
    goods: '米油1份',
    level: person['_dLevel'],
    county: person['county'],
    street: '五马街道',
    year: 2026,
    ...more,
  },
})
const lines = living.slice(0, 7).map((person) => visitOf(person))
const options = { signers: signListDuties.map((duty) => `${duty}：`), full: false }
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

describe('page models against golden files', () => {
  it('签领表', async () => {
    await expect(readable(signListJob(lines, head, lists, options))).toMatchFileSnapshot('golden/sign-list.txt')
  })
  it('签收单', async () => {
    await expect(readable(slipsJob(lines.slice(0, 2), head, '2026-01-25', 'both'))).toMatchFileSnapshot(
      'golden/slips.txt',
    )
  })
  it('走访路线表', async () => {
    const contacts = new Map([[living[0]!.id, '子 张小明 13800000000']])
    await expect(readable(routeJob(lines, team, head, contacts))).toMatchFileSnapshot('golden/route.txt')
  })
  it('走访对象基本情况', async () => {
    const [first, second] = lines
    const file = (line: VisitLine) => ({
      ...line,
      honours: children('honour', line.person.id),
      family: children('family', line.person.id),
      earlier: [{ id: 'e', year: 2025, resultOn: '2025-01-20', result: 'visited', found: '身体尚可' }],
      needs: [{ id: 'n', what: '住院护工难找', state: 'done', outcome: '已联系街道' }],
    })
    const job = briefsJob([file(first!), file(second!)], head, '2026-01-25', lists)
    expect(job.pages).toHaveLength(2)
    await expect(readable(job)).toMatchFileSnapshot('golden/brief.txt')
  })
  it('慰问金领用交接单, before and after the money came back', async () => {
    const done = lines.map((line, i) => ({ ...line, visit: { ...line.visit, result: i === 0 ? 'missed' : 'visited' } }))
    const sheet = { id: 'h', taken: 7000_00, returned: 1000_00, undeliveredReason: '未遇' }
    const both = [handOverJob(lines, team, undefined, head, lists), handOverJob(done, team, sheet, head, lists)]
    await expect(both.map(readable).join('\n')).toMatchFileSnapshot('golden/hand-over.txt')
    expect(bare(both[1]!)).toContain('领用＝已送＋交回')
  })
  it('走访慰问登记表', async () => {
    const done = lines.map((line) => ({
      ...line,
      visit: { ...line.visit, result: 'visited', resultOn: '2026-01-25', visitorA: '陈主席', visitorB: '王芳' },
    }))
    const job = visitRegisterJob(done, head, '2026-01-25', lists, ['制表：'])
    await expect(readable(job)).toMatchFileSnapshot('golden/visit-register.txt')
  })
})

describe('forms of goods', () => {
  const tea: Row = { id: 'g', name: '茶叶', spec: '250克/盒', unit: '盒' }
  const moves: readonly Row[] = [
    { id: '1', goods: 'g', kind: 'plan', date: '2026-01-05', quantity: 10, price: 50_00, supplier: '甲店', by: '王芳' },
    {
      id: '2',
      goods: 'g',
      kind: 'quote',
      date: '2026-01-06',
      quantity: 10,
      price: 48_00,
      supplier: '乙店',
      by: '王芳',
    },
    { id: '3', goods: 'g', kind: 'in', date: '2026-01-08', quantity: 10, price: 48_00, by: '王芳', second: '李明' },
    { id: '4', goods: 'g', kind: 'out', date: '2026-01-10', quantity: 6, by: '王芳', team: 't' },
    { id: '5', goods: 'g', kind: 'back', date: '2026-01-11', quantity: 1, by: '王芳', team: 't' },
    { id: '6', goods: 'g', kind: 'in', date: '2026-01-09', quantity: 99, price: 1_00, by: '王芳', struck: '登错' },
  ]
  const ledger = moves.map((move) => ({ move, goods: tea, team: move['team'] ? team : undefined }))

  it('are those of the ledger, struck lines left out', async () => {
    const kinds = ['plan', 'quote', 'in', 'out'] as const
    const jobs = [
      ...kinds.map((kind) => goodsSheetJob(kind, ledger, head.office, head.date)),
      stockSheetJob([tea], moves, head.office, head.date),
    ]
    await expect(jobs.map(readable).join('\n')).toMatchFileSnapshot('golden/goods.txt')
    expect(bare(jobs[2]!)).toContain('合计1笔480.00元人民币（大写）：肆佰捌拾元整')
    expect(bare(jobs.at(-1)!)).toContain('茶叶250克/盒盒10615')
  })
})

describe('签领表', () => {
  it('sums pages to the total, in figures and in words, for any amounts; every line is above 0 or goods', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 50_000_00 }), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(amounts, (sums) => {
        const many = sums.map((amount, i) =>
          visitOf(living[i % living.length]!, { amount, goods: undefined, id: `${i}` }),
        )
        const job = signListJob(many, head, lists, options)
        const texts = textsOf(job)
        const subtotals = texts.filter((text) => text.startsWith('本页小计'))
        const fen = (text: string): number =>
          Math.round(Number(/([\d,]+\.\d\d) 元/u.exec(text)![1]!.replaceAll(',', '')) * 100)
        const whole = sums.reduce((sum, amount) => sum + amount, 0)
        expect(subtotals).toHaveLength(job.pages.length)
        expect(subtotals.reduce((sum, text) => sum + fen(text), 0)).toBe(whole)
        const counted = sums.filter((amount) => amount > 0).length
        expect(texts).toContain(`合计　${counted} 人　${formatMoney(whole)} 元　人民币（大写）：${chineseMoney(whole)}`)
        expect(texts.filter((text) => text === '（以下空白）')).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('gives old hands 12 mm and more, keeps full numbers out unless asked, and fits its pages', () => {
    const job = signListJob(lines, head, lists, options)
    for (const page of job.pages) {
      expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
        contentHeight(job.paper),
      )
      for (const block of page.blocks)
        if (block.kind === 'table')
          for (const row of block.rows) if (row.cells.length > 1) expect(row.height).toBeGreaterThanOrEqual(signedRow)
    }
    const numbers = lines.flatMap(({ person }) => (person['idNumber'] ? [String(person['idNumber'])] : []))
    for (const number of numbers) expect(bare(job)).not.toContain(number)
    const full = bare(signListJob(lines, head, lists, { ...options, full: true }))
    for (const number of numbers) expect(full).toContain(number)
    expect(signedRow).toBeGreaterThanOrEqual(12)
  })
})

describe('签收单', () => {
  it('shows one person a slip, three slips a page at most, none for nothing, and fits the paper', () => {
    const mixed = [...lines, visitOf(living[8]!, { amount: undefined, goods: undefined })]
    for (const copies of ['both', 'one'] as const) {
      const job = slipsJob(mixed, head, '2026-01-25', copies)
      expect(job.pages).toHaveLength(Math.ceil((lines.length * (copies === 'both' ? 2 : 1)) / 3))
      for (const page of job.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(job.paper),
        )
    }
  })
})
