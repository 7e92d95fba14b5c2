// Sheets for golden files: what stands on paper, block by block, with the millimetres that pages are made of.
import type { Block, Cell, SheetJob } from '../../renderer/sheets/page-model'

/** A page model as a person reads it, so that a golden file shows in review what changed on paper. */
export function readable(job: SheetJob): string {
  const text = (cell: string | Cell): string =>
    (typeof cell === 'string'
      ? cell
      : `${cell.text}${cell.foot ? ` ⌊${cell.foot}⌋` : ''}${cell.photo ? ' [photo]' : ''}`
    ).replace(/\n/g, '⏎')
  const lines = (block: Block): string[] => {
    if (block.kind === 'table')
      return [
        `table ${block.columns.map((column) => column.width).join(' ')}`,
        ...[...block.header, ...block.rows].map((row) => `  ${row.height} | ${row.cells.map(text).join(' | ')}`),
      ]
    const words =
      block.kind === 'text'
        ? block.text
        : block.kind === 'spread'
          ? block.parts.join(' … ')
          : block.kind === 'stamp'
            ? block.lines.join('⏎')
            : ''
    return [`${block.kind} ${block.height} ${words.replace(/\n/g, '⏎')}`]
  }
  return [
    job.title,
    ...job.pages.flatMap((page, i) => [`--- ${i + 1} [${page.foot.join(' / ')}]`, ...page.blocks.flatMap(lines)]),
    '',
  ].join('\n')
}
