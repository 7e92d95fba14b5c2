// 年度工作报告 and its blanks: each topic of 统计报告 is a part that stands only in a year in which something happened, and each figure a
// blank of its topic, in exact and in round words and against the year before.
import { reportAreas, reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Blank, DocumentSpec } from './kinds'

/** What stands after the name of a figure: 走访人次约, 走访人次比上年 and so on. */
export const said = {
  rounded: '约',
  both: '概数',
  compared: '比上年',
  three: '近三年',
  threeRounded: '近三年约',
  threeBoth: '近三年概数',
  each: '历年',
} as const

/** What stands before the name of a figure, for a part that is left out in a year in which it comes to nothing. */
export const HAS = '有'
/** What stands after the name of a topic: its figures one after another, those that come to nothing left out. */
export const LISTED = '各项'

/** What stands after the title of a table: the names of its lines. */
export const NAMES = '名单'

const topics: readonly Blank[] = reportAreas.flatMap(({ topics: own }) =>
  own.map(({ label, figures }) => ({
    name: label,
    meaning:
      '有这项工作的年份才写；里面每个数字另有“约”（近百场、300多人次）、“概数”（近百场（98场））、“比上年”、“近三年”“近三年约”“近三年概数”（三年合计）和“历年”（逐年）；“各项”是不为零的数字依次列出；写在 {#有…} 和 {/有…} 之间的，这个数字不为零才写',
    each: [
      `${label}${LISTED}`,
      ...figures.flatMap((figure) => ['', ...Object.values(said)].map((end) => `${figure.label}${end}`)),
    ],
    parts: figures.map((figure) => `${HAS}${figure.label}`),
  })),
)

const tables: readonly Blank[] = reportBreakdowns.flatMap(({ title, columns }) => [
  { name: title, meaning: '每项一行', each: ['项目', ...columns.map(({ label }) => label)] },
  { name: `${title}${NAMES}`, meaning: '本年有的各项，用顿号隔开' },
  { name: `${title}${said.three}`, meaning: '近三年有过的各项，用顿号隔开' },
])

export const reportDocumentSpec: DocumentSpec = {
  kind: 'yearReport',
  label: '年度工作报告',
  of: ['year'],
  asked: [],
  blanks: [
    { name: '单位', meaning: '本单位名称' },
    { name: '年度', meaning: '2026', needed: true },
    { name: '截止', meaning: '统计到哪一天' },
    { name: '日期', meaning: '生成文件的日期' },
    ...topics,
    ...tables,
    {
      name: '主要数字',
      meaning: '每个数字一行',
      each: ['范围', '指标', '本年', '上年', '增减', '单位', '口径'],
      needed: true,
    },
  ],
}
