// 《慰问金（品）签收单》: one person a slip, so that nobody at a bedside sees another's name or money; three to a page with cut lines,
// 存根联 and 财务联 (office-practice.md 14).
import { chineseMoney } from '../../../shared/kernel/money'
import { alignedName } from '../../../shared/domain/roster/names'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { blockHeight, contentHeight, portrait, type Block, type Page, type SheetJob } from '../page-model'
import { amountOf, levelAndAge, moneyWords, occasionWords, type VisitHead, type VisitLine } from './visit-lines'

/** Which copies a visit needs. */
export type Copies = 'both' | 'one'

/** What the slip is called and asks for: a visit brings 慰问金 and 慰问品, a batch an amount of its scheme. */
export interface SlipWords {
  readonly title: string
  readonly money: string
  /** Absent where nothing but money is handed over. */
  readonly goods?: string
  readonly by: string
}

const visitWords: SlipWords = {
  title: '慰问金（品）签收单',
  money: '慰问金',
  goods: '慰问品',
  by: '慰问人员（两人）',
}

const size = 14
/** mm; an old hand signs in every row. */
const row = 12
const grid = columnsOf([26, 62, 26, 61])
const perPage = 3
/** mm of the dashed line and the room under it. */
const cutHeight = 5

/** The job; visits without money and goods need no slip. */
export function slipsJob(
  all: readonly VisitLine[],
  head: VisitHead,
  on: string,
  copies: Copies,
  words: SlipWords = visitWords,
): SheetJob {
  const lines = all.filter((line) => amountOf(line) > 0 || Boolean(line.visit['goods']))
  const kinds = copies === 'both' ? ['存根联', '财务联'] : ['财务联']
  const slips = lines.flatMap((line, i) => kinds.map((kind) => slip(line, i + 1, kind, head, on, words)))
  const { title } = words
  return { version: 1, title, paper: portrait, pages: pagesOf(slips, title) }
}

/** As many slips to a page as fit, three at most; a slip with long goods takes the room it needs. */
function pagesOf(slips: readonly (readonly Block[])[], title: string): readonly Page[] {
  const pages: (readonly Block[])[][] = []
  let used = 0
  for (const slip of slips) {
    const height = slip.reduce((sum, block) => sum + blockHeight(block), 0)
    const page = pages.at(-1)
    if (page && page.length < perPage && used + cutHeight + height <= contentHeight(portrait)) {
      page.push(slip)
      used += cutHeight + height
    } else {
      pages.push([slip])
      used = height
    }
  }
  return pages.map((page, at) => ({
    blocks: page.flatMap((slip, i) => (i === 0 ? slip : [{ kind: 'cut', height: cutHeight } as const, ...slip])),
    foot: ['', `第 ${at + 1} 页　共 ${pages.length} 页`, title],
  }))
}

function slip(
  line: VisitLine,
  number: number,
  kind: string,
  head: VisitHead,
  on: string,
  words: SlipWords,
): readonly Block[] {
  const money = amountOf(line)
  const sum = money > 0 ? `${moneyWords(line)} 元　人民币（大写）：${chineseMoney(money)}` : '无'
  const rows: readonly (readonly Pair[])[] = [
    [
      { label: '姓名', value: alignedName(String(line.person['name'] ?? '')) },
      { label: '荣誉', value: levelAndAge(line, on) },
    ],
    [{ label: words.money, value: sum, span: 3 }],
    words.goods === undefined
      ? [{ label: '签收人', value: '', span: 3 }]
      : [
          { label: words.goods, value: String(line.visit['goods'] ?? '无') },
          { label: '签收人', value: '' },
        ],
    [
      { label: '代收人', value: '' },
      { label: '与本人关系', value: '' },
    ],
    [
      { label: words.by, value: '' },
      { label: '日期', value: '　　年　　月　　日' },
    ],
  ]
  const campaign = head.campaign ? `批次号：${String(head.campaign['number'] ?? '')}` : ''
  return [
    { kind: 'text', style: 'heading', text: `${words.title}（${kind}）`, height: 8, align: 'center' },
    { kind: 'spread', parts: [head.office, occasionWords(line, head), campaign, `第 ${number} 号`], height: 6 },
    { kind: 'table', columns: grid, header: [], size, rows: rows.map((pairs) => formRow(grid, pairs, size, row)) },
  ]
}
