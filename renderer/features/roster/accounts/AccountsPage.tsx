// 待复核账户: what another operator registered, to be looked at one by one or ticked together; and the register of changes on paper.
import { useState } from 'react'
import { App, Button } from 'antd'
import { CheckOutlined, PrinterOutlined } from '@ant-design/icons'
import { Register } from '../../../registers/Register'
import type { RegisterSelection } from '../../../registers/selection'
import type { RegisterView } from '../../../registers/views'
import { useRun } from '../../../registers/useRun'
import { AccountRegisterPrint } from '../../../sheets/roster/AccountRegisterPrint'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { SidePanel } from '../../../ui/SidePanel'
import { paths } from '../paths'
import { ReviewPanel } from './ReviewPanel'
import '../roster.css'

const views: readonly RegisterView[] = [
  { name: '待复核', filters: [{ field: '_dReview', is: 'in', values: ['pending', 'changed'] }] },
  { name: '已退回', filters: [{ field: '_dReview', is: 'in', values: ['returned'] }] },
  { name: '非本人账户', filters: [{ field: 'note', is: 'filled' }] },
  { name: '同人复核', filters: [{ field: 'samePerson', is: 'in', values: [true] }] },
  { name: '已复核', filters: [{ field: '_dReview', is: 'in', values: ['checked'] }] },
  { name: '全部', filters: [] },
]

export function AccountsPage() {
  const go = useGo()
  const [printing, setPrinting] = useState(false)
  return (
    <div className="page-with-panel">
      <Register
        table="account"
        title="待复核账户"
        readOnly
        views={views}
        tools={(selection) => (
          <>
            <CheckTicked selection={selection} />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
              打印变更登记表
            </Button>
            <Button onClick={() => go(paths.roster)}>回到名册</Button>
          </>
        )}
        panel={(row, close) => <ReviewPanel key={row.id} account={row} close={close} />}
        empty={<EmptyState title="还没有银行账户">在一个人的档案页“银行账户”里登记，或随名册一起导入。</EmptyState>}
      />
      {printing ? (
        <SidePanel title="打印银行账户变更登记表" onClose={() => setPrinting(false)}>
          <AccountRegisterPrint />
        </SidePanel>
      ) : null}
    </div>
  )
}

function CheckTicked({ selection }: { readonly selection: RegisterSelection }) {
  const run = useRun()
  const { message } = App.useApp()
  const count = selection.ids.size
  const check = async (): Promise<void> => {
    const outcome = await run('account.check', { rows: [...selection.ids] })
    if (outcome.ok) void message.success(`已复核 ${(outcome.answer as { checked: number }).checked} 个账户`)
  }
  return (
    <Button
      type="primary"
      icon={<CheckOutlined aria-hidden />}
      disabled={count === 0}
      title={count === 0 ? '先勾选与证明核对过的账户' : undefined}
      onClick={() => void check()}
    >
      {count === 0 ? '确认复核（先勾选）' : `确认复核 ${count.toLocaleString('zh-CN')} 个账户`}
    </Button>
  )
}
