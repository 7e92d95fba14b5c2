// 银行文件 of a batch: what the bank will be told, the kept layouts of its .csv, or its own empty .xlsx by 套表.
import { useMemo, useState } from 'react'
import { Button, Form, Input, Radio, Select } from 'antd'
import type { Row } from '../../data/office'
import { FillDrawer } from '../../exporting/TemplateFill'
import { useAll } from '../../registers/rows'
import { useCatalogue, useOffice } from '../../registers/source'
import { PurposeFields } from '../../sheets/roster/PurposeFields'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'
import { BankColumns } from './BankColumns'
import { charsets } from './encode'
import { isBankLayout, layoutOf, separators, usualLayout, type BankLayout } from './layout'
import { batchSource, useBankFile } from './useBankFile'
import '../papers.css'

export function BankFile({ batch }: { readonly batch: Row }) {
  const [format, setFormat] = useState<'csv' | 'xlsx'>('csv')
  return (
    <section className="print-panel" aria-label="银行文件">
      <Radio.Group
        aria-label="格式"
        value={format}
        onChange={(event) => setFormat(event.target.value as 'csv' | 'xlsx')}
        options={[
          { value: 'csv', label: '文本（.csv、.txt）' },
          { value: 'xlsx', label: '银行给的空表（.xlsx）' },
        ]}
      />
      {format === 'csv' ? <TextFile batch={batch} /> : <Workbook batch={batch} />}
    </section>
  )
}

/** Into the bank's own empty workbook: the one way of 套表, with the lines of the 定稿. */
function Workbook({ batch }: { readonly batch: Row }) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const [open, setOpen] = useState(false)
  const source = useMemo(() => batchSource(office, catalogue, batch), [office, catalogue, batch])
  return (
    <>
      <p className="quiet">账号、户名、金额写进银行给的空表，原来的格式不变；列对应记在“设置 → 外部模板”。</p>
      <div className="bar">
        <Button type="primary" onClick={() => setOpen(true)}>
          按空表填写…
        </Button>
      </div>
      {open ? <FillDrawer open onClose={() => setOpen(false)} source={source} /> : null}
    </>
  )
}

function TextFile({ batch }: { readonly batch: Row }) {
  const kept = (useAll('exportTemplate') ?? []).filter(isBankLayout)
  const [layout, setLayout] = useState<BankLayout>(usualLayout)
  const [chosen, setChosen] = useState<string>()
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('银行代发')
  const [receiver, setReceiver] = useState('')
  const step = useStep()
  const write = useBankFile(batch)
  const take = (id: string) => {
    const row = kept.find((each) => each.id === id)
    const known = row && layoutOf(row)
    if (!row || !known) return
    setChosen(id)
    setLayout(known)
    setName(String(row['name'] ?? ''))
    setReceiver(String(row['receiver'] ?? ''))
    setPurpose(String(row['purpose'] ?? purpose))
  }
  return (
    <Form layout="vertical" size="small" component="div" className="print-options">
      {kept.length > 0 ? (
        <Form.Item label="已保存的格式" htmlFor="bank-kept">
          <Select
            id="bank-kept"
            {...(chosen === undefined ? {} : { value: chosen })}
            placeholder="选用已保存的格式"
            options={kept.map((row) => ({ value: row.id, label: String(row['name'] ?? '') }))}
            onChange={take}
          />
        </Form.Item>
      ) : null}
      <LayoutFields layout={layout} onChange={setLayout} />
      <PurposeFields
        purpose={purpose}
        receiver={receiver}
        onChange={(part) => {
          if (part.purpose !== undefined) setPurpose(part.purpose)
          if (part.receiver !== undefined) setReceiver(part.receiver)
        }}
      />
      <Form.Item label="记住这个格式，名称为" htmlFor="bank-name" help="下批直接选用；留空则不保存">
        <Input
          id="bank-name"
          maxLength={60}
          placeholder="如：工行代发"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <div className="bar">
        <Button
          type="primary"
          loading={step.busy}
          disabled={purpose.trim() === ''}
          onClick={() =>
            void step.run(
              () => write({ layout, name: name.trim(), purpose, receiver, chosen }),
              (said) => said,
            )
          }
        >
          生成银行文件
        </Button>
        {purpose.trim() === '' ? <span role="status">含完整账号，请先填写用途</span> : null}
      </div>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
    </Form>
  )
}

interface LayoutFieldsProps {
  readonly layout: BankLayout
  readonly onChange: (layout: BankLayout) => void
}

function LayoutFields({ layout, onChange }: LayoutFieldsProps) {
  return (
    <>
      <Form.Item label="列" help="账号原样写数字。不要用 Excel 打开再保存，否则账号末几位会变成 0。">
        <BankColumns columns={layout.columns} onChange={(columns) => onChange({ ...layout, columns })} />
      </Form.Item>
      <Form.Item label="首行写列名">
        <Radio.Group
          value={layout.header}
          onChange={(event) => onChange({ ...layout, header: event.target.value as boolean })}
          options={[
            { value: true, label: '写' },
            { value: false, label: '不写' },
          ]}
        />
      </Form.Item>
      <Form.Item label="分隔" htmlFor="bank-separator">
        <Select
          id="bank-separator"
          value={layout.separator}
          options={[...separators]}
          onChange={(separator) => onChange({ ...layout, separator })}
        />
      </Form.Item>
      <Form.Item label="字符集" htmlFor="bank-charset">
        <Select
          id="bank-charset"
          value={layout.charset}
          options={[...charsets]}
          onChange={(charset) => onChange({ ...layout, charset })}
        />
      </Form.Item>
    </>
  )
}
