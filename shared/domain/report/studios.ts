// Figures of 创新工作室: how many stand at the end of a year, what they did, what they were given.
import { reviewResults, studioLevels } from '../studios/picklists'
import type { Area, Figure } from './figure'

const standing: Figure = {
  key: 'studios.standing',
  label: '创新工作室',
  unit: '家',
  definition: '年末在册（含限期整改）的创新工作室：已命名、没有撤销；按命名日期和撤销日期。',
  table: 'studio',
  year: 'namedOn',
  until: 'revokedOn',
}
const dated = ({ key, label, definition, year }: Pick<Figure, 'key' | 'label' | 'definition' | 'year'>): Figure => ({
  key,
  label,
  definition,
  year,
  unit: '家',
  table: 'studio',
})
const named = dated({
  key: 'studios.named',
  label: '新命名工作室',
  definition: '当年命名的创新工作室；按命名日期。',
  year: 'namedOn',
})
const revoked = dated({
  key: 'studios.revoked',
  label: '撤销工作室',
  definition: '当年撤销的创新工作室；按撤销日期。',
  year: 'revokedOn',
})
const projects: Figure = {
  key: 'studios.projects',
  label: '创新项目',
  unit: '项',
  definition: '工作室登记的创新项目，中止的不计；按项目年度。',
  table: 'studioProject',
  where: [{ field: 'state', is: 'in', values: [null, 'going', 'done'] }],
  year: 'year',
}
const trained: Figure = {
  ...projects,
  key: 'studios.trained',
  label: '工作室带徒',
  unit: '人次',
  definition: '创新项目填报的带徒人数，逐项相加；按项目年度。',
  count: { sum: 'trained' },
}
const patents: Figure = {
  ...projects,
  key: 'studios.patents',
  label: '工作室专利',
  definition: '创新项目填报的专利数，逐项相加；按项目年度。',
  count: { sum: 'patents' },
}
const grants: Figure = {
  key: 'studios.grants',
  label: '工作室补助',
  unit: '元',
  definition: '拨付给工作室的补助金额合计；按补助年度。',
  table: 'studioGrant',
  year: 'year',
  count: { sum: 'amount' },
}
const reviewed: Figure = {
  key: 'studios.reviewed',
  label: '考核工作室',
  unit: '家',
  definition: '当年考核或复核过的工作室，一家一年只计一次；按考核年度。',
  table: 'studioReview',
  year: 'year',
  count: { distinct: 'studio' },
}

const columns = [
  { label: '年末在册', figure: standing },
  { label: '新命名', figure: named },
  { label: '撤销', figure: revoked },
]

export const studioArea: Area = {
  key: 'studios',
  label: '创新工作室',
  topics: [{ label: '创新工作室', figures: [standing, named, revoked, projects, patents, trained, reviewed, grants] }],
  breakdowns: [
    { key: 'studios.byLevel', title: '创新工作室：按级别', head: '级别', by: 'level', columns, groups: studioLevels },
    { key: 'studios.byCounty', title: '创新工作室：按县（市、区）', head: '县（市、区）', by: 'county', columns },
    {
      key: 'studios.byReview',
      title: '工作室考核：按结果',
      head: '考核结果',
      by: 'result',
      columns: [{ label: '家', figure: reviewed }],
      groups: reviewResults,
    },
  ],
}
