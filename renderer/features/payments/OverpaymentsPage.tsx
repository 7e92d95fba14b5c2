// 多发待追回台账: what was paid after a death, a revocation or twice, until it has come back or is written off by a decision.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { paths } from './paths'

const OverpaymentsPrint = later(() =>
  import('../../sheets/payments/OverpaymentsPrint').then((screen) => screen.OverpaymentsPrint),
)

const overpaymentViews: readonly RegisterView[] = [
  { name: '待追回', filters: [{ field: 'state', is: 'in', values: ['open', 'told', 'partly'] }] },
  { name: '已了结', filters: [{ field: 'state', is: 'in', values: ['returned', 'written-off'] }] },
  { name: '全部', filters: [] },
]

export function OverpaymentsPage() {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<RegisterSelection>()
  return (
    <div className="page-with-panel">
      <Register
        table="overpayment"
        title="多发待追回台账"
        views={overpaymentViews}
        tools={(selection) => (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open(selection)}>
              打印台账
            </Button>
            <Button onClick={() => go(paths.payments)}>回到待遇发放</Button>
          </>
        )}
        empty={
          <EmptyState title="没有多发待追回的">
            登记去世、撤销荣誉时，已经多发的月份会提议记在这里；同一人仍在发放的，下一批自动扣回。
          </EmptyState>
        }
      />
      {panel ? (
        <SidePanel key={key} title="打印多发待追回台账" onClose={close}>
          <OverpaymentsPrint query={panel.query} selected={[...panel.ids]} />
        </SidePanel>
      ) : null}
    </div>
  )
}
