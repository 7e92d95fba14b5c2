// 年度工作报告 on paper: the paragraphs and tables of the Word file, broken into the lines of a page.
import type { DocxBlock } from '../../papers/documents/read-docx'
import { columnsOf, listRow } from '../form-rows'
import { flow } from '../flow'
import { mmPerPoint, wrap } from '../measure'
import { contentWidth, portrait, type Align, type Block, type SheetJob } from '../page-model'

/** pt and line pitch of the body in to-html.ts. */
const [bodySize, bodyPitch] = [14, 1.9]
const headingSize = 13
const tableSize = 9
const indent = '　　'

export function textJob(blocks: readonly DocxBlock[], title: string, office: string): SheetJob {
  const pages = flow([blocks.flatMap(blocksOf)], portrait, office, title)
  return { version: 1, title, paper: portrait, pages }
}

function blocksOf(block: DocxBlock): readonly Block[] {
  if (block.kind === 'table') return [tableOf(block.rows)]
  const { style, text } = block
  if (text.trim() === '') return [{ kind: 'space', height: 5 }]
  if (style === 'title') return lines(text, 'title', 18, 12, 'center')
  if (style === 'heading') return lines(text, 'heading', headingSize, 10, 'left')
  const height = bodySize * bodyPitch * mmPerPoint
  if (style === 'right') return lines(text, 'body', bodySize, height, 'right')
  return lines(style === 'body' ? `${indent}${text}` : text, 'body', bodySize, height, 'left')
}

/** A line a block, so that a paragraph may go on over the page. */
function lines(
  text: string,
  style: 'title' | 'heading' | 'body',
  size: number,
  height: number,
  align: Align,
): readonly Block[] {
  return wrap(text, contentWidth(portrait) - 1, size, style !== 'body').map((line) => ({
    kind: 'text',
    style,
    text: line,
    height,
    align,
  }))
}

/** The last column has the words. */
function tableOf(rows: readonly (readonly string[])[]): Block {
  const [head = [], ...rest] = rows
  const room = contentWidth(portrait)
  const last = head.length > 3 ? 0.36 : 1 / Math.max(1, head.length)
  const widths = head.map((_, at) =>
    at === head.length - 1 ? room * last : (room * (1 - last)) / Math.max(1, head.length - 1),
  )
  const columns = columnsOf(widths.map((width) => Math.floor(width * 10) / 10))
  const row = (texts: readonly string[]) =>
    listRow(
      columns,
      head.map((_, at) => texts[at] ?? ''),
      tableSize,
      8,
    )
  return { kind: 'table', columns, header: [row(head)], rows: rest.map(row), size: tableSize }
}
