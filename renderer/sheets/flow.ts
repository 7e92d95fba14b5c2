// Puts blocks of a form on as many pages as they need: a block is never parted, except a list table, which parts between
// rows and repeats its header.
import { FailureError } from '../../shared/kernel/result'
import { blockHeight, contentHeight, type Block, type Page, type Paper, type Row } from './page-model'

type Table = Extract<Block, { kind: 'table' }>

/**
 * Pages with 第 x 页 共 y 页; `left` and `right` are the other two foot texts. Each group starts a page, unless all of them fit
 * on one. Throws FailureError `sheet.row-too-tall`.
 */
export function flow(
  groups: readonly (readonly Block[])[],
  paper: Paper,
  left: string,
  right: string,
): readonly Page[] {
  const all = groups.flat()
  const onePage = all.reduce((sum, block) => sum + blockHeight(block), 0) <= contentHeight(paper)
  const filled = (onePage ? [all] : groups).flatMap((group) => pagesOf(group, contentHeight(paper)))
  return filled.map((page, i) => ({ blocks: page, foot: [left, `第 ${i + 1} 页　共 ${filled.length} 页`, right] }))
}

function pagesOf(blocks: readonly Block[], room: number): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]]
  let used = 0
  const put = (block: Block, height: number): void => {
    if (height > room) throw tooTall()
    if (used + height > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)!.push(block)
    used += height
  }
  for (const [at, block] of blocks.entries()) {
    const together = keptHeight(blocks, at)
    if (together > blockHeight(block) && together <= room && used + together > room) {
      pages.push([])
      used = 0
    }
    for (const part of block.kind === 'table' && block.header.length > 0 ? partsOf(block, room, room - used) : [block])
      put(part, blockHeight(part))
  }
  return pages.filter((page) => page.length > 0)
}

/** Height of a block with what it may not be parted from: the next block, or the first row of a list. */
function keptHeight(blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (!block) return 0
  const isKept = block.kind === 'text' && block.keep === true
  if (isKept) return blockHeight(block) + keptHeight(blocks, at + 1)
  if (block.kind !== 'table' || block.header.length === 0) return blockHeight(block)
  return [...block.header, ...block.rows.slice(0, 1)].reduce((sum, row) => sum + row.height, 0)
}

/** A list table cut between rows so that its first part fits what is left of the page and each other part a whole page. */
function partsOf(table: Table, room: number, left: number): readonly Table[] {
  const head = table.header.reduce((sum, row) => sum + row.height, 0)
  const first = table.rows[0]
  let free = first && head + first.height <= left ? left : room
  const parts: Row[][] = [[]]
  let used = head
  for (const row of table.rows) {
    if (used + row.height > free && parts.at(-1)!.length > 0) {
      parts.push([])
      used = head
      free = room
    }
    parts.at(-1)!.push(row)
    used += row.height
  }
  return parts.map((rows) => ({ ...table, rows }))
}

function tooTall(): FailureError {
  return new FailureError({
    code: 'sheet.row-too-tall',
    message: '有一栏的内容太长，一页放不下。请把内容改短后再打印。',
  })
}
