// 导出 of a monthly list: the changes or everybody, in full, since the receiver needs the numbers; purpose and receiver are logged.
import { useState } from 'react'
import { Button, Form, Input, Radio } from 'antd'
import { unpack, type ReportChange, type ReportEntry } from '../../../../shared/domain/payments/report'
import { asFailure, type Failure } from '../../../../shared/kernel/result'
import type { Row } from '../../../data/office'
import { startExportDesk } from '../../../exporting/export-client'
import { changesTable, listTable } from '../../../exporting/report-table'
import { usePaperTrail } from '../../../exporting/usePaperTrail'
import { useAll } from '../../../registers/rows'
import { useCatalogue } from '../../../registers/source'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { useReportHead } from './useReportHead'

type What = 'changes' | 'list'

export function ReportExport({ report, close }: { readonly report: Row; readonly close: () => void }) {
  const catalogue = useCatalogue()
  const trail = usePaperTrail()
  const head = useReportHead(report)
  const units = useAll('unit') ?? []
  const [what, setWhat] = useState<What>('changes')
  const [purpose, setPurpose] = useState('报送人员增减变动')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const save = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    const client = startExportDesk(catalogue)
    try {
      const nameOf = (id: string): string => String(units.find((unit) => unit.id === id)?.['name'] ?? '')
      const table =
        what === 'changes'
          ? changesTable(head, unpack<ReportChange>(report['changes']))
          : listTable(head, unpack<ReportEntry>(report['list']), nameOf)
      const saved = await trail(`${table.title}.xlsx`, await client.desk.form(table), {
        kind: '导出',
        what: table.title,
        purpose,
        receiver: head.receiver,
        people: table.rows.length,
        fields: table.columns.map(({ header }) => header),
        full: true,
      })
      if (!saved.ok) setFailure(saved.failure)
      else if (saved.value) close()
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      client.stop()
      setBusy(false)
    }
  }
  return (
    <SidePanel title="导出 Excel" onClose={close}>
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label="内容">
          <Radio.Group
            value={what}
            onChange={(event) => setWhat(event.target.value as What)}
            options={[
              { value: 'changes', label: '人员增减变动表' },
              { value: 'list', label: '本月全部名单' },
            ]}
          />
        </Form.Item>
        <Form.Item
          label="用途"
          htmlFor="report-purpose"
          extra={`接收方：${head.receiver}。含完整身份证号，导出会登记。`}
        >
          <Input
            id="report-purpose"
            maxLength={200}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <Button type="primary" htmlType="submit" loading={busy} disabled={purpose.trim() === ''}>
          导出
        </Button>
      </Form>
    </SidePanel>
  )
}
