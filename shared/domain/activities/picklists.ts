// Choices of 志愿与宣讲 in the office's own words (product.md §7, seed article). Codes where rules count by them; themes are open:
// every year brings its own.
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const teamKinds: readonly Choice[] = [
  { value: 'volunteer', label: '志愿服务队', aliases: ['劳模工匠志愿服务队', '志愿队'] },
  { value: 'skill', label: '技术服务队', aliases: ['劳模工匠技术服务队'] },
  { value: 'lecture', label: '宣讲团', aliases: ['劳模宣讲团', '宣讲队'] },
]

export const activityKinds: readonly Choice[] = [
  { value: 'volunteer', label: '志愿服务', aliases: ['志愿服务活动', '志愿活动'] },
  { value: 'lecture', label: '宣讲', aliases: ['宣讲活动', '讲座', '巡讲', '报告会'] },
  { value: 'theme', label: '主题活动', aliases: ['主题大讨论', '分享会', '沙龙', '学习会'] },
  { value: 'forum', label: '座谈', aliases: ['座谈会'] },
  { value: 'skill', label: '技术服务', aliases: ['技术服务进企业', '传帮带'] },
  { value: 'visit', label: '参观考察', aliases: ['参观', '考察', '参观学习'] },
  { value: 'other', label: '其他' },
]

/** Stored as the word itself: a new theme is typed, not programmed. */
export const themes = words(
  '疫情防控',
  '五一宣讲',
  '三进',
  '四进',
  '五个一百',
  '我心向党',
  '新时代温州人精神',
  '学党史',
  '共同富裕',
  '传帮带',
  '公益讲座',
)

export const activityModes = words('线下', '线上', '线上线下')

export const activityStates: readonly Choice[] = [
  { value: 'planned', label: '计划中' },
  { value: 'held', label: '已举办' },
  { value: 'void', label: '取消' },
]

export const roles = words('志愿者', '宣讲人', '组织者', '技术指导', '主持人', '参加')

export const teamRoles = words('队长', '副队长', '联络员', '队员')

export const donationKinds: readonly Choice[] = [
  { value: 'money', label: '捐款', aliases: ['现金', '资金'] },
  { value: 'goods', label: '捐物', aliases: ['物资', '实物', '捐赠物资'] },
]

/** Whose donation it is. The first three are 劳模捐赠, what others give stands beside it. */
export const donorKinds: readonly Choice[] = [
  { value: 'person', label: '劳模个人', aliases: ['劳模', '个人'] },
  { value: 'group', label: '劳模集体', aliases: ['集体'] },
  { value: 'unit', label: '劳模所在单位', aliases: ['劳模企业', '企业'] },
  { value: 'other', label: '其他' },
]

export const donationWays = words('直接捐给接收单位', '经本会转交', '经工会转交', '经其他单位转交')

export const mediaLevels: readonly Choice[] = [
  { value: 'central', label: '中央', aliases: ['中央级', '国家级', '全国'] },
  { value: 'province', label: '省级', aliases: ['省'] },
  { value: 'city', label: '市级', aliases: ['市'] },
  { value: 'county', label: '县级', aliases: ['县（市、区）', '县', '区级'] },
]

export const outlets = words(
  '学习强国',
  '央视新闻',
  '工人日报',
  '浙江工人日报',
  '浙工之家',
  '温州工人',
  '温州日报',
  '移动公交',
)

export const mediaForms = words('文字', '短视频', '直播', '微信公众号', '报纸', '电视', '公益广告', '宣传片', '图书')
