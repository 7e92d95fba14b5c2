// 推荐评选: the material of a recommendation and how far it is; who votes how is none of ours (domain.md §1.8).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import { postResults } from '../office/posting'
import { levels } from '../roster/picklists'
import { inOrder, soundYear } from '../sound'
import { countyRef, employer, note, personBeside } from './fields'
import * as pick from './picklists'
import { nominationStage } from './stage'

// prettier-ignore
export const nominationTable: TableSpec = {
  name: 'nomination',
  label: '推荐评选',
  counted: '个',
  title: 'name',
  importBy: ['award', 'year', 'name', 'employer'],
  indexes: ['person', 'year'],
  datedBy: 'year',
  unfinished: (row) => row['outcome'] === undefined,
  check: checkNomination,
  fields: [
    { name: 'award', label: '推荐称号', kind: 'text', required: true, max: 80, column: true, width: 180, section: '推荐', aliases: ['称号', '推荐荣誉', '拟推荐称号', '奖项'] },
    { name: 'level', label: '称号级别', kind: 'choice', choices: levels, column: true, width: 92, section: '推荐' },
    { name: 'year', label: '推荐年度', kind: 'int', required: true, column: true, width: 92, section: '推荐', check: soundYear('year', '推荐年度'), aliases: ['年度'] },
    { name: 'kind', label: '推荐对象', kind: 'choice', choices: pick.nominationKinds, required: true, column: true, width: 92, section: '推荐' },
    { ...personBeside('在册劳模'), section: '推荐' },
    { name: 'name', label: '姓名（集体名称）', kind: 'name', required: true, max: 80, column: true, width: 140, section: '推荐', aliases: ['姓名', '集体名称', '推荐人选', '人选'] },
    { ...employer, section: '推荐' },
    { ...countyRef, section: '推荐' },
    { name: 'stage', label: '进度', kind: 'text', derived: 'today', compute: nominationStage, column: true, width: 120, section: '推荐' },
    { name: 'unitOn', label: '单位推荐日期', kind: 'date', width: 112, section: '单位' },
    { name: 'congressOn', label: '职代会通过日期', kind: 'date', width: 120, section: '单位', aliases: ['职代会日期', '职代会时间'] },
    { name: 'congress', label: '职代会情况', kind: 'text', max: 120, width: 160, section: '单位', help: '届次、应到、实到；不记票数' },
    { name: 'postFrom', label: '公示开始', kind: 'date', section: '公示' },
    { name: 'postTo', label: '公示结束', kind: 'date', section: '公示' },
    { name: 'postPlace', label: '公示地点或网址', kind: 'text', max: 120, section: '公示' },
    { name: 'objections', label: '异议记录', kind: 'longtext', merge: 'text', max: 1000, section: '公示', help: '没有异议的空着' },
    { name: 'postResult', label: '公示结果', kind: 'choice', choices: postResults, section: '公示' },
    { name: 'countyOn', label: '县级意见日期', kind: 'date', width: 112, section: '审核' },
    { name: 'countyOpinion', label: '县（产业）意见', kind: 'text', max: 200, width: 160, section: '审核', aliases: ['县级意见', '县级工会意见'] },
    { name: 'submittedOn', label: '报送日期', kind: 'date', column: true, width: 104, section: '审核', help: '材料报出本会的日期' },
    { name: 'outcome', label: '结果', kind: 'choice', choices: pick.outcomes, column: true, width: 92, section: '结果', aliases: ['评选结果'] },
    { name: 'outcomeOn', label: '命名（答复）日期', kind: 'date', width: 128, section: '结果' },
    { name: 'document', label: '命名文号', kind: 'text', max: 80, width: 150, section: '结果' },
    { ...note, section: '结果' },
  ],
}

function checkNomination(row: Fields): readonly FieldMessage[] {
  const found = [...inOrder(row, 'postFrom', 'postTo', '公示结束早于公示开始，请核对。'), ...afterPosting(row)]
  if (row['outcome'] === 'named' && !row['document'])
    found.push({ code: 'nomination.document', level: 'error', message: '已命名的，请填写命名文号。', field: 'outcome' })
  return found
}

/** What comes after a 公示 waits for its end, and stops where an objection was upheld (office-practice.md 21). */
function afterPosting(row: Fields): readonly FieldMessage[] {
  const { postTo } = row
  const early = later.find(({ field }) => typeof postTo === 'string' && isBy(row[field], postTo))
  if (early)
    return [
      {
        code: 'nomination.posting',
        level: 'error',
        message: `公示到 ${String(postTo)} 为止，${early.what}要在公示期满以后，请核对日期。`,
        field: early.field,
      },
    ]
  return row['postResult'] === 'upheld' && row['outcome'] === 'named'
    ? [{ code: 'nomination.upheld', level: 'error', message: '公示异议成立的，不能登记为已命名。', field: 'outcome' }]
    : []
}

const later = [
  { field: 'countyOn', what: '县（产业）意见' },
  { field: 'submittedOn', what: '材料报送' },
] as const

/** Whole days only: a month says nothing of the order within it. */
function isBy(date: unknown, day: string): boolean {
  return typeof date === 'string' && date.length === 10 && day.length === 10 && date <= day
}
