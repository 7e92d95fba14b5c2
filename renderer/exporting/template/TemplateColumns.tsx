// Each column of a template and what goes into it: field, running number, fixed text or nothing; codes and date shape beside it.
import { Input, Select, Table } from 'antd'
import { useMemo } from 'react'
import type { Catalogue } from '../../../shared/domain/catalogue'
import { tablesOf, targetsOf, type RootTable } from '../../importing/layout/targets'
import { targetOptions } from '../../importing/views'
import { dateShapes } from './codes'
import { choicesOf, type Source, type TemplateColumn } from './describe'

interface TemplateColumnsProps {
  readonly catalogue: Catalogue
  readonly root: RootTable
  readonly columns: readonly TemplateColumn[]
  readonly onChange: (column: TemplateColumn) => void
}

export function TemplateColumns({ catalogue, root, columns, onChange }: TemplateColumnsProps) {
  const targets = useMemo(() => targetsOf(catalogue, true, tablesOf(root)), [catalogue, root])
  const options = useMemo(() => {
    const fixed = [
      { value: 'blank', label: '不填' },
      { value: 'ordinal', label: '序号' },
      { value: 'constant', label: '固定内容' },
    ]
    return [
      { label: '其他', options: fixed },
      ...targetOptions(targets, catalogue).map((group) => ({ label: group.label, options: [...group.options] })),
    ]
  }, [targets, catalogue])
  const fieldOf = (source: Source) => {
    const match = source.kind === 'field' ? /^(\w+)\.(\w+)/.exec(source.target) : null
    return match ? targets.find(match[1] as string, match[2] as string)?.field : undefined
  }
  return (
    <Table<TemplateColumn>
      size="small"
      rowKey="index"
      pagination={false}
      scroll={{ y: 320 }}
      dataSource={[...columns]}
      columns={[
        { title: '模板中的列', dataIndex: 'label', width: 180 },
        {
          title: '填写',
          width: 240,
          render: (_, column) => (
            <Select
              aria-label={`${column.label} 填写`}
              style={{ width: '100%' }}
              showSearch={{ optionFilterProp: 'label' }}
              value={column.source.kind === 'field' ? column.source.target : column.source.kind}
              options={options}
              onChange={(value) => onChange({ ...column, source: sourceOf(value) })}
            />
          ),
        },
        {
          title: '码值、格式',
          render: (_, column) => {
            const { source } = column
            if (source.kind === 'constant')
              return (
                <Input
                  aria-label={`${column.label} 固定内容`}
                  value={source.text}
                  onChange={(event) => onChange({ ...column, source: { kind: 'constant', text: event.target.value } })}
                />
              )
            const field = fieldOf(source)
            if (field?.kind === 'date')
              return (
                <Select
                  aria-label={`${column.label} 日期格式`}
                  value={column.date}
                  options={dateShapes.map((value) => ({ value, label: value }))}
                  onChange={(date) => onChange({ ...column, date })}
                />
              )
            return field && choicesOf(field).length > 0 ? (
              <CodesInput column={column} labels={choicesOf(field).map((choice) => choice.label)} onChange={onChange} />
            ) : null
          },
        },
      ]}
    />
  )
}

function sourceOf(value: string): Source {
  if (value === 'blank' || value === 'ordinal') return { kind: value }
  return value === 'constant' ? { kind: 'constant', text: '' } : { kind: 'field', target: value }
}

/** 男=1；女=2: one line, as such lists are written on the forms themselves. */
function CodesInput({
  column,
  labels,
  onChange,
}: {
  readonly column: TemplateColumn
  readonly labels: readonly string[]
  readonly onChange: (column: TemplateColumn) => void
}) {
  const text = Object.entries(column.codes)
    .map(([label, code]) => `${label}=${code}`)
    .join('；')
  return (
    <Input
      aria-label={`${column.label} 码值`}
      defaultValue={text}
      placeholder={`如：${labels[0]}=1；${labels[1] ?? ''}=2`}
      onBlur={(event) =>
        onChange({
          ...column,
          codes: Object.fromEntries(
            event.target.value
              .split(/[；;]/)
              .map((pair) => pair.split('=').map((part) => part.trim()))
              .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== ''),
          ),
        })
      }
    />
  )
}
