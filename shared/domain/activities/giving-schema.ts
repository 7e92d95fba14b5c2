// 捐赠 and 媒体报道: what 劳模 gave in money and goods, and what was written of them (product.md §7, office-practice.md 38).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import * as pick from './picklists'
import { activityRef, countyRef, derivedYear, notNegative, refuse, themeField, yearField } from './schema'

/** Only statistics: no row of this table is income of the association, whoever handed the money on. What it receives itself stands in the 经费台账. */
// prettier-ignore
const donation: TableSpec = {
  name: 'donation',
  label: '捐赠',
  title: 'donor',
  counted: '笔',
  indexes: ['_dYear', 'person', 'activity'],
  datedBy: 'date',
  derive: derivedYear('date'),
  check: checkDonation,
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', offGrid: true },
    { name: 'donor', label: '捐赠人', kind: 'text', required: true, max: 80, column: true, width: 150, aliases: ['捐赠人姓名', '捐赠单位', '捐赠方'], help: '票据上的名字' },
    { name: 'donorKind', label: '捐赠人类别', kind: 'choice', choices: pick.donorKinds, required: true, column: true, width: 112, help: '“其他”不计入劳模捐赠' },
    { name: 'people', label: '捐赠人数', kind: 'int', adds: true, width: 88, help: '几个人合捐的填人数；空着为 1 人' },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, aliases: ['捐赠日期', '捐赠时间', '时间'] },
    countyRef,
    { name: 'kind', label: '捐款捐物', kind: 'choice', choices: pick.donationKinds, required: true, column: true, width: 88, aliases: ['类型', '捐赠类型'] },
    { name: 'amount', label: '金额或折价', kind: 'money', required: true, column: true, width: 128, aliases: ['金额', '折价', '捐赠金额', '折价金额', '物资价值'], help: '捐物填折价' },
    { name: 'goods', label: '物资名称和数量', kind: 'text', max: 160, column: true, width: 180, aliases: ['物资', '物资名称'] },
    { name: 'basis', label: '折价依据', kind: 'text', max: 120, column: true, width: 140, help: '如 发票价、市场价、评估报告' },
    { name: 'receiver', label: '接收单位', kind: 'text', max: 80, column: true, width: 160, aliases: ['受赠单位', '受赠方'] },
    { name: 'way', label: '捐赠方式', kind: 'choice', choices: pick.donationWays, open: true, width: 140, help: '经本会转交的也只作统计，不是本会收入；本会自己收到的捐款在经费台账登记' },
    { name: 'receiptNo', label: '捐赠票据号', kind: 'text', max: 60, column: true, width: 130, aliases: ['票据号', '收据号'] },
    { ...themeField },
    { ...activityRef, width: 200, column: false },
    { name: 'note', label: '备注', kind: 'text' },
    yearField,
  ],
}

/** One appearance in one outlet; the same story in two outlets is two rows. */
// prettier-ignore
const mediaReport: TableSpec = {
  name: 'mediaReport',
  label: '媒体报道',
  title: 'title',
  indexes: ['_dYear', 'activity'],
  datedBy: 'date',
  derive: derivedYear('date'),
  check: (row) => notNegative(row, ['reads']),
  fields: [
    { name: 'title', label: '标题', kind: 'text', required: true, max: 120, column: true, width: 300, aliases: ['报道标题', '题目'] },
    { name: 'outlet', label: '媒体', kind: 'choice', choices: pick.outlets, open: true, required: true, column: true, width: 120, aliases: ['媒体名称', '刊播媒体', '平台'] },
    { name: 'level', label: '级别', kind: 'choice', choices: pick.mediaLevels, column: true, width: 80 },
    { name: 'form', label: '体裁', kind: 'choice', choices: pick.mediaForms, open: true, column: true, width: 112, aliases: ['形式'] },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, aliases: ['刊播日期', '发布日期', '时间'] },
    { name: 'link', label: '链接', kind: 'text', max: 300, width: 200, aliases: ['网址', '信息稿链接'], check: soundLink },
    { name: 'reads', label: '阅读量', kind: 'int', adds: true, column: true, width: 96, aliases: ['点击量', '播放量'] },
    { name: 'author', label: '供稿', kind: 'text', max: 60, column: true, width: 110 },
    { ...activityRef, width: 200 },
    { name: 'note', label: '备注', kind: 'text' },
    yearField,
  ],
}

/** Whom a report is about: one row per person and report on every PC (pairId). */
// prettier-ignore
const mediaPerson: TableSpec = {
  name: 'mediaPerson',
  label: '报道人物',
  title: 'note',
  internal: true,
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'media'],
  datedThrough: 'media',
  reserved: { commands: ['media.name'], free: ['note'], why: '报道里的人物请在媒体报道里添加。' },
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true },
    { name: 'media', label: '媒体报道', kind: 'ref', to: 'mediaReport', choices: { table: 'mediaReport' }, required: true, column: true, width: 300 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

function checkDonation(row: Fields): readonly FieldMessage[] {
  const found = notNegative(row, ['people'])
  if (Number(row['amount'] ?? 1) <= 0)
    found.push(...refuse('donation.amount', '金额应大于零；捐物请填折价。', ['amount']))
  if (row['people'] === 0)
    found.push(...refuse('donation.people', '捐赠人数至少是 1，一个人捐的可以空着。', ['people']))
  if (row['kind'] === 'goods' && !row['goods'])
    found.push(...refuse('donation.goods', '捐物请写明物资名称和数量。', ['goods', 'kind']))
  return found
}

function soundLink(value: unknown): FieldMessage | undefined {
  return typeof value === 'string' && !/^https?:\/\/\S+$/iu.test(value)
    ? {
        code: 'media.link',
        level: 'error',
        message: '链接要以 http:// 或 https:// 开头，中间没有空格；没有链接就空着。',
        field: 'link',
      }
    : undefined
}

export const givingTables: readonly TableSpec[] = [donation, mediaReport, mediaPerson]
