// 核对预检: each row of a returned 核对表 under what would become of it, with column, value and reason.
import { useState } from 'react'
import { Table, Tabs, Typography } from 'antd'
import type { CheckJudgement, CheckVerdict, CheckVerdictKind } from '../../../importing/check-sheet/judge-rows'

const kinds: readonly { readonly kind: CheckVerdictKind; readonly label: string; readonly what: string }[] = [
  { kind: 'changed', label: '有变动', what: '县里改过的每一处“原值 → 新值”；清空的单元格不会清掉原有内容。' },
  { kind: 'same', label: '无变动', what: '只登记健在核实，资料不改。' },
  { kind: 'blank', label: '未填', what: '这些行还没有填，仍算未回；以后填好可以再收一次。' },
  { kind: 'rejected', label: '不收', what: '这些行不收，不影响其他行；请按原因改正后再收一次。' },
]

export function ReturnPreview({ judged }: { readonly judged: CheckJudgement }) {
  const [chosen, setChosen] = useState<CheckVerdictKind>()
  const count = (kind: CheckVerdictKind): number => judged.verdicts.filter((each) => each.kind === kind).length
  const shown = chosen ?? kinds.find(({ kind }) => kind !== 'same' && count(kind) > 0)?.kind ?? 'same'
  return (
    <>
      <p role="status">
        表上 {judged.verdicts.length} 行，可收回 {judged.taken.length} 人。
        {judged.absent.length > 0
          ? `下发过而表上没有的 ${judged.absent.length} 人：${judged.absent.slice(0, 8).join('、')}${judged.absent.length > 8 ? ' 等' : ''}，仍算未回。`
          : ''}
      </p>
      <Tabs
        activeKey={shown}
        onChange={(key) => setChosen(key as CheckVerdictKind)}
        items={kinds.map(({ kind, label }) => ({ key: kind, label: `${label} ${count(kind)}` }))}
      />
      <p className="quiet">{kinds.find(({ kind }) => kind === shown)?.what}</p>
      <Table<CheckVerdict>
        size="small"
        virtual
        scroll={{ x: 900, y: 380 }}
        rowKey="row"
        pagination={false}
        dataSource={judged.verdicts.filter(({ kind }) => kind === shown)}
        columns={[
          { title: '行', dataIndex: 'row', width: 64, align: 'right' },
          { title: '姓名', dataIndex: 'name', width: 120 },
          { title: '说明（列、值、原因）', render: (_, row) => <Said row={row} /> },
        ]}
      />
    </>
  )
}

function Said({ row }: { readonly row: CheckVerdict }) {
  return (
    <>
      {row.differences.map((each) => (
        <div key={each.label}>
          {each.label}：{each.before === '' ? '' : `${each.before} → `}
          <strong>{each.after}</strong>
        </div>
      ))}
      {row.findings.map((each) => (
        <div key={`${each.code} ${each.column}`}>
          <Typography.Text type={each.level === 'error' ? 'danger' : 'warning'}>
            【{each.column}】{each.value === '' ? '' : `“${each.value}” `}
            {each.message}
          </Typography.Text>
        </div>
      ))}
    </>
  )
}
