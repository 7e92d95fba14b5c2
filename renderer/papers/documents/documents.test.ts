// What a document says is what the sheet says, to the 分; and a template the office edited is judged before it is used.
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxText, paragraphsOf, partOf } from '../../../test/support/docx'
import { finalHead, finalLine, paperOf } from '../../../test/support/final-lines'
import type { FinalLine } from '../../../shared/domain/payments/final-lines'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { blankDocx } from './blank-docx'
import { builtInTemplate } from './built-in'
import { checkTemplate } from './check-template'
import { batchFacts, campaignFacts, hardshipFacts, letterFacts } from './facts'
import { blanksOf, fillDocx, type Facts } from './fill-docx'
import { documentSpecs, type DocumentKind } from './kinds'
import { makeDocument } from './make-document'
import { mayBeProven, postingFacts } from './posting-facts'

const standards = [{ whom: '省部级', sum: '400.00 元/月', source: '温政发〔2021〕1号' }]
const facts = (lines: readonly FinalLine[]): Facts => batchFacts(paperOf(lines), standards, '2026年1月21日')

function filled(kind: DocumentKind, words: Facts, template = builtInTemplate(kind)): Uint8Array {
  const made = fillDocx(template, words)
  if (!made.ok) throw new Error(made.failure.message)
  return made.value
}

/** A template of one paragraph of text. */
const template = (text: string): Uint8Array => blankDocx([{ style: 'body', text }])
const check = (kind: DocumentKind, text: string) => checkTemplate(kind, template(text))

const anyLine = fc
  .record({
    person: fc.integer({ min: 1, max: 400 }),
    amount: fc.integer({ min: 1, max: 99_999_999 }),
    level: fc.constantFrom('national', 'provincial', 'city', undefined),
    county: fc.constantFrom('u1', 'u2', undefined),
  })
  .map(({ person, amount, level, county }): FinalLine => {
    const { level: _level, county: _county, ...line } = finalLine(person, amount)
    return { ...line, ...(level ? { level } : {}), ...(county ? { county } : {}) }
  })

describe('a document of a batch', () => {
  it.each(['agenda', 'request'] as const)(
    '%s says the head count and sum of the sheet, in figures and 大写',
    (kind) => {
      fc.assert(
        fc.property(fc.array(anyLine, { minLength: 1, maxLength: 200 }), (lines) => {
          let total = 0
          const people = new Set<string>()
          for (const { amount, person } of lines) {
            total += amount
            people.add(person)
          }
          const text = docxText(filled(kind, facts(lines)))
          expect(text).toContain(
            `共 ${people.size} 人，合计 ${formatMoney(total)} 元（大写：人民币${chineseMoney(total)}）`,
          )
          expect(text).not.toMatch(/[{}]|undefined|NaN/u)
        }),
        { numRuns: 12 },
      )
    },
  )

  it('lists the levels so that they come to the whole again', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 60 }), (lines) => {
        const parts = facts(lines)['各级别'] as readonly Facts[]
        const sum = parts.reduce(
          (all, part) => all + Math.round(Number(String(part['金额']).replaceAll(',', '')) * 100),
          0,
        )
        expect(sum).toBe(lines.reduce((all, line) => all + line.amount, 0))
        const cells = paragraphsOf(filled('request', facts(lines)))
        for (const part of parts) expect(cells).toContain(String(part['金额']))
      }),
      { numRuns: 12 },
    )
  })

  it('says what it rests on, whom it is to and when', () => {
    const text = docxText(filled('request', { ...facts([finalLine(1, 100)]), 主送机关: '市总工会党组' }))
    for (const words of [
      '市总工会党组：',
      '温工〔2026〕3号',
      '市总工会本级',
      '50205 困难职工帮扶费',
      '妥否，请批示。',
      '2026年1月21日',
    ])
      expect(text).toContain(words)
    expect(docxText(filled('agenda', facts([finalLine(1, 100)])))).toContain('温政发〔2021〕1号')
  })

  it('leaves a line to be filled in by pen where the batch says nothing', () => {
    const words = batchFacts(paperOf([finalLine(1, 100)], {}, { ...finalHead, account: '' }), [], '')
    expect(docxText(filled('request', words))).toContain('所需经费从＿＿＿＿列支')
  })

  it('shows the public names, units and honours, each person once, and no number, account or sum', () => {
    const late = finalLine(2, 555_500, { id: 'late', kind: 'back' })
    const text = docxText(filled('notice', facts([finalLine(1, 123_456), finalLine(2, 123_456), late])))
    expect(text).toContain('（共 2 人）')
    expect(text.match(/市级劳动模范/gu)).toHaveLength(2)
    for (const secret of ['330302', '6222', '1,234.56', '5,555.00', '银行']) expect(text).not.toContain(secret)
  })

  it('proves a 公示 with its days, place, objections and result, and only once it is over', () => {
    const record = { id: 'b', postFrom: '2026-09-21', postTo: '2026-09-28', postPlace: '单位公告栏' }
    expect(mayBeProven(record, '2026-09-28')).toMatchObject({ ok: false, failure: { code: 'document.posting' } })
    expect(mayBeProven(record, '2026-09-29')).toMatchObject({ ok: false })
    const over = { ...record, postResult: 'none' }
    expect(mayBeProven(over, '2026-09-29').ok).toBe(true)
    const holidays = [{ id: 'h', date: '2026-09-27', work: true }]
    const text = docxText(filled('posted', { ...facts([finalLine(1, 100)]), ...postingFacts(over, holidays) }))
    expect(text).toContain(
      '拟发放对象（共 1 人）已于2026年9月21日至2026年9月28日（7 个工作日）在单位公告栏公示。公示期间未收到异议。公示结果：无异议。',
    )
    const one = hardshipFacts('温州市劳模协会', '2026年9月1日', { id: 'p', name: '张三', _dLevel: 'city' }, '鹿城区')
    expect(docxText(filled('notice', { ...one, ...postingFacts(record, []) }))).toContain(
      '困难劳模认定拟认定对象（共 1 人）',
    )
  })

  it('refuses to write about nobody, or about somebody whose sum is still open', () => {
    expect(() => facts([])).toThrow('document.empty')
    expect(() => facts([finalLine(1, undefined as unknown as number)])).toThrow('document.amount')
  })

  it('names fonts of the office with their fallbacks, on the paper of official documents', () => {
    const docx = builtInTemplate('agenda')
    expect(partOf(docx, 'word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
    expect(partOf(docx, 'word/document.xml')).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  })
})

describe('a letter to each person of a campaign', () => {
  const line = (i: number, amount: number) => ({
    person: { id: `p${i}`, name: `张${i}<&`, employer: '某厂' },
    visit: { id: `v${i}`, level: 'city', amount },
  })
  const lines = [line(1, 50_000), line(2, 0), line(3, 123_45)]
  const head = {
    office: '温州市劳模协会',
    date: '2026年1月25日',
    campaign: { id: 'c', name: '2026年重阳慰问', number: '2026-重阳-01' },
  }
  const words = { account: '', subject: '', way: '现金', county: () => '' }
  const letters = lines.map((each) => ({ name: each.person.name, facts: letterFacts(each) }))
  const subject = { facts: campaignFacts(head, lines, words, []), number: '2026-重阳-01', people: 3, letters }
  const make = (apart: boolean, text = '尊敬的{姓名}{称呼}：{慰问金}{慰问金大写}') => {
    const made = makeDocument(template(text), subject, { kind: 'letter', typed: {}, apart })
    if (!made.ok) throw new Error(made.failure.message)
    return made.value
  }

  it('stands in one file, a section and so a page each, in the order of the list', () => {
    const { name, bytes } = make(false)
    expect(name).toBe('2026-重阳-01—慰问信.docx')
    expect(docxText(bytes).split('\n').filter(Boolean)).toEqual([
      '尊敬的张1<&同志：500.00伍佰元整',
      '尊敬的张2<&同志：',
      '尊敬的张3<&同志：123.45壹佰贰拾叁元肆角伍分',
    ])
    const xml = partOf(bytes, 'word/document.xml')
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(3)
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(3)
  })

  it('stands in a file each, zipped, nobody in the file of another', () => {
    const { name, bytes } = make(true)
    expect(name).toBe('2026-重阳-01—慰问信.zip')
    const files = Object.entries(unzipSync(bytes))
    expect(files.map(([file]) => file)).toEqual([
      '2026-重阳-01—慰问信/001 张1 &.docx',
      '2026-重阳-01—慰问信/002 张2 &.docx',
      '2026-重阳-01—慰问信/003 张3 &.docx',
    ])
    expect(docxText(files[1]![1])).toBe('尊敬的张2<&同志：')
  })
})

describe('a template that the office edited', () => {
  it.each(documentSpecs.map(({ kind }) => kind))('%s as it comes lacks nothing and knows every blank', (kind) => {
    expect(checkTemplate(kind, builtInTemplate(kind))).toEqual({ ok: true, value: [] })
  })

  it('is refused with the names of blanks that nobody fills', () => {
    const refused = check('agenda', '{人数}{金额}{大写}{金鹅}{#各级别}{级别}{工资}{/各级别}')
    expect(refused).toMatchObject({ ok: false, failure: { code: 'document.unknown-blank' } })
    const message = refused.ok ? '' : refused.failure.message
    expect(message).toContain('{金鹅}、{#各级别} 里的 {工资}')
    // A sum is no list, and a list is no word.
    expect(check('agenda', '{#金额}{/金额}').ok).toBe(false)
    expect(check('agenda', '{各级别}').ok).toBe(false)
  })

  it('is taken although something needed lacks, which is said', () => {
    expect(check('request', '共 {人数} 人')).toEqual({ ok: true, value: ['金额', '大写'] })
  })

  it('may be split by Word anywhere', () => {
    const whole = template('{金额}')
    const parts = unzipSync(whole)
    const xml = new TextDecoder().decode(parts['word/document.xml'])
    const split = xml.replace('{金额}', '{金</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>额</w:t></w:r><w:r><w:t>}')
    const docx = zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(split) })
    expect(blanksOf(docx)).toEqual({ ok: true, value: [{ name: '金额', within: '', list: false }] })
    expect(docxText(filled('agenda', facts([finalLine(1, 164_000)]), docx))).toBe('1,640.00')
  })

  it.each([
    ['{金额', '“{金额”少了右括号 }'],
    ['{#各级别}{级别}', '{#各级别} 没有对应的 {/各级别}'],
    ['金额}', '少了左括号 {'],
  ])('is refused with the place: %s', (text, words) => {
    const refused = check('agenda', text)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'document.broken' } })
    expect(refused.ok ? '' : refused.failure.message).toContain(words)
  })

  it('is refused when it is no Word file at all', () => {
    const code = (bytes: Uint8Array) => {
      const refused = checkTemplate('agenda', bytes)
      return refused.ok ? '' : refused.failure.code
    }
    expect(code(new TextEncoder().encode('not a zip'))).toBe('document.not-docx')
    expect(code(zipSync({ 'a.txt': new Uint8Array([1]) }))).toBe('document.not-docx')
  })
})
