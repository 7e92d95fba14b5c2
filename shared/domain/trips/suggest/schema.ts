// The suggestion last made for a plan, kept whole in one register, so that every PC looks at the same one. It places nobody.
import type { TableSpec } from '../../field'

// prettier-ignore
export const tripSuggestionTable: TableSpec = {
  name: 'tripSuggestion',
  label: '疗休养建议名单',
  title: 'plan',
  internal: true,
  parent: { table: 'tripPlan', field: 'plan' },
  reserved: { commands: ['trip-suggestion.keep'], why: '建议名单请在推荐名单里用“生成建议名单”重新生成。' },
  indexes: ['plan'],
  fields: [
    { name: 'plan', label: '疗休养方案', kind: 'ref', to: 'tripPlan', required: true },
    { name: 'made', label: '建议', kind: 'longtext', max: 400_000, offGrid: true, merge: 'auto' },
  ],
}
