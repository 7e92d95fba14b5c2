// 《委托代领书》 and 《继承人领取承诺书》: the papers that money needs when somebody else fetches it (office-practice.md 5, 20). What the roster
// knows is printed, the rest is filled in by pen.
import type { Row } from '../../data/office'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { portrait, type Block, type SheetJob } from '../page-model'
import { dateWords, wordsOf, type Lists } from '../words'
import { bodyBlock, idWords } from './identity-certificate'
import { internalNote } from './roster-list'

export type CollectForm = 'proxy' | 'heir'

export const collectTitles: Readonly<Record<CollectForm, string>> = {
  proxy: '委托代领书',
  heir: '继承人领取承诺书',
}

export interface CollectPaper {
  readonly person: Row
  readonly family: readonly Row[]
  /** The 去世 event, for the heirs' paper. */
  readonly death: Row | undefined
  readonly office: string
}

const pen = '＿＿＿＿＿＿'
const longPen = `${pen}${pen}`

export function collectFormJob(form: CollectForm, paper: CollectPaper, lists: Lists): SheetJob {
  const title = collectTitles[form]
  const texts = form === 'proxy' ? proxyWords(paper, lists) : heirWords(paper, lists)
  const blocks: Block[] = [
    { kind: 'space', height: 12 },
    { kind: 'text', style: 'title', text: title, height: 18, align: 'center' },
    bodyBlock(texts, 120),
    signing(form),
    { kind: 'text', style: 'note', text: enclosed[form], height: 10, align: 'left' },
  ]
  return {
    version: 1,
    title: `${title}（${String(paper.person['name'] ?? '')}）`,
    paper: portrait,
    pages: [{ blocks, foot: [internalNote, '第 1 页　共 1 页', title] }],
  }
}

function proxyWords({ person, family, office }: CollectPaper, lists: Lists): readonly string[] {
  const relative = family.find((member) => member['mayCollect'] === true)
  const relation = relative ? wordsOf('family', lists).full(relative, 'relation') : ''
  return [
    `${who(person, lists)}因身体等原因不能亲自领取，现委托${String(relative?.['name'] ?? pen)}（与本人关系：${relation || pen}，身份证号码：${longPen}）代为领取${office}发放的下列款项（物品）：`,
    `${longPen}${longPen}，金额（大写）人民币${longPen}。`,
    '受托人领取并签名后，视为本人已经领取。委托期限：自　　　　年　　月　　日至　　　　年　　月　　日。',
  ]
}

function heirWords({ person, death, office }: CollectPaper, lists: Lists): readonly string[] {
  const when = death ? dateWords(death['date']) : `${pen}`
  return [
    `本人${String(death?.['heir'] ?? pen)}（身份证号码：${longPen}），系${who(person, lists)}的${pen}。${String(person['name'] ?? '')}已于${when}去世，现领取${office}应发而其生前未领的下列款项（物品）：`,
    `${longPen}${longPen}，金额（大写）人民币${longPen}。`,
    '本人承诺：一、本人是其继承人，其他继承人对由本人领取没有异议；二、所附证明和说明真实；三、如有其他继承人提出异议，或者有多领、重领，由本人负责退回，并依法承担相应责任。',
  ]
}

function who(person: Row, lists: Lists): string {
  const id = idWords(person)
  return `${wordsOf('person', lists).full(person, 'name')}${id ? `（${id}）` : ''}`
}

const signers: Readonly<Record<CollectForm, readonly (readonly [string, string])[]>> = {
  proxy: [
    ['委托人签名（按手印）', '联系电话'],
    ['受托人签名', '联系电话'],
    ['经办', '日期'],
  ],
  heir: [
    ['承诺人签名（按手印）', '联系电话'],
    ['见证人（社区、单位）', '联系电话'],
    ['经办', '日期'],
  ],
}

const enclosed: Readonly<Record<CollectForm, string>> = {
  proxy: '附：委托人、受托人身份证复印件。',
  heir: '附：死亡证明、与逝者关系的证明、承诺人身份证复印件。',
}

/** Rows of 16 mm: a thumb print needs room. */
function signing(form: CollectForm): Block {
  const columns = columnsOf([44, 62, 28, 41])
  const pair = (label: string): Pair => ({ label, value: '' })
  return {
    kind: 'table',
    columns,
    header: [],
    rows: signers[form].map(([left, right]) => formRow(columns, [pair(left), pair(right)], 12, 16)),
    size: 12,
  }
}
