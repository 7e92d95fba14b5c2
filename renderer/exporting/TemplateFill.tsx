// 按模板导出（套表）: a list written into an empty .xlsx that 省总, 财政局, a bank or an insurer gave us; remembered by name.
import { Alert, Button, Drawer, Form, Input, Progress, Radio, Select, Space, Spin, Upload } from 'antd'
import { useMemo } from 'react'
import { useCatalogue, useOffice } from '../registers/source'
import { useAll } from '../data/queries/rows'
import type { Scope } from './export-client'
import { peopleSource, type FillSource } from './template/fill-source'
import { TemplateColumns } from './template/TemplateColumns'
import { useTemplateFill } from './template/useTemplateFill'
import { versionNames, type Version } from './versions'

export interface TemplateFillProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly selection: Scope
}

interface Wishes {
  readonly version: Version
  readonly purpose: string
  readonly receiver: string
  readonly password?: string
  /** Name to remember the template under; empty = not remembered. */
  readonly name?: string
}

export function TemplateFill({ title, selection, ...drawer }: TemplateFillProps) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const source = useMemo(() => peopleSource(office, catalogue, title, selection), [office, catalogue, title, selection])
  return <FillDrawer source={source} {...drawer} />
}

interface FillDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly source: FillSource
}

/** The same for rows of any source: a batch's lines into a bank's empty table. */
export function FillDrawer({ open, onClose, source }: FillDrawerProps) {
  return (
    <Drawer title={`按模板导出（套表）：${source.title}`} open={open} onClose={onClose} size={860} destroyOnHidden>
      <Panel onClose={onClose} source={source} />
    </Drawer>
  )
}

const bothVersions = ['masked', 'full'] as const

function Panel({ onClose, source }: Omit<FillDrawerProps, 'open'>) {
  const [form] = Form.useForm<Wishes>()
  const catalogue = useCatalogue()
  const saved = useAll('exportTemplate').value?.filter((row) => row['table'] === source.root && row['blob']) ?? []
  const at = useTemplateFill(source, onClose)
  const first: Version = source.fullOnly ? 'full' : 'masked'
  const version = Form.useWatch('version', form) ?? first
  const sheet = at.sheets.find((each) => each.sheet === at.sheet)
  return (
    <>
      {at.progress && <Filling progress={at.progress} cancel={at.cancel} />}
      <Spin spinning={at.busy}>
        <Space wrap style={{ marginBottom: 12 }}>
          <Select
            aria-label="已保存的外部模板"
            style={{ width: 260 }}
            placeholder="选用已保存的外部模板"
            options={saved.map((row) => ({ value: row.id, label: String(row['name']) }))}
            onChange={(id: string) => {
              const row = saved.find((each) => each.id === id)
              if (!row) return
              form.setFieldsValue({
                purpose: String(row['purpose'] ?? ''),
                receiver: String(row['receiver'] ?? ''),
                name: String(row['name'] ?? ''),
              })
              at.openSaved(row)
            }}
          />
          <Upload accept=".xlsx,.xlsm" showUploadList={false} beforeUpload={(file) => (at.openFile(file), false)}>
            <Button>选择空白模板（.xlsx）…</Button>
          </Upload>
        </Space>
        {at.failure && <Alert type="error" showIcon style={{ marginBottom: 12 }} title={at.failure.message} />}
        {sheet && (
          <>
            <Space wrap style={{ marginBottom: 8 }}>
              <span>《{at.fileName}》</span>
              {at.sheets.length > 1 && (
                <Select
                  aria-label="工作表"
                  style={{ width: 180 }}
                  value={at.sheet}
                  options={at.sheets.map((each) => ({ value: each.sheet, label: each.sheet }))}
                  onChange={at.chooseSheet}
                />
              )}
              <span>
                表头第 {sheet.headerRows} 行，从第 {sheet.firstRow + 1} 行起填写
              </span>
            </Space>
            <TemplateColumns
              catalogue={catalogue}
              root={source.root}
              columns={sheet.columns}
              onChange={at.changeColumn}
            />
            <Form<Wishes>
              form={form}
              layout="vertical"
              style={{ marginTop: 16 }}
              initialValues={{ version: first, purpose: source.purpose ?? '', receiver: '' }}
              onFinish={at.run}
            >
              <Form.Item name="version" label="内容">
                <Radio.Group
                  options={bothVersions
                    .filter((value) => !source.fullOnly || value === 'full')
                    .map((value) => ({ value, label: versionNames[value] }))}
                />
              </Form.Item>
              <Form.Item
                name="purpose"
                label="用途"
                rules={[{ required: true, whitespace: true, message: '请填写用途' }]}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item
                name="receiver"
                label="接收方"
                rules={[{ required: true, whitespace: true, message: '请填写接收方' }]}
              >
                <Input maxLength={200} />
              </Form.Item>
              {version === 'full' && (
                <Form.Item name="password" label="打开密码（建议设置）" rules={[{ min: 6, message: '至少 6 位' }]}>
                  <Input.Password autoComplete="new-password" maxLength={64} />
                </Form.Item>
              )}
              <Form.Item
                name="name"
                label="记住这个模板，名称为"
                extra="下次从“已保存的外部模板”直接选用；留空则不保存。"
              >
                <Input maxLength={60} placeholder="如：省总劳模信息采集表" />
              </Form.Item>
              <Space>
                <Button type="primary" htmlType="submit">
                  {source.ticked > 0 ? `按模板导出所选 ${source.ticked} 条` : '按模板导出本名单'}
                </Button>
                <Button onClick={onClose}>取消</Button>
              </Space>
            </Form>
          </>
        )}
      </Spin>
    </>
  )
}

function Filling({
  progress,
  cancel,
}: {
  readonly progress: { done: number; total: number }
  readonly cancel: () => void
}) {
  const { done, total } = progress
  return (
    <div style={{ display: 'flex', gap: 12, marginBottom: 12 }}>
      <Progress
        aria-label="填写进度"
        percent={Math.floor((done / Math.max(total, 1)) * 100)}
        format={() => `${done} / ${total} 行`}
      />
      <Button onClick={cancel}>取消填写</Button>
    </div>
  )
}
