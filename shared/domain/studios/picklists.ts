// Choices of 创新工作室 in the office's own words (domain.md §1.8, office-practice.md 39). Codes where rules depend on them.
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const studioLevels: readonly Choice[] = [
  { value: 'national', label: '国家级', aliases: ['全国', '全国级'] },
  { value: 'provincial', label: '省级', aliases: ['省', '省部级'] },
  { value: 'city', label: '市级', aliases: ['市', '地市级'] },
  {
    value: 'county',
    label: '县级',
    aliases: ['县', '县（市、区）级', '区级', '区县级'],
  },
]

export const studioStates: readonly Choice[] = [
  { value: 'active', label: '在册', aliases: ['正常', '运行中'] },
  { value: 'mending', label: '限期整改', aliases: ['整改'] },
  { value: 'revoked', label: '已撤销', aliases: ['撤销', '摘牌'] },
]

/** Why somebody else leads a studio from a day on. */
export const leaderReasons = words('去世', '退休', '调离', '荣誉撤销', '单位推荐调整', '其他')

export const memberRoles = words('骨干', '成员', '技术顾问', '联络员')

export const projectStates: readonly Choice[] = [
  { value: 'going', label: '进行中', aliases: ['在研'] },
  { value: 'done', label: '已完成', aliases: ['完成', '结题'] },
  { value: 'stopped', label: '中止' },
]

/** 年度考核 every year; 复核 in the year that the studio names, after two or three. */
export const reviewKinds: readonly Choice[] = [
  { value: 'annual', label: '年度考核', aliases: ['考核'] },
  { value: 'confirm', label: '复核', aliases: ['重新认定'] },
]

export const reviewResults: readonly Choice[] = [
  { value: 'good', label: '优秀' },
  { value: 'passed', label: '合格', aliases: ['通过'] },
  { value: 'barely', label: '基本合格' },
  { value: 'failed', label: '不合格', aliases: ['未通过'] },
]

export const grantKinds = words('新命名补助', '复核补助', '考核奖励', '项目补助', '其他')
