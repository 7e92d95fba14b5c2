// 《健康状况申报及承诺书》: one page a person. Its words stand in office-practice.md 11; whoever hides an illness answers for it by law, and the
// organiser's own duty is not touched.
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { linesHeight, wrap } from '../measure'
import { contentWidth, portrait, type Block, type Cell, type Page, type SheetJob } from '../page-model'
import { wordsOf } from '../words'
import type { BatchPeople } from './name-list'
import type { TripLine, TripPaper } from './read-trips'

const size = 12
const line = 11
const grid = columnsOf([30, 45, 30, 70])

const illnesses = ['高血压', '冠心病', '心律失常', '脑卒中', '糖尿病', '哮喘、慢阻肺', '癫痫', '近一年手术', '其他']

/** The promise, word for word. */
export const promise =
  '本人已如实申报健康状况，知悉《安全告知书》内容，服从领队安排；如隐瞒病情或擅自离队，由此产生的后果由本人依法承担相应责任。'

/** 70 周岁 and older bring a recent check-up or a doctor's word along. */
const careAge = 70

export function healthFormsJob(paper: TripPaper, { batch, lines }: BatchPeople): SheetJob {
  const pages = lines.map((each, i): Page => {
    const name = String(each.person['name'] ?? '')
    return {
      blocks: pageOf(paper, each, batch),
      foot: [paper.office, `第 ${i + 1} 页　共 ${lines.length} 页`, name],
    }
  })
  return { version: 1, title: `${String(batch['name'] ?? '')}健康状况申报及承诺书`, paper: portrait, pages }
}

function pageOf({ lists }: TripPaper, { candidate, person }: TripLine, batch: BatchPeople['batch']): readonly Block[] {
  const of = wordsOf('person', lists)
  const own = wordsOf('tripCandidate', lists)
  const age = ageOn(typeof person['birth'] === 'string' ? person['birth'] : undefined, String(batch['from'] ?? ''))
  const pair = (label: string, value: string, span?: number): Pair => ({ label, value, ...(span ? { span } : {}) })
  const rows: readonly (readonly Pair[])[] = [
    [
      pair('姓名', of.full(person, 'name')),
      pair('性别、年龄', [of.full(person, 'sex'), age === undefined ? '' : `${age} 周岁`].filter(Boolean).join('，')),
    ],
    [pair('工作单位', of.full(person, 'employer'), 3)],
    [pair('手机', of.full(person, 'phone')), pair('批次', String(batch['name'] ?? ''))],
    [pair('紧急联系人', own.full(candidate, 'contact')), pair('联系人电话', own.full(candidate, 'contactPhone'))],
  ]
  const ticks = illnesses.map((word) => `□ ${word}`).join('　')
  return [
    { kind: 'text', style: 'title', text: '健康状况申报及承诺书', height: 15, align: 'center' },
    table(rows.map((pairs) => formRow(grid, pairs, size, line))),
    box('既往病史（请打勾）', `${ticks}\n说明：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿`, 30),
    box('常用药', '', 16),
    box('过敏（药物、食物）', '', 14),
    box('近期身体状况', '□ 良好　□ 一般　□ 正在治疗：＿＿＿＿＿＿＿＿＿＿＿＿', 14),
    box('本人承诺', `　　${promise}`, 40, '本人签名：　　　　　　　　　　　　年　　月　　日'),
    box(
      '家属（联系人）知情',
      '　　已知悉以上申报和《安全告知书》内容。',
      30,
      '签名：　　　　　　与本人关系：　　　　　　年　　月　　日',
    ),
    {
      kind: 'text',
      style: 'note',
      text: noteOf(age),
      height: 8,
      align: 'left',
    },
  ]
}

function noteOf(age: number | undefined): string {
  const care = age !== undefined && age >= careAge ? `年满 ${careAge} 周岁：请附近期体检报告或医生意见。` : ''
  return `${care}健康信息只供领队和随队医生使用，行程结束后按规定保管。`
}

function table(rows: ReturnType<typeof formRow>[]): Block {
  return { kind: 'table', columns: grid, header: [], rows, size }
}

function box(label: string, text: string, least: number, foot?: string): Block {
  const columns = columnsOf([30, contentWidth(portrait) - 30], 'left')
  const lines = wrap(text, columns[1]!.width - 4, size)
  const cells: Cell[] = [
    { text: wrap(label, 28, size).join('\n'), role: 'label', align: 'center' },
    { text: lines.join('\n'), align: 'left', valign: 'top', ...(foot === undefined ? {} : { foot }) },
  ]
  const height = Math.max(least, linesHeight(lines.length, size) + (foot === undefined ? 0 : 14))
  return { kind: 'table', columns, header: [], size, rows: [{ height, cells }] }
}
