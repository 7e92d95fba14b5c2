// Choices of 年度核查 and 健在核实, in the words of the 核对表 that counties fill in (office-practice.md 2).
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export type CheckResult = 'alive' | 'died' | 'unreached' | 'abroad' | 'other'

export const checkWays = words('入户', '电话', '视频', '本人到场', '单位证明', '社区证明', '民政殡葬数据比对', '核对表')

export const checkResults: readonly (Choice & { readonly value: CheckResult })[] = [
  { value: 'alive', label: '健在' },
  { value: 'died', label: '去世' },
  { value: 'unreached', label: '失联', aliases: ['联系不上'] },
  { value: 'abroad', label: '出国（境）' },
  { value: 'other', label: '其他' },
]

/** 变动情况 of the 核对表; `event` is the 动态变更 that it proposes, `result` what it says about the person being alive. */
export interface ReportedChange extends Choice {
  readonly result: CheckResult
  readonly event?: string
}

export const reportedChanges: readonly ReportedChange[] = [
  { value: 'none', label: '无变动', result: 'alive' },
  { value: 'facts', label: '信息变更', result: 'alive' },
  { value: 'retired', label: '退休', result: 'alive', event: 'retired' },
  { value: 'moved-in', label: '调入', result: 'alive', event: 'moved-in' },
  { value: 'moved-out', label: '调出', result: 'alive', event: 'moved-out' },
  { value: 'county-transfer', label: '市内划转', result: 'alive', event: 'county-transfer' },
  { value: 'died', label: '去世', result: 'died', event: 'died', aliases: ['已去世', '已故'] },
  { value: 'lost', label: '失联', result: 'unreached', event: 'lost', aliases: ['联系不上'] },
  { value: 'emigrated', label: '出国（境）', result: 'abroad', event: 'emigrated', aliases: ['出国'] },
  { value: 'other', label: '其他', result: 'other' },
]
