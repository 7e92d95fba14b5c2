// 县级协会: one per county with its state and since when, and how many members it reports for each year (domain.md §0).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import { inOrder, notNegative, soundYear } from '../sound'
import { countyRef, note } from './fields'
import * as pick from './picklists'

/** One row per county. The dates say since when, so that the state at the end of any year can be told (county-state.ts). */
// prettier-ignore
const countyAssociation: TableSpec = {
  name: 'countyAssociation',
  label: '县级协会',
  counted: '个',
  title: 'name',
  importBy: ['county'],
  indexes: ['county', 'state'],
  check: checkCounty,
  fields: [
    { ...countyRef, required: true, unique: 'row' },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.countyStates, required: true, column: true, width: 92, aliases: ['成立情况', '进展'] },
    { name: 'name', label: '协会名称', kind: 'text', required: true, max: 60, column: true, width: 180, aliases: ['名称'] },
    { name: 'preparingOn', label: '筹建日期', kind: 'date', column: true, width: 104, aliases: ['筹建时间'] },
    { name: 'foundedOn', label: '成立日期', kind: 'date', column: true, width: 104, aliases: ['成立时间'] },
    { name: 'head', label: '会长（负责人）', kind: 'name', max: 40, column: true, width: 120, aliases: ['会长', '负责人', '筹建负责人'] },
    { name: 'contact', label: '联系人', kind: 'name', max: 40, column: true },
    { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked', column: true, aliases: ['电话', '手机'] },
    { name: 'address', label: '办公地址', kind: 'text', max: 120, width: 180, aliases: ['地址'] },
    note,
  ],
}

/** How many members a county association had in a year, as it reports. */
// prettier-ignore
const countyMembers: TableSpec = {
  name: 'countyMembers',
  label: '县级协会会员数',
  title: 'year',
  parent: { table: 'countyAssociation', field: 'association' },
  importBy: ['association', 'year'],
  indexes: ['association', 'year'],
  fields: [
    { name: 'association', label: '县级协会', kind: 'ref', to: 'countyAssociation', required: true, column: true, aliases: ['协会名称'] },
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, check: soundYear('year', '年度') },
    { name: 'members', label: '会员数', kind: 'int', adds: true, required: true, column: true, width: 80, check: notNegative('members', '会员数'), aliases: ['会员人数'] },
    note,
  ],
}

function checkCounty(row: Fields): readonly FieldMessage[] {
  const found = inOrder(row, 'preparingOn', 'foundedOn', '成立日期早于筹建日期，请核对。')
  if (row['state'] === 'founded' && !row['foundedOn'])
    found.push({
      code: 'county.founded',
      level: 'error',
      message: '标为“已成立”的，请填写成立日期（至少写到年）。',
      field: 'state',
    })
  if (row['state'] === 'preparing' && !row['preparingOn'])
    found.push({
      code: 'county.preparing',
      level: 'error',
      message: '标为“筹建中”的，请填写筹建日期（至少写到年）。',
      field: 'state',
    })
  return found
}

export const countyTables: readonly TableSpec[] = [countyAssociation, countyMembers]
