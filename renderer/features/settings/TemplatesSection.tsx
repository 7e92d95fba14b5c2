// 外部模板: the office's own Word templates, and the empty workbooks of other offices that lists are written into; made where a list is
// exported, kept here.
import { Button, Popconfirm } from 'antd'
import { catalogue } from '../../../shared/domain/catalogue'
import { EmptyState } from '../../ui/EmptyState'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { DocumentTemplates } from '../../papers/documents/DocumentTemplates'
import { DOCUMENT } from '../../papers/documents/templates'
import { TextCell } from './TextCell'

export function TemplatesSection() {
  return (
    <>
      <DocumentTemplates />
      <Workbooks />
    </>
  )
}

function Workbooks() {
  const templates = (useAll('exportTemplate') ?? []).filter((row) => row['table'] !== DOCUMENT)
  const run = useRun()
  if (templates.length === 0) {
    return (
      <EmptyState title="还没有外部模板">
        省总、财政局、医保局给的空表，在名册里用「按模板导出」选一次；银行的在批次的「材料 →
        银行文件」里选一次。列对应就记在这里，下次直接用。
      </EmptyState>
    )
  }
  const edit = (row: string, field: string, text: string) =>
    run('template.save', { id: row, values: { [field]: text || null } })
  return (
    <>
      <h2>外部模板</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">名单</th>
            <th scope="col">用途</th>
            <th scope="col">接收单位</th>
            <th scope="col">空表文件</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {templates.map((row) => {
            const name = String(row['name'] ?? '')
            const table = String(row['table'] ?? '')
            return (
              <tr key={row.id}>
                <td>
                  <TextCell
                    label={`${name} 的名称`}
                    value={name}
                    required
                    save={(text) => edit(row.id, 'name', text)}
                  />
                </td>
                <td>{catalogue.has(table) ? catalogue.table(table).label : table}</td>
                <td>
                  <TextCell
                    label={`${name} 的用途`}
                    value={String(row['purpose'] ?? '')}
                    save={(text) => edit(row.id, 'purpose', text)}
                  />
                </td>
                <td>
                  <TextCell
                    label={`${name} 的接收单位`}
                    value={String(row['receiver'] ?? '')}
                    save={(text) => edit(row.id, 'receiver', text)}
                  />
                </td>
                <td>{String(row['fileName'] ?? '')}</td>
                <td className="ledger-tools">
                  <Popconfirm
                    title={`删除模板「${name}」？`}
                    description="以前用它导出的文件不受影响。"
                    okText="删除"
                    cancelText="不删"
                    onConfirm={() => void run('record.remove', { table: 'exportTemplate', rows: [row.id] })}
                  >
                    <Button size="small">删除</Button>
                  </Popconfirm>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
