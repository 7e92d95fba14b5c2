// 公示稿 and 公示情况证明 of 推荐评选: their blanks, the templates that come with the program, and what they say of those recommended together.
import { nominationKinds, outcomes } from '../../../shared/domain/association/picklists'
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import type { Line } from './blank-docx'
import type { Facts } from './fill-docx'
import type { Blank, DocumentSpec } from './kinds'
import { body, gap, signed, table, title } from './lines'

const common: readonly Blank[] = [
  { name: '单位', meaning: '本单位名称' },
  { name: '称号', meaning: '推荐的称号', needed: true },
  { name: '年度', meaning: '推荐年度' },
  { name: '数目', meaning: '3 人；2 个集体；2 个集体、3 人', needed: true },
  {
    name: '名单',
    meaning: '公示的人和集体，没有号码',
    each: ['序号', '对象', '名称', '单位', '县'],
    needed: true,
  },
  { name: '公示起', meaning: '公示第一天' },
  { name: '公示止', meaning: '公示最后一天' },
  { name: '日期', meaning: '生成文件的日期' },
]

export const nominationSpecs: readonly DocumentSpec[] = [
  {
    kind: 'nominationNotice',
    label: '推荐公示稿',
    of: ['nomination'],
    blanks: [...common, { name: '联系人', meaning: '收异议的人' }, { name: '联系电话', meaning: '收异议的电话' }],
    asked: ['公示起', '公示止', '联系人', '联系电话'],
    discloses: ['姓名', '单位'],
  },
  {
    kind: 'nominationPosted',
    label: '推荐公示情况证明',
    of: ['nomination'],
    blanks: [
      ...common,
      { name: '公示工作日', meaning: '按节假日表数的工作日' },
      { name: '公示地点', meaning: '公告栏或网址' },
      { name: '异议情况', meaning: '未收到异议，或异议及处理' },
      { name: '公示结果', meaning: '无异议；有异议，已处理', needed: true },
    ],
    asked: [],
    discloses: ['姓名', '单位'],
  },
]

const list = table(
  '名单',
  ['序号', '序号', 900],
  ['对象', '对象', 1000],
  ['姓名（集体名称）', '名称', 2400],
  ['单位', '单位', 2900],
  ['县（市、区）', '县', 1400],
)

export const nominationLines: Readonly<Record<'nominationNotice' | 'nominationPosted', readonly Line[]>> = {
  nominationNotice: [
    title('公　示'),
    gap,
    body(
      '根据{年度}年{称号}推荐评选工作的有关规定，经单位推荐、职工代表大会通过，现将拟推荐对象（共 {数目}）予以公示。',
    ),
    list,
    body(
      '公示时间：{公示起}至{公示止}。公示期间如有异议，请向{单位}反映。反映情况要实事求是，以单位名义反映的应加盖公章，以个人名义反映的应署真实姓名。',
    ),
    body('联系人：{联系人}　联系电话：{联系电话}'),
    ...signed,
  ],
  nominationPosted: [
    title('公示情况证明'),
    gap,
    body(
      '{年度}年{称号}拟推荐对象（共 {数目}）已于{公示起}至{公示止}（{公示工作日} 个工作日）在{公示地点}公示。公示期间{异议情况}。公示结果：{公示结果}。',
    ),
    list,
    body('特此证明。'),
    ...signed,
  ],
}

export interface NominationPaper {
  readonly office: string
  readonly date: string
  /** The one that the paper was asked for, and all recommended with it: one 公示 names them together. */
  readonly together: readonly Row[]
  readonly county: (id: string) => string
}

/** Those recommended for the same award in the same year and posted on the same days, less what was withdrawn. */
export function postedTogether(row: Row, sameYear: readonly Row[]): readonly Row[] {
  const alike = ['award', 'postFrom', 'postTo']
  const found = sameYear.filter(
    (each) => each['outcome'] !== withdrawn && alike.every((field) => each[field] === row[field]),
  )
  return found.some(({ id }) => id === row.id) ? found : [row]
}

const withdrawn = outcomes.find(({ value }) => value === 'withdrawn')?.value

export function nominationFacts({ office, date, together, county }: NominationPaper): Facts {
  const [first] = together
  return {
    单位: office,
    称号: String(first?.['award'] ?? ''),
    年度: String(first?.['year'] ?? ''),
    数目: countWords(together),
    名单: together.map((row, at) => ({
      序号: String(at + 1),
      对象: nominationKinds.find(({ value }) => value === row['kind'])?.label ?? '',
      名称: row['kind'] === 'person' ? alignedName(String(row['name'] ?? '')) : String(row['name'] ?? ''),
      单位: String(row['employer'] ?? ''),
      县: typeof row['county'] === 'string' ? county(row['county']) : '',
    })),
    日期: date,
  }
}

/** People and groups are never one number (domain.md §4.3). */
function countWords(rows: readonly Row[]): string {
  const groups = rows.filter((row) => row['kind'] === 'group').length
  const people = rows.length - groups
  return [groups > 0 ? `${groups} 个集体` : '', people > 0 ? `${people} 人` : '']
    .filter((word) => word !== '')
    .join('、')
}
