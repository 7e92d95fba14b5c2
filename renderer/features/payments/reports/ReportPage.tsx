// One monthly list: 期初, 增, 减, 期末, every change with its basis, the receiver's own list beside ours, and both as Excel or paper.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { reportStates } from '../../../../shared/domain/payments/batch-picklists'
import { unpack, type ReportChange } from '../../../../shared/domain/payments/report'
import { levelLabel } from '../../../../shared/domain/roster/treatment'
import { maskNumbers } from '../../../../shared/domain/masking'
import { formatMoney } from '../../../../shared/kernel/money'
import type { Row } from '../../../data/office'
import { useAll, useRow } from '../../../registers/rows'
import { useRun } from '../../../registers/useRun'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { later } from '../../../ui/later'
import { PageFrame } from '../../../ui/PageFrame'
import { SidePanel } from '../../../ui/SidePanel'
import { paths } from '../paths'
import { Reconciliations } from './Reconciliations'
import { ReportExport } from './ReportExport'
import { useOnePanel } from '../../../ui/useOnePanel'
import '../payments.css'

const ReportPrint = later(() => import('../../../sheets/payments/ReportPrint').then((screen) => screen.ReportPrint))

export function ReportPage({ id }: { readonly id: string }) {
  const report = useRow('payReport', id)
  const go = useGo()
  if (report === undefined) return null
  if (report === null)
    return (
      <EmptyState title="没有这份报送表" actions={<Button onClick={() => go(paths.reports)}>回到报送名单</Button>}>
        地址可能不对，或者这份报送表还没有从其他电脑同步过来。
      </EmptyState>
    )
  return <Report report={report} />
}

type Panel = 'print' | 'export'

function Report({ report }: { readonly report: Row }) {
  const go = useGo()
  const run = useRun()
  const { panel, open: setPanel, close } = useOnePanel<Panel>()
  const scheme = (useAll('scheme') ?? []).find(({ id }) => id === report['scheme'])
  const count = (field: string): number => Number(report[field] ?? 0)
  const state = reportStates.find(({ value }) => value === report['state'])?.label ?? ''
  const move = (to: string): void => void run('report.move', { report: report.id, to })
  const total = count('total') > 0 ? ` · 月金额 ${formatMoney(count('total'))} 元` : ''
  return (
    <PageFrame
      title={`${String(scheme?.['name'] ?? '')} ${String(report['month'])} 人员增减变动表`}
      now={`报${String(report['receiver'])} · ${state} · 期初 ${count('opening')} 人，增 ${count('added')}，减 ${count('stopped')}，变更 ${count('altered')}，期末 ${count('people')} 人${total}`}
      tools={
        <>
          <Button onClick={() => go(paths.reports)}>回到报送名单</Button>
          <Button onClick={() => setPanel('export')}>导出 Excel</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPanel('print')}>
            打印
          </Button>
          {report['state'] === 'draft' ? (
            <Button type="primary" onClick={() => move('sent')}>
              标为已报送
            </Button>
          ) : null}
          {report['state'] === 'sent' || report['state'] === 'differs' ? (
            <Button onClick={() => move('done')}>对方已维护</Button>
          ) : null}
        </>
      }
    >
      <div className="page-body">
        <div className="day-sheet">
          <Changes changes={unpack<ReportChange>(report['changes'])} />
          <Reconciliations report={report} />
        </div>
        {panel === 'print' ? (
          <SidePanel title="打印人员增减变动表" onClose={close}>
            <ReportPrint report={report} />
          </SidePanel>
        ) : null}
        {panel === 'export' ? <ReportExport report={report} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function Changes({ changes }: { readonly changes: readonly ReportChange[] }) {
  if (changes.length === 0) return <p className="quiet">与上一次报送的名单相同，没有增减变动。</p>
  return (
    <div className="plain-table">
      <table aria-label="人员增减变动">
        <thead>
          <tr>
            {['变动类型', '姓名', '身份证号', '享受待遇级别', '生效年月', '依据'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ kind, entry, month, basis }) => (
            <tr key={`${kind} ${entry.person}`}>
              <td>{kind}</td>
              <td>{entry.name}</td>
              <td>{maskNumbers(entry.idNumber ?? '')}</td>
              <td>{levelLabel(entry.level)}</td>
              <td>{month}</td>
              <td>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
