// 附件 of a batch, a campaign, a batch of 疗休养 or an activity: scans, slips, receipts and photos, kept by their content and named 批次号—内容 (product.md §0.13).
import type { TableSpec } from '../field'
import { evidenceKinds } from './kinds'

// prettier-ignore
export const evidenceTable: TableSpec = {
  name: 'evidence',
  label: '归档附件',
  reserved: {
    commands: ['evidence.add'],
    free: ['kind', 'name', 'note'],
    why: '附件的文件不能换成别的，只能改名称、种类和备注；文件不对请删除后重新添加。',
  },
  heldBy: [
    { table: 'batch', states: ['archived'] },
    { table: 'campaign', states: ['closed'] },
    { table: 'tripPlan', states: ['done'] },
  ],
  title: 'name',
  internal: true,
  indexes: ['batch', 'campaign', 'tripPlan', 'activity', 'blob'],
  fields: [
    { name: 'batch', label: '发放批次', kind: 'ref', to: 'batch' },
    { name: 'campaign', label: '慰问活动', kind: 'ref', to: 'campaign' },
    { name: 'tripPlan', label: '疗休养方案', kind: 'ref', to: 'tripPlan' },
    { name: 'tripBatch', label: '疗休养批次', kind: 'ref', to: 'tripBatch' },
    { name: 'activity', label: '活动', kind: 'ref', to: 'activity' },
    { name: 'kind', label: '种类', kind: 'choice', choices: evidenceKinds, required: true, column: true },
    { name: 'name', label: '名称', kind: 'text', required: true, max: 120, column: true },
    { name: 'blob', label: '文件', kind: 'blob', required: true },
    { name: 'mime', label: '类型', kind: 'text', max: 100 },
    { name: 'size', label: '大小', kind: 'int', column: true },
    { name: 'addedOn', label: '添加日期', kind: 'date', column: true },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}
