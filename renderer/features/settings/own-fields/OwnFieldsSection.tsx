// 本会项目: fields the office adds for itself; from then on in lists, forms, filters, import, export and history like any other.
import { useState } from 'react'
import { Button } from 'antd'
import { extensibleTables, OWN_FIELD } from '../../../../shared/domain/office/own-field-schema'
import { useAll } from '../../../registers/rows'
import { inOfficialOrder } from '../order'
import { DefineField } from './DefineField'
import { OwnFieldRow } from './OwnFieldRow'

export function OwnFieldsSection() {
  const fields = inOfficialOrder(useAll(OWN_FIELD) ?? [])
  const [defining, setDefining] = useState(false)
  const tables = extensibleTables.filter(({ value }) => fields.some((field) => field['table'] === value))
  return (
    <>
      <h2>本会项目</h2>
      <p className="settings-lead">
        本单位自己要登记的内容，如“社区网格员”“慰问片区”。加上以后，名单、登记表、筛选、批量修改、粘贴、导入、导出、套表、花名册和修改历史里都有它，各台电脑同步。程序的推算和统计不使用这些项目。
      </p>
      <div className="settings-bar">
        <Button type="primary" onClick={() => setDefining(true)}>
          新增项目
        </Button>
      </div>
      {fields.length === 0 ? <p className="quiet">还没有本会项目。</p> : null}
      {tables.map(({ value, label }) => {
        const mine = fields.filter((field) => field['table'] === value)
        return (
          <table key={value} className="ledger own-fields" aria-label={`${label}的本会项目`}>
            <caption>{label}</caption>
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">类型</th>
                <th scope="col">选项</th>
                <th scope="col">登记表栏目</th>
                <th scope="col">名单中显示</th>
                <th scope="col">敏感</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {mine.map((field) => (
                <OwnFieldRow key={field.id} field={field} among={mine} />
              ))}
            </tbody>
          </table>
        )
      })}
      {defining ? <DefineField fields={fields} onDone={() => setDefining(false)} /> : null}
    </>
  )
}
