// 《劳模去世处理单》: one page that collects a death, what has been settled and what is still to be ticked by hand
// (office-practice.md 20). 丧葬费 and 抚恤金 are paid elsewhere: the sheet only reminds of helping with them.
import type { Row } from '../../data/office'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { flow } from '../flow'
import { linesHeight, wrap } from '../measure'
import { portrait, type Block, type Cell, type SheetJob } from '../page-model'
import { wordsOf, type Lists } from '../words'

export interface DeathPaper {
  readonly person: Row
  /** The status event of kind `died`. */
  readonly event: Row
  /** What was settled in the app with the event, in words. */
  readonly done: readonly string[]
  readonly office: string
  readonly date: string
}

const size = 10.5
const grid = columnsOf([28, 30, 26, 32, 26, 33])

/** Ticked by pen: these areas are settled by the people who run them. */
const toSettle: readonly string[] = [
  '停发荣誉津贴及各项补助（自　　　年　　月）',
  '通知财政、医保等造表单位减员',
  '停订或改投报刊',
  '停用健身卡等证卡',
  '移出疗休养名单及候补',
  '停办当年保险、体检',
  '移出生日、节日慰问名单',
  '未领款项处理（继承人领取承诺）',
  '协助家属办理丧葬费、抚恤金（由社保或单位发放）',
  '收存死亡证明或火化证明',
  '上报省总（全国、省部级）',
  '收回证件，档案转入',
]

/** The sheet of one death. */
export function deathSheetJob(paper: DeathPaper, lists: Lists): SheetJob {
  const title = '劳模去世处理单'
  const blocks: Block[] = [
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    { kind: 'spread', parts: [`单位：${paper.office}`, `填表日期：${paper.date}`], height: 8 },
    { kind: 'table', columns: grid, header: [], rows: factRows(paper, lists), size },
    ticks('已在系统中办理', paper.done.length > 0 ? paper.done.map((text) => `√ ${text}`) : ['（无）'], 1),
    ticks(
      '需办理并打勾',
      toSettle.map((text) => `□ ${text}`),
      1,
    ),
    signing(),
  ]
  const name = String(paper.person['name'] ?? '')
  return {
    version: 1,
    title: `${title}（${name}）`,
    paper: portrait,
    pages: flow([blocks], portrait, '内部资料　含个人信息　用后收回', name),
  }
}

function factRows({ person, event }: DeathPaper, lists: Lists) {
  const of = wordsOf('person', lists)
  const about = wordsOf('statusEvent', lists)
  const p = (label: string, field: string, span?: number): Pair => ({
    label,
    value: of.full(person, field),
    ...(span ? { span } : {}),
  })
  const e = (label: string, field: string, span?: number): Pair => ({
    label,
    value: about.full(event, field),
    ...(span ? { span } : {}),
  })
  const rows: readonly (readonly Pair[])[] = [
    [p('姓名', 'name'), p('性别', 'sex'), p('出生日期', 'birth')],
    [p('身份证号', 'idNumber', 3), { label: '享年', value: ageAt(person['birth'], event['date']) }],
    [p('工作单位', 'employer', 3), p('县（市、区）', 'county')],
    [p('荣誉称号', '_dTitles', 3), p('待遇级别', '_dLevel')],
    [e('去世日期', 'date'), e('得知日期', 'knownOn'), e('信息来源', 'source')],
    [e('家属联系人', 'heir'), e('联系电话', 'heirPhone', 3)],
    [e('告别时间、地点', 'farewell', 5)],
    [e('吊唁慰问', 'condolence', 5)],
    [
      { label: '慰问金、花圈', value: '' },
      { label: '出席领导', value: '', span: 3 },
    ],
    [e('上报省总日期', 'reportedOn'), e('备注', 'note', 3)],
  ]
  return rows.map((pairs) => formRow(grid, pairs, size, 10))
}

/** 享年 in full years; '' where a year is missing, 约 where months are not known. */
function ageAt(birth: unknown, death: unknown): string {
  if (typeof birth !== 'string' || typeof death !== 'string') return ''
  const years = Number(death.slice(0, 4)) - Number(birth.slice(0, 4))
  const exact = Math.min(birth.length, death.length)
  if (exact < 7) return `约 ${years} 岁`
  return `${death.slice(5, exact) < birth.slice(5, exact) ? years - 1 : years} 岁`
}

function ticks(label: string, lines: readonly string[], gap: number): Block {
  const columns = columnsOf([28, 147], 'left')
  const text = lines.flatMap((line) => wrap(line, 142, size)).join('\n')
  const cells: Cell[] = [
    { text: wrap(label, 24, size).join('\n'), role: 'label', align: 'center' },
    { text, align: 'left' },
  ]
  return {
    kind: 'table',
    columns,
    header: [],
    rows: [{ height: linesHeight(text.split('\n').length, size) + 2 * gap, cells }],
    size,
  }
}

function signing(): Block {
  const columns = columnsOf([58.3, 58.3, 58.4], 'left')
  const box = (text: string): Cell => ({ text: `${text}：`, foot: '年　　月　　日', align: 'left', valign: 'top' })
  return {
    kind: 'table',
    columns,
    header: [],
    rows: [{ height: 42, cells: ['经办', '复核', '负责人（盖章）'].map(box) }],
    size,
  }
}
