// 课酬: worked out by month from the sessions held, taxed by the rule finance has confirmed or as finance writes it, printed and paid.
import { useState, type ReactNode } from 'react'
import { Button, DatePicker } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { ComputePanel } from './fees/ComputePanel'
import { TaxPanel } from './fees/TaxPanel'
import { TaxRules } from './fees/TaxRules'
import { paths } from './paths'
import './classes.css'

const FeePrint = later(() => import('../../sheets/classes/FeePrint').then((screen) => screen.FeePrint))

type Panel =
  | { readonly kind: 'compute' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'print'; readonly fees: readonly RowId[] }
  | { readonly kind: 'tax'; readonly fee: RowId }

export function FeesPage() {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const compute = (
    <Button type="primary" onClick={() => open({ kind: 'compute' })}>
      编制课酬
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="teachingFee"
        title="课酬（劳务费）"
        readOnly
        tools={(selection) => (
          <Tools selection={selection} open={open}>
            {compute}
          </Tools>
        )}
        empty={
          <EmptyState title="还没有课酬" actions={compute}>
            按月编制：课时取自课次，标准取自培训班。个税规定由财务确认后才计算；没有确认的，逐笔登记财务核定的税额。
          </EmptyState>
        }
      />
      {panel ? <Beside key={key} panel={panel} close={close} /> : null}
    </div>
  )
}

function Beside({ panel, close }: { readonly panel: Panel; readonly close: () => void }) {
  if (panel.kind === 'compute') return <ComputePanel close={close} />
  if (panel.kind === 'tax') return <TaxPanel fee={panel.fee} close={close} />
  if (panel.kind === 'rules') return <TaxRules close={close} />
  return (
    <SidePanel title="打印" onClose={close}>
      <FeePrint fees={panel.fees} />
    </SidePanel>
  )
}

interface ToolsProps {
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
  readonly children: ReactNode
}

function Tools({ selection, open, children }: ToolsProps) {
  const go = useGo()
  const fees = [...selection.ids]
  const [only] = fees
  return (
    <>
      <Button onClick={() => go(paths.classes)}>回到才艺培训</Button>
      <Button onClick={() => open({ kind: 'rules' })}>个税规定</Button>
      {fees.length > 0 ? (
        <>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print', fees })}>
            打印发放表
          </Button>
          {fees.length === 1 && only !== undefined ? (
            <Button onClick={() => open({ kind: 'tax', fee: only })}>登记核定个税</Button>
          ) : null}
          <Pay fees={fees} />
        </>
      ) : null}
      {children}
    </>
  )
}

function Pay({ fees }: { readonly fees: readonly RowId[] }) {
  const run = useRun()
  const [on, setOn] = useState(today())
  return (
    <>
      <DatePicker
        aria-label="发放日期"
        placeholder={on}
        onChange={(_, text) => setOn(typeof text === 'string' && text !== '' ? text : today())}
      />
      <Button onClick={() => void run('class-fee.pay', { fees, on })}>{`登记已发放 ${fees.length} 笔`}</Button>
    </>
  )
}
