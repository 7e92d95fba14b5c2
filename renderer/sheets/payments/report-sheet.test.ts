// 人员增减变动表 on paper and as Excel: the same changes, the same counts, full numbers as text.
import { describe, expect, it } from 'vitest'
import type { ReportChange } from '../../../shared/domain/payments/report'
import { changesTable, listTable } from '../../exporting/report-table'
import { textsOf } from '../page-model'
import { reportSheetJob, type ReportSheet } from './report-sheet'

const entry = {
  person: 'p',
  name: '张三',
  idNumber: '330302195003120015',
  level: 'city',
  county: 'u1',
  monthly: 220_00,
}
const changes: readonly ReportChange[] = [
  { kind: '停止', entry, month: '2026-05', basis: '已去世（2026-04-10）' },
  { kind: '新增', entry: { ...entry, name: '李四' }, month: '2026-05', basis: '市级：220.00 元/月' },
]
const counts = '期初 12 人　增 1 人　减 1 人　期末 12 人'
const sheet: ReportSheet = {
  title: '2026年5月荣誉津贴',
  office: '温州市劳模协会',
  receiver: '温州市财政局',
  counts,
  changes,
  date: '2026年5月6日',
  signers: ['填报：', '审核：'],
}
const head = { title: sheet.title, receiver: sheet.receiver, office: sheet.office, counts }

describe('a monthly list', () => {
  it('prints every change with its kind, month and basis, and the counts', () => {
    const text = textsOf(reportSheetJob(sheet)).join('\n').replaceAll('　', '')
    for (const word of [
      '人员增减变动表',
      '报送：温州市财政局',
      '停止',
      '2026-05',
      '330302195003120015',
      '期末 12 人',
      '合计2 人次',
      '（以下空白）',
    ])
      expect(text).toContain(word.replaceAll('　', ''))
  })

  it('prints nothing where nothing changed', () => {
    expect(() => reportSheetJob({ ...sheet, changes: [] })).toThrow('没有增减变动')
  })

  it('is the same in Excel, the number as text', () => {
    const table = changesTable(head, changes)
    expect(table.columns.map(({ header }) => header)).toEqual([
      '序号',
      '姓名',
      '身份证号',
      '享受待遇级别',
      '变动类型',
      '生效年月',
      '依据',
      '备注',
    ])
    expect(table.rows[0]).toEqual([
      1,
      '张三',
      '330302195003120015',
      '市级',
      '停止',
      '2026-05',
      '已去世（2026-04-10）',
      '',
    ])
    expect(table.columns[2]?.type).toBe('text')
    expect(listTable(head, [entry], () => '鹿城区').rows[0]).toEqual([
      1,
      '张三',
      '330302195003120015',
      '市级',
      '鹿城区',
      220,
    ])
  })
})
