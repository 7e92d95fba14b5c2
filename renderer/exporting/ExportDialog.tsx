// 导出: a list as .xlsx or CSV. 脱敏版 unless the person says otherwise; 用途 and 接收方 are asked and logged.
import { Alert, Button, Drawer, Form, Input, Progress, Radio, Select, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { proxy } from 'comlink'
import { clockFrom } from '../../shared/kernel/ports'
import { asFailure, type Failure } from '../../shared/kernel/result'
import { useCatalogue, useOffice, useTable } from '../registers/source'
import { fetchLists, fetchRows, startExportDesk, type ExportDeskClient, type Scope } from './export-client'
import { usePaperTrail } from './usePaperTrail'
import { exportable, fieldsOf, versionNames, versionsOf, type Version } from './versions'

export interface ExportDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Heading of the list, e.g. 劳模名册. */
  readonly title: string
  /** Ticked rows and the list as filtered and sorted; `columns` are the ones on screen. */
  readonly selection: Scope & { readonly columns: readonly string[] }
}

interface Wishes {
  readonly version: Version
  readonly format: 'xlsx' | 'csv'
  readonly fields: readonly string[]
  readonly purpose: string
  readonly receiver: string
  readonly password?: string
}

export function ExportDialog({ open, onClose, title, selection }: ExportDialogProps) {
  return (
    <Drawer title={`导出：${title}`} open={open} onClose={onClose} size={460} destroyOnHidden>
      <ExportForm title={title} selection={selection} onClose={onClose} />
    </Drawer>
  )
}

function ExportForm({ title, selection, onClose }: Omit<ExportDialogProps, 'open'>) {
  const table = useTable(selection.query.table)
  const catalogue = useCatalogue()
  const [form] = Form.useForm<Wishes>()
  const version = Form.useWatch('version', form) ?? 'masked'
  const format = Form.useWatch('format', form) ?? 'xlsx'
  const at = useExport(title, selection, onClose)
  const initial: Wishes = {
    version: 'masked',
    format: 'xlsx',
    fields: selection.columns.filter((name) => exportable(catalogue, table).some((field) => field.name === name)),
    purpose: '',
    receiver: '',
  }
  return (
    <Form<Wishes> form={form} layout="vertical" initialValues={initial} onFinish={at.run} disabled={at.busy}>
      <Form.Item name="version" label="版本">
        <Radio.Group
          options={versionsOf(catalogue, table.name).map((value) => ({ value, label: versionNames[value] }))}
        />
      </Form.Item>
      <Alert
        type={version === 'full' ? 'warning' : 'info'}
        showIcon
        style={{ marginBottom: 12 }}
        title={notes[version]}
      />
      <Form.Item name="format" label="文件">
        <Radio.Group
          options={[
            { value: 'xlsx', label: 'Excel（.xlsx，可直接打印）' },
            { value: 'csv', label: 'CSV' },
          ]}
        />
      </Form.Item>
      {format === 'csv' && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title="CSV 用 Excel 直接双击打开会损坏身份证号，只在对方系统要求时使用。"
        />
      )}
      {version !== 'public' && (
        <Form.Item name="fields" label="列" rules={[{ required: true, message: '请至少选一列' }]}>
          <Select
            mode="multiple"
            maxTagCount={8}
            optionFilterProp="label"
            options={exportable(catalogue, table).map((field) => ({ value: field.name, label: field.label }))}
          />
        </Form.Item>
      )}
      <Form.Item name="purpose" label="用途" rules={[{ required: true, whitespace: true, message: '请填写用途' }]}>
        <Input maxLength={200} placeholder="如：报送省总 2026 年度核查" />
      </Form.Item>
      <Form.Item
        name="receiver"
        label="接收方"
        rules={[{ required: true, whitespace: true, message: '请填写接收方；自用请写“本单位”' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      {version === 'full' && format === 'xlsx' && (
        <Form.Item
          name="password"
          label="打开密码（建议设置）"
          rules={[{ min: 6, message: '至少 6 位' }]}
          extra="请另行告知接收方，不要与文件一起发送。"
        >
          <Input.Password autoComplete="new-password" maxLength={64} />
        </Form.Item>
      )}
      {at.failure && <Alert type="error" showIcon style={{ marginBottom: 12 }} title={at.failure.message} />}
      {at.progress && (
        <Progress
          aria-label="导出进度"
          percent={Math.floor((at.progress.done / Math.max(at.progress.total, 1)) * 100)}
          format={() => `${at.progress?.done} / ${at.progress?.total}`}
        />
      )}
      <Space>
        <Button type="primary" htmlType="submit" loading={at.busy}>
          {selection.ids.size > 0 ? `导出所选 ${selection.ids.size} 条` : '导出本名单'}
        </Button>
        <Button disabled={false} onClick={at.busy ? at.cancel : onClose}>
          取消
        </Button>
      </Space>
    </Form>
  )
}

const notes: Readonly<Record<Version, string>> = {
  masked: '身份证号、电话、账号只留前后几位；健康、收入、家庭情况不导出。',
  full: '含完整个人信息。每页页脚印“内部资料　含个人信息　用后收回”，导出会登记。',
  public: '只有姓名、单位、荣誉，可用于公示。',
}

/** Reads, builds in the worker, saves and logs; cancelling ends the worker and leaves no file. */
function useExport(title: string, selection: ExportDialogProps['selection'], onClose: () => void) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const keep = usePaperTrail()
  const client = useRef<ExportDeskClient>(undefined)
  const [state, setState] = useState<{ busy: boolean; failure?: Failure; progress?: { done: number; total: number } }>({
    busy: false,
  })
  useEffect(() => () => client.current?.stop(), [])

  const work = async (wishes: Wishes): Promise<void> => {
    const { desk } = (client.current = startExportDesk(catalogue))
    const rows = await fetchRows(office, selection)
    const table = catalogue.table(selection.query.table)
    const [profile] = await office.all('profile')
    const today = clockFrom(() => Date.now()).today()
    const subtitle = [String(profile?.['name'] ?? ''), versionNames[wishes.version], today, `共 ${rows.length} 条`]
      .filter((text) => text !== '')
      .join('　')
    const fields = wishes.fields ?? []
    const request = {
      table: table.name,
      title,
      subtitle,
      fields,
      version: wishes.version,
      rows,
      lists: await fetchLists(office, catalogue, table.name, rows),
    }
    const bytes =
      wishes.format === 'csv'
        ? await desk.csv(request)
        : await desk.xlsx(
            request,
            proxy((done, total) => setState((now) => (now.busy ? { ...now, progress: { done, total } } : now))),
          )
    const saved = await keep(
      `${title}（${versionNames[wishes.version]}）${today}.${wishes.format}`,
      bytes,
      {
        kind: '导出',
        what: `${title}（${versionNames[wishes.version]}）`,
        purpose: wishes.purpose,
        receiver: wishes.receiver,
        people: rows.length,
        fields: fieldsOf(wishes.version, catalogue, table, fields).map((field) => field.label),
        full: wishes.version === 'full',
      },
      wishes.format === 'xlsx' && wishes.version === 'full' && wishes.password ? wishes.password : undefined,
    )
    setState(saved.ok ? { busy: false } : { busy: false, failure: saved.failure })
    if (saved.ok && saved.value) onClose()
  }

  return {
    ...state,
    run: (wishes: Wishes) => {
      setState({ busy: true })
      work(wishes)
        .catch((error: unknown) => setState({ busy: false, failure: asFailure(error) }))
        .finally(() => client.current?.stop())
    },
    cancel: () => {
      client.current?.stop()
      setState({ busy: false })
    },
  }
}
