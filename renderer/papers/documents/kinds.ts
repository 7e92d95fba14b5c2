// The documents an office writes about a batch, a campaign or a 困难档案, and the blanks that each template may use: {金额} or, for a list,
// {#各级别}…{/各级别} around what is repeated. Names are the office's words, since they are typed into Word.

import { classNoticeSpec } from './class-notice'
import { inquiryDocumentSpecs } from './inquiry-kinds'
import { nominationSpecs } from './nomination-posting'
import { privilegeDocumentSpecs } from './privilege-kinds'
import { reportDocumentSpec } from './report-kinds'
import { tripDocumentSpecs } from './trip-kinds'

export type TripDocumentKind = 'tripNotice' | 'tripPosting' | 'tripInvite' | 'tripDeparture' | 'tripSummary'
export type InquiryDocumentKind = 'inquiryAnswer' | 'inquiryLetter' | 'inquiryIntroduction'
export type PrivilegeDocumentKind = 'schoolLetter' | 'housingLetter' | 'privilegeLetter' | 'newspaperNotice'
export type DocumentKind =
  | 'agenda'
  | 'request'
  | 'notice'
  | 'posted'
  | 'letter'
  | TripDocumentKind
  | InquiryDocumentKind
  | PrivilegeDocumentKind
  | 'yearReport'
  | 'classNotice'
  | NominationDocumentKind
export type NominationDocumentKind = 'nominationNotice' | 'nominationPosted'
type PrivilegeSubject = 'schoolCase' | 'housingCase' | 'otherCase' | 'newspaperYear'
export type Subject =
  | 'batch'
  | 'campaign'
  | 'hardship'
  | 'tripPlan'
  | 'tripBatch'
  | 'inquiry'
  | 'year'
  | 'trainingClass'
  | 'nomination'
  | PrivilegeSubject

export interface Blank {
  readonly name: string
  /** What stands there afterwards, for whoever edits the template. */
  readonly meaning: string
  /** Blanks inside the repeated part, where this one is a list. */
  readonly each?: readonly string[]
  /** Parts inside the repeated part that stand only where there is something to say; the same blanks may stand in them. */
  readonly parts?: readonly string[]
  /** A template without it is kept, but said: without the sum a 请示 says nothing. */
  readonly needed?: true
}

export interface DocumentSpec {
  readonly kind: DocumentKind
  readonly label: string
  readonly of: readonly Subject[]
  readonly blanks: readonly Blank[]
  /** Blanks that are typed each time, where the record does not say them. */
  readonly asked: readonly string[]
  /** One for each receiver, all in one file or a file each. */
  readonly letters?: true
  /** What it says of people, for the log; absent = by the kinds that name people at all. */
  readonly discloses?: readonly string[]
}

const about: readonly Blank[] = [
  { name: '单位', meaning: '本单位名称' },
  { name: '标题', meaning: '表名或活动名称' },
  { name: '批次号', meaning: '批次号' },
  { name: '批准依据', meaning: '文号或会议纪要' },
  { name: '所属期', meaning: '2026-01 至 2026-03，或慰问年度' },
  { name: '经费来源', meaning: '出资账户' },
  { name: '支出科目', meaning: '科目代码和名称' },
  { name: '发放方式', meaning: '银行代发、现金……' },
  { name: '版次', meaning: '第 1 版；没有定稿的写“未定稿”' },
  { name: '日期', meaning: '生成文件的日期' },
]

const sums: readonly Blank[] = [
  { name: '人数', meaning: '列入的人数', needed: true },
  { name: '金额', meaning: '1,640.00', needed: true },
  { name: '大写', meaning: '壹仟陆佰肆拾元整', needed: true },
  { name: '各级别', meaning: '按待遇级别分列', each: ['级别', '人数', '金额'] },
  { name: '各县', meaning: '按县（市、区）分列', each: ['县', '人数', '金额'] },
  { name: '标准', meaning: '用到的政策标准', each: ['对象', '标准', '依据'] },
]

const names: Blank = {
  name: '名单',
  meaning: '公示的人：姓名、单位、荣誉，没有号码和金额',
  each: ['序号', '姓名', '单位', '荣誉'],
  needed: true,
}

const object: Blank = { name: '对象', meaning: '拟发放对象、拟慰问对象、拟认定对象' }

const asked = (name: string, meaning: string): Blank => ({ name, meaning })

export const documentSpecs: readonly DocumentSpec[] = [
  { kind: 'agenda', label: '议题', of: ['batch', 'campaign'], blanks: [...about, ...sums], asked: [] },
  {
    kind: 'request',
    label: '请示',
    of: ['batch', 'campaign'],
    blanks: [asked('主送机关', '请示送哪里'), ...about, ...sums],
    asked: ['主送机关'],
  },
  {
    kind: 'notice',
    label: '公示稿',
    of: ['batch', 'campaign', 'hardship'],
    blanks: [
      ...about,
      { name: '人数', meaning: '公示的人数', needed: true },
      object,
      names,
      asked('公示起', '公示第一天'),
      asked('公示止', '公示最后一天'),
      asked('联系人', '收异议的人'),
      asked('联系电话', '收异议的电话'),
    ],
    asked: ['公示起', '公示止', '联系人', '联系电话'],
  },
  {
    kind: 'posted',
    label: '公示情况证明',
    of: ['batch', 'hardship'],
    blanks: [
      ...about,
      { name: '人数', meaning: '公示的人数', needed: true },
      object,
      names,
      { name: '公示起', meaning: '公示第一天', needed: true },
      { name: '公示止', meaning: '公示最后一天', needed: true },
      { name: '公示工作日', meaning: '按节假日表数的工作日' },
      { name: '公示地点', meaning: '公告栏或网址' },
      { name: '异议情况', meaning: '未收到异议，或异议及处理' },
      { name: '公示结果', meaning: '无异议；有异议，已处理', needed: true },
    ],
    asked: [],
  },
  {
    kind: 'letter',
    label: '慰问信',
    of: ['campaign'],
    blanks: [
      ...about,
      { name: '姓名', meaning: '被慰问的人', needed: true },
      { name: '称呼', meaning: '同志' },
      { name: '荣誉', meaning: '省部级劳动模范' },
      { name: '工作单位', meaning: '原工作单位' },
      { name: '慰问金', meaning: '500.00；没有则空着' },
      { name: '慰问金大写', meaning: '伍佰元整；没有则空着' },
      { name: '慰问品', meaning: '名称和数量；没有则空着' },
    ],
    asked: [],
    letters: true,
  },
  ...tripDocumentSpecs,
  ...inquiryDocumentSpecs,
  reportDocumentSpec,
  ...privilegeDocumentSpecs,
  classNoticeSpec,
  ...nominationSpecs,
]

export function specOf(kind: DocumentKind): DocumentSpec {
  return documentSpecs.find((spec) => spec.kind === kind)!
}
