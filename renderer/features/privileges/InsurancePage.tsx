// 保险: policies with insurer, number, cover and term; who is insured by each; of a claim only its day.
import { Button } from 'antd'
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { arrival } from '../../registers/arrival'
import { ChildList } from '../../registers/ChildList'
import { Register } from '../../registers/Register'
import { useAll } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { ListFiles } from './ListFiles'
import { paths } from './paths'
import { policiesEnding } from '../../../shared/domain/privileges/due'
import { PrivilegeTabs } from './PrivilegeTabs'

const InsurancePrint = later(() =>
  import('../../sheets/privileges/InsurancePrint').then((screen) => screen.InsurancePrint),
)

/** Days ahead in which a policy is said to end. */
const SOON = 60

export function InsurancePage() {
  const go = useGo()
  const { panel, open, close } = useOnePanel<'policies' | 'print'>(
    arrival().beside === 'policies' ? 'policies' : undefined,
  )
  const ending = policiesEnding(useAll('insurancePolicy') ?? [], today(), SOON)
  const insure = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => go(paths.choose('insurance'))}>
      从名册参保
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="insurance"
        title="优待服务"
        tabs={<PrivilegeTabs here={paths.insurance} />}
        now={ending.length > 0 ? `${ending.length} 份保单将在 ${SOON} 天内到期` : null}
        tools={(selection) => (
          <>
            <Button onClick={() => open('policies')}>保单</Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
              打印
            </Button>
            <ListFiles title="参保名单" selection={selection} />
            {insure}
          </>
        )}
        empty={
          <EmptyState title="还没有参保名单" actions={insure}>
            先在“保单”里登记保险公司、保单号、保额和起止，再从名册勾选人员参保。
          </EmptyState>
        }
      />
      {panel === 'print' ? (
        <SidePanel title="打印参保人员名单" onClose={close}>
          <InsurancePrint />
        </SidePanel>
      ) : null}
      {panel === 'policies' ? (
        <SidePanel title="保单" onClose={close} wide>
          {ending.map((row) => (
            <Notice key={row.id}>
              {String(row['name'])}到 {String(row['to'])} 止，请及时续保。
            </Notice>
          ))}
          <ChildList
            table="insurancePolicy"
            columns={['name', 'insurer', 'from', 'to']}
            newestBy="from"
            empty="还没有保单。写明名称、险种、保险公司、保额和起止。"
          />
        </SidePanel>
      ) : null}
    </div>
  )
}
