// Fields that several tables of 协会工作 have alike.
import type { FieldSpec } from '../field'

// prettier-ignore
export const countyRef: FieldSpec = { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, width: 104, aliases: ['县市区', '所属县市区'] }
// prettier-ignore
export const employer: FieldSpec = { name: 'employer', label: '工作单位', kind: 'text', max: 80, column: true, width: 240, aliases: ['单位', '所在单位', '单位名称'] }
export const note: FieldSpec = { name: 'note', label: '备注', kind: 'text' }

const inRoster = '在名册的从这里选人，姓名随之填好；不在名册的空着，只填姓名'

/** Who of the roster it is; the name is written beside, since not everybody here is a 劳模. */
export function personBeside(label: string): FieldSpec {
  return { name: 'person', label, kind: 'ref', to: 'person', beside: 'name', offGrid: true, help: inRoster }
}
