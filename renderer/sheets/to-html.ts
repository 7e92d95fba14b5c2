// Page model → static HTML for the hidden print window: no script, no remote address, black on white, few elements.
// Column widths and row heights are given in mm and lines are already broken, so the browser lays nothing out itself.
import {
  footHeight,
  landscape,
  pageHeight,
  portrait,
  type Block,
  type Cell,
  type Page,
  type Paper,
  type Row,
  type SheetJob,
} from './page-model'
import { linePitch } from './measure'

/** The fonts that the pages are laid out with; main serves them under app://font/ (decisions.md 27). */
export const sheetFonts = {
  regular: 'app://font/NotoSerifSC_400Regular.ttf',
  bold: 'app://font/NotoSerifSC_700Bold.ttf',
} as const

/** A whole HTML document. Size grows with the cells; a 2,000-line roster is about 0.5 MB. */
export function toHtml(job: SheetJob): string {
  const pages = job.pages.map((page) => pageHtml(page, page.paper ?? job.paper, job.paper)).join('\n')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(job.title)}</title><style>${styles(job.paper)}</style></head><body>\n${pages}\n</body></html>`
}

function styles(paper: Paper): string {
  return `@font-face{font-family:Sheet;font-weight:400;src:url(${sheetFonts.regular})}
@font-face{font-family:Sheet;font-weight:700;src:url(${sheetFonts.bold})}
@page{size:A4 ${paper.landscape ? 'landscape' : 'portrait'};margin:0}
@page turned{size:A4 portrait;margin:0;page-orientation:rotate-left}
*{box-sizing:border-box;margin:0;padding:0}
body{font:10.5pt/${linePitch} Sheet,SimSun-ExtB,SimSun,"Noto Serif CJK SC",serif;color:#000;background:#fff;text-rendering:optimizeSpeed;font-variant-ligatures:none}
.p{position:relative;overflow:hidden;white-space:pre;break-after:page}
.p:last-child{break-after:auto}
.f{position:absolute;height:${footHeight}mm;font-size:9pt}
${[portrait, landscape].map(pageStyle).join('\n')}
.t{page:turned;width:210mm;height:${pageHeight(portrait)}mm}
.t>.w{position:absolute;top:0;left:0;transform-origin:0 0;transform:translateX(209mm) rotate(90deg)}
.s,.f{display:flex;justify-content:space-between;align-items:flex-end;padding-bottom:1mm}
.f>*{flex:1;text-align:center}.f>:first-child{text-align:left}.f>:last-child{text-align:right}
.title,.heading,.body,.note{display:flex;flex-direction:column;justify-content:center}
.title{font-size:18pt;font-weight:700}.heading{font-size:13pt;font-weight:700}.body{font-size:14pt;line-height:1.9;justify-content:flex-start}.note{font-size:9pt}
table{border-collapse:collapse;table-layout:fixed}table+table{margin-top:-.25mm}
td,th{border:.25mm solid #000;text-align:center;vertical-align:middle;font-weight:400}
.l{text-align:left;padding-left:1mm}.r{text-align:right;padding-right:1mm}.c{text-align:center}
th,.strong{font-weight:700}.top{vertical-align:top;padding-top:1mm}
.box{position:relative;height:100%}.box i{position:absolute;right:2mm;bottom:1mm;font-style:normal;text-align:right}
img{display:block;margin:auto;max-width:100%;object-fit:contain;filter:grayscale(1)}
.stamp{padding-left:55%;font-size:14pt;line-height:2.1}
.cut{border-top:.25mm dashed #000}`
}

/** Size and margins of a page of this form. */
function pageStyle(paper: Paper): string {
  const { top, right, bottom, left } = paper.margins
  const [mark, width] = paper.landscape ? ['w', 297] : ['u', 210]
  return `.${mark}{width:${width}mm;height:${pageHeight(paper)}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm}
.${mark} .f{left:${left}mm;right:${right}mm;bottom:${bottom}mm}`
}

/**
 * A wide page of an upright job lies turned on its paper, shown the right way up where the engine can: Chromium 114 shrinks every page of a job
 * in which one is wider than the first.
 */
function pageHtml(page: Page, paper: Paper, job: Paper): string {
  const foot = page.foot.map((text) => `<span>${escape(text)}</span>`).join('')
  const inside = `${page.blocks.map(blockHtml).join('')}<div class="f">${foot}</div>`
  if (paper.landscape && !job.landscape) return `<div class="p t"><div class="w">${inside}</div></div>`
  return `<div class="p ${paper.landscape ? 'w' : 'u'}">${inside}</div>`
}

function blockHtml(block: Block): string {
  const height = `style="height:${block.kind === 'table' ? 0 : block.height}mm"`
  switch (block.kind) {
    case 'text':
      return `<div class="${block.style} ${block.align[0]}" ${height}>${escape(block.text)}</div>`
    case 'spread':
      return `<div class="s" ${height}>${block.parts.map((part) => `<span>${escape(part)}</span>`).join('')}</div>`
    case 'stamp':
      return `<div class="stamp" ${height}>${escape(block.lines.join('\n'))}</div>`
    case 'space':
      return `<div ${height}></div>`
    case 'cut':
      return `<div class="cut" ${height}></div>`
    case 'table':
      return tableHtml(block)
  }
}

function tableHtml(block: Extract<Block, { kind: 'table' }>): string {
  const width = block.columns.reduce((sum, column) => sum + column.width, 0)
  const columns = block.columns.map((column) => `<col style="width:${column.width}mm">`).join('')
  const aligns = block.columns.map((column) => column.align)
  const header = block.header.map((row) => rowHtml(row, 'th', [])).join('')
  const rows = block.rows.map((row) => rowHtml(row, 'td', aligns)).join('')
  const head = header && `<thead>${header}</thead>`
  return `<table style="width:${width.toFixed(1)}mm;font-size:${block.size}pt"><colgroup>${columns}</colgroup>${head}<tbody>${rows}</tbody></table>`
}

function rowHtml(row: Row, tag: 'td' | 'th', aligns: readonly Cell['align'][]): string {
  const cells = row.cells.map((cell, i) =>
    typeof cell === 'string' ? plainCell(cell, tag, aligns[i]) : richCell(cell, row.height),
  )
  return `<tr style="height:${row.height}mm">${cells.join('')}</tr>`
}

function plainCell(text: string, tag: 'td' | 'th', align: Cell['align']): string {
  const mark = align === undefined || align === 'center' ? '' : ` class=${align[0]}`
  return `<${tag}${mark}>${escape(text)}</${tag}>`
}

function richCell(cell: Cell, height: number): string {
  const classes = [
    cell.align === undefined ? '' : cell.align[0],
    cell.role === 'strong' ? 'strong' : '',
    cell.valign ?? '',
  ]
    .filter(Boolean)
    .join(' ')
  const spans = `${cell.colSpan ? ` colspan=${cell.colSpan}` : ''}${cell.rowSpan ? ` rowspan=${cell.rowSpan}` : ''}`
  return `<td${spans}${classes ? ` class="${classes}"` : ''}>${inside(cell, height)}</td>`
}

function inside(cell: Cell, height: number): string {
  if (cell.photo)
    return `<img alt="照片" style="height:${height * (cell.rowSpan ?? 1) - 2}mm" src="app://blob/${escape(cell.photo)}">`
  if (cell.foot === undefined) return escape(cell.text)
  return `<div class="box" style="height:${height - 2}mm">${escape(cell.text)}<i>${escape(cell.foot)}</i></div>`
}

/** Text for HTML. Control characters draw nothing and some break the document, so they are left out. */
function escape(text: string): string {
  const plain = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  return /[&<>"]/.test(plain)
    ? plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : plain
}
