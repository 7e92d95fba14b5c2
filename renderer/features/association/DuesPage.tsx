// 会费: what every member owes for a year, made for all at once; who has paid, and the 收缴表 on paper.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { sumDues } from '../../../shared/domain/association/due'
import { formatMoney } from '../../../shared/kernel/money'
import { ClosedYear, useBusinessYear } from '../../registers/business-year'
import type { RegisterSelection } from '../../registers/selection'
import { useFound } from '../../registers/useFound'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { AssociationList } from './AssociationList'
import { PayForm, RaiseForm } from './DuesForms'
import { paths } from './paths'

const DuesPrint = later(() => import('../../sheets/association/DuesPrint').then((screen) => screen.DuesPrint))

type Beside = 'raise' | 'print' | { readonly paying: readonly string[] }

export function DuesPage() {
  const year = useBusinessYear()
  return <Dues key={year} year={year} />
}

function Dues({ year }: { readonly year: number }) {
  const { panel, key, open, close } = useOnePanel<Beside>()
  const { amount, paid, owed, owing } = sumDues(useFound('due', 'year', [year]) ?? [])
  const tools = (selection: RegisterSelection) => (
    <>
      {selection.ids.size > 0 ? (
        <Button onClick={() => open({ paying: [...selection.ids] })}>登记缴费（{selection.ids.size} 笔）…</Button>
      ) : null}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
        打印收缴表
      </Button>
    </>
  )
  return (
    <AssociationList
      table="due"
      at={paths.dues}
      primary={
        <Button type="primary" onClick={() => open('raise')}>
          生成会费…
        </Button>
      }
      now={
        <>
          {`${year} 年应缴 ${formatMoney(amount)} 元，已缴 ${formatMoney(paid)} 元，${owing} 个会员欠 ${formatMoney(owed)} 元 `}
          <ClosedYear year={year} />
        </>
      }
      views={[
        { name: `${year} 年`, filters: [{ field: 'year', is: 'in', values: [year] }] },
        {
          name: '未缴（历年）',
          filters: [
            { field: 'paidOn', is: 'empty' },
            { field: 'waived', is: 'empty' },
          ],
        },
        { name: '全部', filters: [] },
      ]}
      tools={tools}
      empty="先登记会员，再点“生成会费”：按会员类别的标准，一次生成全年的应缴会费。"
      beside={
        panel === undefined ? null : (
          <SidePanel key={key} title={titleOf(panel)} onClose={close}>
            {panel === 'raise' ? (
              <RaiseForm shown={year} close={close} />
            ) : panel === 'print' ? (
              <DuesPrint shown={year} />
            ) : (
              <PayForm dues={panel.paying} close={close} />
            )}
          </SidePanel>
        )
      }
    />
  )
}

function titleOf(panel: Beside): string {
  return panel === 'raise' ? '生成会费' : panel === 'print' ? '打印会费收缴表' : '登记缴费'
}
