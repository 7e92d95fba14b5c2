// 慰问品台账: what is bought for visits and where it went (office-practice.md 16). The ledger is only added to; a wrong line is struck.
import type { FieldMessage, Fields, TableSpec } from '../field'
import type { Choice } from '../field'

/** Kinds of a ledger line. Only 入库, 出库 and 退回 move goods; the others are papers on the way. */
export const moveKinds: readonly Choice[] = [
  { value: 'plan', label: '采购审批' },
  { value: 'quote', label: '询价' },
  { value: 'in', label: '验收入库' },
  { value: 'out', label: '出库领用' },
  { value: 'back', label: '退回' },
  { value: 'count', label: '盘点' },
]

// prettier-ignore
const goods: TableSpec = {
  name: 'goods',
  label: '慰问品',
  title: 'name',
  permanent: '慰问品的台账要留存，不能删除；不再使用的请在备注中注明。',
  check: checkGoods,
  fields: [
    { name: 'name', label: '品名', kind: 'text', required: true, max: 40, column: true, width: 160 },
    { name: 'spec', label: '规格', kind: 'text', max: 60, column: true, width: 140 },
    { name: 'unit', label: '计量单位', kind: 'text', required: true, max: 8, column: true, help: '份、盒、袋' },
    { name: 'campaign', label: '慰问活动', kind: 'ref', to: 'campaign', choices: { table: 'campaign' }, column: true, width: 180 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

// prettier-ignore
const goodsMove: TableSpec = {
  name: 'goodsMove',
  label: '慰问品台账',
  title: 'date',
  parent: { table: 'goods', field: 'goods' },
  permanent: '慰问品台账只增不删；登错了请“冲销”并写明原因。',
  reserved: { commands: ['goods.move', 'goods.strike'], why: '慰问品台账请用“登记”“冲销”办理，以便结余不出错。' },
  datedBy: 'date',
  indexes: ['goods'],
  fields: [
    { name: 'goods', label: '慰问品', kind: 'ref', to: 'goods', choices: { table: 'goods' }, required: true },
    { name: 'kind', label: '类别', kind: 'choice', choices: moveKinds, required: true, column: true },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true },
    { name: 'quantity', label: '数量', kind: 'int', adds: true, required: true, column: true },
    { name: 'price', label: '单价', kind: 'money', column: true },
    { name: 'supplier', label: '供应商', kind: 'text', max: 60, column: true },
    { name: 'document', label: '文号或发票号', kind: 'text', max: 60, column: true },
    { name: 'team', label: '走访组', kind: 'ref', to: 'visitTeam', choices: { table: 'visitTeam' }, column: true },
    { name: 'by', label: '经手人', kind: 'text', required: true, max: 20, column: true },
    { name: 'second', label: '验收人（领用人）', kind: 'text', max: 20, column: true },
    { name: 'note', label: '说明', kind: 'text', max: 200, column: true, width: 180 },
    { name: 'struck', label: '冲销原因', kind: 'text', max: 120, column: true },
  ],
}

/** Cards and vouchers stand for money, tobacco and alcohol are out of the question (office-practice.md 16): warned of, the office decides. */
function checkGoods(row: Fields): readonly FieldMessage[] {
  const word = /烟|酒|代金|购物卡|提货卡|充值|储值/u.exec(String(row['name'] ?? ''))?.[0]
  return word
    ? [
        {
          code: 'goods.doubtful',
          level: 'warning',
          message: `品名含“${word}”：慰问品不得用烟酒、购物卡和代金券，请核对。`,
          field: 'name',
        },
      ]
    : []
}

export const goodsTables: readonly TableSpec[] = [goods, goodsMove]
