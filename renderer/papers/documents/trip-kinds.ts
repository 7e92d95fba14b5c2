// The letters of 疗休养 and their blanks: 通知, 公示稿, 商请函, 出团通知, 总结 (office-practice.md 22, 23).
import type { Blank, DocumentSpec } from './kinds'

const about: readonly Blank[] = [
  { name: '单位', meaning: '本单位名称' },
  { name: '标题', meaning: '方案名称，或批次名称' },
  { name: '年度', meaning: '方案年度' },
  { name: '批准依据', meaning: '文号或会议纪要' },
  { name: '承办单位', meaning: '旅行社或休养院' },
  { name: '推荐截止', meaning: '推荐截止日期' },
  { name: '起止', meaning: '最早报到至最晚返程' },
  { name: '日期', meaning: '生成文件的日期' },
]

const batches: Blank = {
  name: '批次表',
  meaning: '每批一行',
  each: ['批次', '线路', '起止', '名额', '实到', '费用'],
}
const contacts: readonly Blank[] = [
  { name: '联系人', meaning: '本会联系人' },
  { name: '联系电话', meaning: '本会联系电话' },
]
const askedContacts = contacts.map(({ name }) => name)
const names: Blank = { name: '名单', meaning: '已安排的人', each: ['序号', '姓名', '单位', '荣誉'], needed: true }

export const tripDocumentSpecs: readonly DocumentSpec[] = [
  {
    kind: 'tripNotice',
    label: '通知',
    of: ['tripPlan'],
    blanks: [
      ...about,
      { name: '人数', meaning: '名额合计', needed: true },
      batches,
      { name: '名额表', meaning: '每个县（市、区）一行', each: ['县', '名额', '各批'], needed: true },
      ...contacts,
    ],
    asked: askedContacts,
  },
  {
    kind: 'tripPosting',
    label: '疗休养公示稿',
    of: ['tripPlan'],
    blanks: [
      ...about,
      { name: '人数', meaning: '公示的人数', needed: true },
      names,
      { name: '公示起', meaning: '公示第一天' },
      { name: '公示止', meaning: '公示最后一天' },
      { name: '公示地点', meaning: '地点或网址' },
      ...contacts,
    ],
    asked: askedContacts,
  },
  {
    kind: 'tripInvite',
    label: '商请函',
    of: ['tripBatch'],
    blanks: [
      ...about,
      { name: '主送单位', meaning: '劳模所在单位，每单位一份', needed: true },
      { name: '人数', meaning: '这个单位参加的人数' },
      { name: '名单', meaning: '这个单位参加的人', each: ['姓名', '荣誉'], needed: true },
      { name: '地点', meaning: '线路或休养院' },
      ...contacts,
    ],
    asked: askedContacts,
    letters: true,
  },
  {
    kind: 'tripDeparture',
    label: '出团通知',
    of: ['tripBatch'],
    blanks: [
      ...about,
      { name: '地点', meaning: '线路或休养院' },
      { name: '人数', meaning: '参加的人数' },
      { name: '上车点', meaning: '推荐时填的上车点' },
      { name: '往返', meaning: '去程和返程', each: ['方向', '交通', '时间', '车次', '站'] },
      { name: '行程', meaning: '每天一行；休养院批次可以没有', each: ['天', '标题', '安排', '用餐', '住宿'] },
      { name: '领队', meaning: '领队、医生的姓名和电话' },
      ...contacts,
    ],
    asked: askedContacts,
  },
  {
    kind: 'tripSummary',
    label: '总结',
    of: ['tripPlan', 'tripBatch'],
    blanks: [
      ...about,
      { name: '批次数', meaning: '成行的批次' },
      { name: '应到', meaning: '安排的人数' },
      { name: '实到', meaning: '参加的人数', needed: true },
      { name: '未成行', meaning: '没有去的人数' },
      { name: '中途离团', meaning: '提前回来的人数' },
      { name: '首次参加', meaning: '以前从未参加的人数' },
      { name: '一线', meaning: '一线岗位的人数' },
      batches,
      { name: '金额', meaning: '结算合计', needed: true },
      { name: '大写', meaning: '结算合计的大写' },
      { name: '退费', meaning: '退费合计' },
      { name: '出资', meaning: '每个出资方一行', each: ['出资方', '金额'] },
      { name: '答卷', meaning: '收回的满意度答卷' },
      { name: '满意率', meaning: '总体评价的满意率' },
      { name: '满意度', meaning: '每个项目一行', each: ['项目', '满意率'] },
      { name: '途中情况', meaning: '每件一行', each: ['日期', '情况', '处置'] },
    ],
    asked: [],
  },
]
