// What a printed sheet is before it is HTML: explicit pages of blocks with every height in mm and every line already
// broken, as pure data. The digest of this model is the job's hash (decisions.md 25), so it holds no time and no layout engine.

export type Align = 'left' | 'center' | 'right'

export interface Paper {
  readonly size: 'A4'
  readonly landscape: boolean
  /** mm. Left or right ≥ 12 so that a 骑缝章 has room (office-practice.md 5); printers cannot reach the outer 5. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** A cell; plain text is the common case. Texts hold their line breaks: nothing is wrapped later. */
export interface Cell {
  readonly text: string
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly align?: Align
  /** `label`: a printed word of the form; `strong`: totals and headings. */
  readonly role?: 'label' | 'strong'
  /** Blob id of a photo filling the cell. */
  readonly photo?: string
  /** Text at the foot of the box: 盖章 and 年 月 日 lines. */
  readonly foot?: string
  readonly valign?: 'top'
}

export interface Row {
  /** mm. */
  readonly height: number
  readonly cells: readonly (string | Cell)[]
}

export interface Column {
  /** mm. */
  readonly width: number
  readonly align: Align
}

export type Block =
  | {
      readonly kind: 'text'
      readonly style: 'title' | 'heading' | 'body' | 'note'
      readonly text: string
      readonly height: number
      readonly align: Align
      /** Stands on the page of what follows: a heading, the last line before a signature. */
      readonly keep?: true
    }
  /** Texts spread over the width: 单位（盖章） · 年月日 · 单位：元, or the signers' line. */
  | { readonly kind: 'spread'; readonly parts: readonly string[]; readonly height: number }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly header: readonly Row[]
      readonly rows: readonly Row[]
      readonly size: number
    }
  | { readonly kind: 'space'; readonly height: number }
  /** Free of text, for a round stamp; 40 mm or more (office-practice.md 40). */
  | { readonly kind: 'stamp'; readonly lines: readonly string[]; readonly height: number }
  | { readonly kind: 'cut'; readonly height: number }

export interface Page {
  readonly blocks: readonly Block[]
  /** Left, centre and right of the foot line; the centre holds 第 x 页 共 y 页. */
  readonly foot: readonly [string, string, string]
  /** Where it is not the job's: a pack holds upright and wide sheets. */
  readonly paper?: Paper
}

export interface SheetJob {
  readonly version: 1
  readonly title: string
  readonly paper: Paper
  readonly pages: readonly Page[]
}

/** Height of the foot line, mm; lies inside the bottom margin's upper edge. */
export const footHeight = 6

export const portrait: Paper = { size: 'A4', landscape: false, margins: { top: 15, right: 15, bottom: 10, left: 20 } }
export const landscape: Paper = { size: 'A4', landscape: true, margins: { top: 12, right: 13, bottom: 8, left: 13 } }

/** Width for blocks, mm. */
export function contentWidth(paper: Paper): number {
  return (paper.landscape ? 297 : 210) - paper.margins.left - paper.margins.right
}

/** Height of one page block, mm. 2 mm less than the sheet: a full-height block with a page break doubles the pages (decisions.md 28). */
export function pageHeight(paper: Paper): number {
  return (paper.landscape ? 210 : 297) - 2
}

/** Height for blocks, mm: the page block less margins, the foot line, and 1 mm for border rounding. */
export function contentHeight(paper: Paper): number {
  return pageHeight(paper) - paper.margins.top - paper.margins.bottom - footHeight - 1
}

export function blockHeight(block: Block): number {
  if (block.kind !== 'table') return block.height
  return [...block.header, ...block.rows].reduce((sum, row) => sum + row.height, 0)
}

/** Every printed text of a job, for the glyph check. */
export function textsOf(job: SheetJob): string[] {
  return [job.title, ...job.pages.flatMap((page) => [...page.foot, ...page.blocks.flatMap(textsOfBlock)])]
}

function textsOfBlock(block: Block): readonly string[] {
  if (block.kind === 'text') return [block.text]
  if (block.kind === 'spread') return block.parts
  if (block.kind === 'stamp') return block.lines
  if (block.kind !== 'table') return []
  return [...block.header, ...block.rows].flatMap((row) =>
    row.cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : [cell.text, cell.foot ?? ''])),
  )
}
