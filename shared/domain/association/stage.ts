// How far a 推荐评选 has come, from the dates of its material: unit → 职代会 → 公示 → county → sent on → outcome (domain.md §1.8).
import type { Fields } from '../field'
import { postResults } from '../office/posting'
import { outcomes } from './picklists'

/** One step of the way, as the timeline shows it. */
export interface Step {
  readonly label: string
  /** As known: year, month or day; undefined while it has not happened. */
  readonly on: string | undefined
  readonly words: string | undefined
}

/** The steps in their order, whether taken or not. */
export function nominationSteps(row: Readonly<Record<string, unknown>>): readonly Step[] {
  const text = (field: string): string | undefined => (typeof row[field] === 'string' ? row[field] : undefined)
  const outcome = outcomes.find(({ value }) => value === row['outcome'])?.label
  const result = postResults.find(({ value }) => value === row['postResult'])?.label
  const posted = [text('postPlace'), result, text('objections')].filter((word) => word !== undefined).join('；')
  return [
    { label: '单位推荐', on: text('unitOn'), words: text('employer') },
    { label: '职代会通过', on: text('congressOn'), words: text('congress') },
    {
      label: '公示',
      on: text('postTo') ?? text('postFrom'),
      words: posted || undefined,
    },
    {
      label: '县（产业）意见',
      on: text('countyOn'),
      words: text('countyOpinion'),
    },
    { label: '材料报送', on: text('submittedOn'), words: undefined },
    {
      label: outcome ?? '评选结果',
      on: text('outcomeOn'),
      words: text('document'),
    },
  ]
}

/** The furthest step taken, in words: 公示中, 待县级意见, 已命名; derived on reading, since 公示中 ends with a day. */
export function nominationStage(row: Fields | Readonly<Record<string, unknown>>, today: string): string {
  const outcome = outcomes.find(({ value }) => value === row['outcome'])
  if (outcome) return outcome.label
  if (row['postResult'] === 'upheld') return '异议成立'
  if (row['submittedOn']) return '已报送'
  if (row['countyOn'] || row['countyOpinion']) return '待报送'
  const [from, to] = [row['postFrom'], row['postTo']]
  if (typeof from === 'string' && from <= today && (typeof to !== 'string' || today <= to)) return '公示中'
  if (typeof to === 'string' && to < today) return '待县级意见'
  if (row['congressOn']) return '待公示'
  return row['unitOn'] ? '待职代会' : '材料准备'
}
