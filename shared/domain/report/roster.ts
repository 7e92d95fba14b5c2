// Figures of 劳模名册: who stands on the roster at the end of a year, who came and who went (office-practice.md 37).
import { employerNatures, levels, sexes } from '../roster/picklists'
import { is, type Area, type Breakdown, type BreakdownColumn, type Condition, type Figure } from './figure'
import { ageBands, ROSTER_YEAR } from './roster-years'

const atEnd = '年末（本年为今天）的状态按“动态变更”推算，没有登记新增时间的按首次授予时间算起'

const standing = (key: string, label: string, definition: string, where: readonly Condition[] = []): Figure => ({
  key: `roster.${key}`,
  label,
  unit: '人',
  definition,
  table: ROSTER_YEAR,
  where,
  year: 'year',
})

const all = standing('all', '在册劳模', `年末在册（健在）的劳模人数；${atEnd}。`)

/** 待遇级别 as it was then; whoever has none stands under 未定级别. */
const levelGroups = [...levels, { value: 'none', label: '未定级别' }] as const

const ofLevel = levelGroups.map(({ value, label }) =>
  standing(
    value,
    `${label}${value === 'none' ? '' : '劳模'}`,
    `年末在册、待遇级别（按最高一项荣誉）为“${label}”的人数；${atEnd}。`,
    [is('level', value)],
  ),
)

const ofClass = [
  ['working', '在职劳模', '在职'],
  ['retired', '离退休劳模', '离退休'],
  ['farmer', '农民劳模', '农民'],
].map(([value = '', label = '', word = '']) =>
  standing(
    value,
    label,
    `年末在册、身份为${word}的人数；农民按授予时身份，离退休按离退休时间（没有时间的按工作状态）。`,
    [is('class', value)],
  ),
)

const hardship = standing(
  'hardship',
  '困难劳模',
  '年末在册并列为困难劳模的人数；按“列为困难劳模”“解除困难”的动态，没有动态的按现在填写的困难类型。',
  [is('hardship', true)],
)

const moved = (key: string, label: string, word: string, ...kinds: readonly string[]): Figure => ({
  key: `roster.${key}`,
  label,
  unit: '人',
  definition: `本年登记“${word}”的人数，一人一年只计一次；按变动时间。`,
  table: 'statusEvent',
  where: [is('kind', ...kinds)],
  year: 'date',
  count: { distinct: 'person' },
})

const movements = [
  moved('added', '本年新增', '新增', 'added'),
  moved('movedIn', '本年调入', '调入', 'moved-in'),
  moved('movedOut', '本年调出', '调出', 'moved-out'),
  moved('retiring', '本年退休', '退休', 'retired'),
  moved('died', '本年去世', '去世', 'died'),
  moved('revoked', '本年撤销荣誉', '撤销荣誉称号', 'revoked'),
  moved('listed', '本年列为困难', '列为困难劳模', 'hardship'),
  moved('overcome', '本年脱困', '解除困难（脱困）', 'hardship-over'),
]

const levelColumns: readonly BreakdownColumn[] = [
  ...ofLevel.map((figure, at) => ({ label: levelGroups[at]?.label ?? '', figure })),
  { label: '合计', figure: all },
]

const down = (key: string, head: string, by: string, groups?: Breakdown['groups']): Breakdown => ({
  key: `roster.${key}`,
  title: `在册劳模：按${head}`,
  head,
  by,
  columns: levelColumns,
  ...(groups ? { groups } : {}),
})

export const rosterArea: Area = {
  key: 'roster',
  label: '劳模名册',
  topics: [
    { label: '劳模队伍', figures: [all, ...ofLevel, ...ofClass, hardship] },
    { label: '劳模动态', figures: movements },
  ],
  breakdowns: [
    down('bySex', '性别', 'sex', sexes),
    down('byAge', '年龄段', 'band', ageBands),
    down('byClass', '在职、离退休、农民', 'class', [
      { value: 'working', label: '在职' },
      { value: 'retired', label: '离退休' },
      { value: 'farmer', label: '农民' },
    ]),
    down('byNature', '单位性质', 'nature', employerNatures),
    down('byCounty', '县（市、区）', 'county'),
    {
      key: 'roster.moves',
      title: '劳模动态：按待遇级别',
      head: '待遇级别（现在）',
      by: 'person._dLevel',
      columns: movements.map((figure) => ({ label: figure.label.replace(/^本年/u, ''), figure })),
      groups: levels,
    },
  ],
}
