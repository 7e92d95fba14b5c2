// The columns of a bank's .csv: heading, what goes in, order; changed where they stand.
import { useMemo } from 'react'
import { Button, Input, Select } from 'antd'
import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { targetsOf } from '../../importing/layout/targets'
import type { Source } from '../../exporting/template/describe'
import { useCatalogue } from '../../registers/source'
import type { BankColumn } from './layout'

/** What a line of a batch can tell a bank; notes on rules and people stay in the office. */
const offered = ['accountNumber', 'holder', 'name', 'amount', 'bank', 'idNumber', 'note', 'from', 'to', 'employer']

interface BankColumnsProps {
  readonly columns: readonly BankColumn[]
  readonly onChange: (columns: readonly BankColumn[]) => void
}

export function BankColumns({ columns, onChange }: BankColumnsProps) {
  const catalogue = useCatalogue()
  const options = useMemo(() => {
    const targets = targetsOf(catalogue, true, ['payLine'])
    const fields = offered.flatMap((name) => {
      const field = targets.find('payLine', name)?.field
      return field ? [{ value: `payLine.${name}`, label: field.label }] : []
    })
    return [
      ...fields,
      { value: 'ordinal', label: '序号' },
      { value: 'constant', label: '固定内容' },
      { value: 'blank', label: '空着' },
    ]
  }, [catalogue])
  const put = (at: number, column: BankColumn) => onChange(columns.map((each, i) => (i === at ? column : each)))
  const up = (at: number) =>
    onChange(columns.map((each, i) => (i === at - 1 ? columns[at]! : i === at ? columns[at - 1]! : each)))
  return (
    <>
      <ol className="bank-columns" aria-label="银行文件的列">
        {columns.map((column, at) => (
          <li key={at}>
            <Input
              aria-label={`第 ${at + 1} 列列名`}
              value={column.label}
              maxLength={30}
              onChange={(event) => put(at, { ...column, label: event.target.value })}
            />
            <Select
              aria-label={`第 ${at + 1} 列内容`}
              value={column.source.kind === 'field' ? column.source.target : column.source.kind}
              options={options}
              onChange={(value) => put(at, { ...column, source: sourceOf(value) })}
            />
            {column.source.kind === 'constant' ? (
              <Input
                aria-label={`第 ${at + 1} 列固定内容`}
                value={column.source.text}
                maxLength={60}
                onChange={(event) => put(at, { ...column, source: { kind: 'constant', text: event.target.value } })}
              />
            ) : null}
            <Button
              type="text"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={`第 ${at + 1} 列上移`}
              disabled={at === 0}
              onClick={() => up(at)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`去掉第 ${at + 1} 列`}
              onClick={() => onChange(columns.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...columns, { label: '', source: { kind: 'constant', text: '' } }])}
      >
        加一列
      </Button>
    </>
  )
}

function sourceOf(value: string): Source {
  if (value === 'blank' || value === 'ordinal') return { kind: value }
  return value === 'constant' ? { kind: 'constant', text: '' } : { kind: 'field', target: value }
}
