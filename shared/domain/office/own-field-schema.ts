// 本会项目: the office's own fields as a synced table of definitions (decisions.md 15). Rules of the program never read them.
import type { TableSpec } from '../field'

/** What a field of the office's own may hold; anything that needs a rule of its own (身份证, 金额) is the program's. */
export const ownFieldKinds = [
  { value: 'text', label: '文字' },
  { value: 'longtext', label: '长文字' },
  { value: 'int', label: '整数' },
  { value: 'date', label: '日期' },
  { value: 'choice', label: '选项' },
] as const

/** Tables that take them: those a person fills in by hand. */
export const extensibleTables = [
  { value: 'person', label: '劳模' },
  { value: 'honour', label: '荣誉' },
  { value: 'statusEvent', label: '动态变更' },
  { value: 'family', label: '家属' },
  { value: 'account', label: '账户' },
] as const

/** Name of the table of definitions. */
export const OWN_FIELD = 'officeField'

const ownField: TableSpec = {
  name: OWN_FIELD,
  label: '本会项目',
  permanent: '本会项目不能删除，以免已填的内容无处可看；不再使用的请停用。',
  reserved: {
    commands: ['own-field.define', 'own-field.change'],
    why: '本会项目请在“设置 → 本会项目”中新增和修改，以免与已有的项目重名。',
  },
  keeper: 'admin',
  title: 'label',
  internal: true,
  fields: [
    {
      name: 'table',
      label: '所属',
      kind: 'choice',
      choices: extensibleTables,
      required: true,
      column: true,
    },
    {
      name: 'label',
      label: '名称',
      kind: 'text',
      required: true,
      max: 20,
      column: true,
    },
    {
      name: 'kind',
      label: '类型',
      kind: 'choice',
      choices: ownFieldKinds,
      required: true,
      column: true,
    },
    {
      name: 'choices',
      label: '选项',
      kind: 'longtext',
      max: 2000,
      help: '用顿号隔开',
    },
    { name: 'section', label: '栏目', kind: 'text', max: 20 },
    { name: 'column', label: '名单中显示', kind: 'flag' },
    {
      name: 'sensitive',
      label: '敏感',
      kind: 'flag',
      help: '平时遮住，脱敏版中不出现',
    },
    { name: 'order', label: '次序', kind: 'text', merge: 'auto' },
    { name: 'hidden', label: '已停用', kind: 'flag' },
  ],
}

export const ownFieldTables: readonly TableSpec[] = [ownField]
