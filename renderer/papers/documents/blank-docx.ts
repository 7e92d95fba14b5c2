// A .docx from lines of text in the layout of official documents (GB/T 9704): A4, 37/35/28/26 mm, title 2号小标宋, text 3号仿宋, 28 pt lines,
// page number —1—. The office's fonts are named, each with the one to fall back on; none is embedded, since they are licensed.
import { strToU8, zipSync, type Zippable } from 'fflate'

export type Line =
  /** `marked`: what the program fills in stands out, until whoever owns the text changes the style 程序数字. */
  | { readonly style: LineStyle; readonly text: string; readonly marked?: true }
  /** A table whose second row repeats for a list of the template. */
  | { readonly columns: readonly { readonly label: string; readonly text: string; readonly width: number }[] }

export type LineStyle = 'title' | 'body' | 'heading' | 'plain' | 'right' | 'note'

interface StyleSpec {
  readonly name: string
  readonly font: string
  /** Half points. */
  readonly size: number
  readonly align: 'center' | 'both' | 'right' | 'left'
  /** Characters. */
  readonly indent?: number
}

const styles: Readonly<Record<LineStyle, StyleSpec>> = {
  title: { name: '公文标题', font: '方正小标宋简体', size: 44, align: 'center' },
  body: { name: '公文正文', font: '仿宋_GB2312', size: 32, align: 'both', indent: 2 },
  heading: { name: '公文一级标题', font: '黑体', size: 32, align: 'left', indent: 2 },
  plain: { name: '公文顶格', font: '仿宋_GB2312', size: 32, align: 'left' },
  right: { name: '公文落款', font: '仿宋_GB2312', size: 32, align: 'right' },
  note: { name: '公文表格', font: '仿宋_GB2312', size: 24, align: 'center' },
}

/** What a PC without the font draws instead. */
const fallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  黑体: '宋体',
}

const space = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${space}/wordprocessingml/2006/main" xmlns:r="${space}/officeDocument/2006/relationships"`
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** One day for all, so that the same lines give the same bytes. */
const mtime = new Date('2026-01-01T00:00:00')

/** The bytes of the document. */
export function blankDocx(lines: readonly Line[]): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['fontTable', 'fontTable.xml'],
      ['footer', 'footer1.xml'],
    ]),
    'word/document.xml': `${head}<w:document ${word}><w:body>${lines.map((line, at) => lineXml(line, isBeforeSignature(lines, at))).join('')}${section}</w:body></w:document>`,
    'word/styles.xml': stylesXml(),
    'word/fontTable.xml': fontsXml(),
    'word/footer1.xml': footer,
  }
  const zip: Zippable = {}
  for (const [name, text] of Object.entries(parts)) zip[name] = [strToU8(text), { mtime, level: 6 }]
  return zipSync(zip)
}

/** A signature never stands alone on a page: what comes before it goes with it. */
function isBeforeSignature(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 3).some((line) => 'style' in line && line.style === 'right')
}

function lineXml(line: Line, keep: boolean): string {
  if ('columns' in line) return tableXml(line.columns)
  return paragraph(line.style, line.text, keep, line.marked ? markedRuns : run)
}

function paragraph(style: LineStyle, text: string, keep = false, runs = run): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep ? '<w:keepNext/>' : ''}</w:pPr>${runs(text)}</w:p>`
}

function run(text: string, properties = ''): string {
  return text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
}

/** Blanks in runs of their own, in the style of what the program said. */
function markedRuns(text: string): string {
  const mark = '<w:rPr><w:rStyle w:val="figure"/></w:rPr>'
  return text
    .split(/(\{[^{}]+\})/u)
    .map((part) => run(part, /^\{[^#/]/u.test(part) ? mark : ''))
    .join('')
}

function tableXml(columns: Extract<Line, { columns: unknown }>['columns']): string {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')
  const cell = (text: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('note', text)}</w:tc>`
  const row = (texts: readonly string[], header: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}<w:jc w:val="center"/></w:trPr>${texts.map((text, i) => cell(text, columns[i]!.width)).join('')}</w:tr>`
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')
  const properties = `<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>`
  const labels = columns.map(({ label }) => label)
  const texts = columns.map(({ text }) => text)
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${row(labels, true)}${row(texts, false)}</w:tbl>`
}

/** mm as Word's twentieths of a point. */
const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)

const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${twips(37)}" w:right="${twips(26)}" w:bottom="${twips(35)}" w:left="${twips(28)}" w:header="851" w:footer="${twips(25)}" w:gutter="0"/></w:sectPr>`

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const footer = `${head}<w:ftr ${word}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>— </w:t></w:r>${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}<w:r><w:t> —</w:t></w:r></w:p></w:ftr>`

function stylesXml(): string {
  const made = Object.entries(styles).map(([id, { name, font, size, align, indent }]) => {
    const line =
      id === 'note' ? '<w:spacing w:before="40" w:after="40"/>' : '<w:spacing w:line="560" w:lineRule="exact"/>'
    const first = indent ? `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * size * 10}"/>` : ''
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${line}${first}<w:jc w:val="${align}"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  })
  made.push(
    '<w:style w:type="character" w:customStyle="1" w:styleId="figure"><w:name w:val="程序数字"/><w:qFormat/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="E7E2D8"/></w:rPr></w:style>',
  )
  return `${head}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${made.join('')}</w:styles>`
}

function fontsXml(): string {
  const fonts = Object.entries(fallbacks).map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  )
  return `${head}<w:fonts ${word}>${fonts.join('')}</w:fonts>`
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes = `${head}<Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/fontTable.xml" ContentType="${main}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${main}.footer+xml"/></Types>`

function relations(targets: readonly (readonly [string, string])[]): string {
  const made = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${space}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${space}/package/2006/relationships">${made.join('')}</Relationships>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
