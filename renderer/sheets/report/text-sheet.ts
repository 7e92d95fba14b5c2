// 年度工作报告 on paper: the paragraphs and tables of the Word file, broken into the lines of a page.
import type { DocxBlock } from '../../papers/documents/read-docx'
import { listRow } from '../form-rows'
import { flow } from '../flow'
import { mmPerPoint, widthInEm, wrap } from '../measure'
import { contentWidth, portrait, type Align, type Block, type Column, type SheetJob } from '../page-model'

/** pt and line pitch of the body in to-html.ts. */
const [bodySize, bodyPitch] = [14, 1.9]
const headingSize = 13
const tableSize = 9
const indent = '　　'

export function textJob(blocks: readonly DocxBlock[], title: string, office: string): SheetJob {
  const laid = blocks.flatMap((block, at) => {
    const own = blocksOf(block)
    const keeps = isHeading(block) || blocks.slice(at + 1, at + 3).some(isSignature)
    return keeps ? keptToNext(own) : own
  })
  const pages = flow([laid], portrait, office, title)
  return { version: 1, title, paper: portrait, pages }
}

const isHeading = (block: DocxBlock): boolean => block.kind === 'paragraph' && block.style === 'heading'
const isSignature = (block: DocxBlock): boolean => block.kind === 'paragraph' && block.style === 'right'

/** The last line of a paragraph goes with what follows; an empty one as a line without words. */
function keptToNext(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at): Block => {
    if (at < blocks.length - 1) return block
    if (block.kind === 'text') return { ...block, keep: true }
    if (block.kind !== 'space') return block
    return { kind: 'text', style: 'body', text: '', height: block.height, align: 'left', keep: true }
  })
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

/** Columns as wide as their words; the one with the longest sentences takes what is left. Numbers stand at the right, sentences at the left. */
function tableOf(rows: readonly (readonly string[])[]): Block {
  const [head = [], ...rest] = rows
  const texts = head.map((_, at) => rest.map((row) => row[at] ?? ''))
  const wanted = head.map((label, at) => Math.max(...[label, ...(texts[at] ?? [])].map(natural)))
  const longest = wanted.indexOf(Math.max(...wanted))
  const widths = wanted.map((width) => Math.min(MOST, width))
  const others = widths.reduce((sum, width, at) => (at === longest ? sum : sum + width), 0)
  widths[longest] = Math.max(contentWidth(portrait) - others, widths[longest] ?? 0)
  const columns = widths.map((width, at): Column => {
    const align = texts[at]?.every((text) => isNumber.test(text)) ? 'right' : at === longest ? 'left' : 'center'
    return { width: Math.floor(width * 10) / 10, align }
  })
  const row = (cells: readonly string[]) =>
    listRow(
      columns,
      head.map((_, at) => cells[at] ?? ''),
      tableSize,
      8,
    )
  return { kind: 'table', columns, header: [row(head)], rows: rest.map(row), size: tableSize }
}

/** mm of a column that holds the text in one line. */
const natural = (text: string): number => widthInEm(text, true) * tableSize * mmPerPoint + CELL
const isNumber = /^(?:[+−]?[\d,.]+|持平)$/u
/** mm: the sides of a cell, and what a column of names may take. */
const [CELL, MOST] = [4, 40]
