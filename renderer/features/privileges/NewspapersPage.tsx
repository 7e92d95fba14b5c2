// 报刊订阅 of one year: who is sent what; 上年续订, 改投/退订, the papers for the post office, its bill.
import { useState } from 'react'
import { Button, InputNumber } from 'antd'
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { ChangeDelivery } from './ChangeDelivery'
import { ListFiles } from './ListFiles'
import { OrderYear } from './OrderYear'
import { orderYear } from './order-year'
import { paths } from './paths'
import { PrivilegeTabs } from './PrivilegeTabs'
import { RenewPanel } from './RenewPanel'
import { useOrderFacts } from './useOrderFacts'

const NewspapersPrint = later(() =>
  import('../../sheets/privileges/NewspapersPrint').then((screen) => screen.NewspapersPrint),
)

const views: readonly RegisterView[] = [
  { name: '在订', filters: [{ field: '_dState', is: 'in', values: ['current'] }] },
  { name: '没有单价', filters: [{ field: 'price', is: 'empty' }] },
  { name: '已退订', filters: [{ field: '_dState', is: 'in', values: ['ended'] }] },
  { name: '全部', filters: [] },
]

type Panel =
  { readonly kind: 'renew' | 'print' | 'year' } | { readonly kind: 'change'; readonly rows: readonly RowId[] }

// prettier-ignore
const fields: readonly string[] = [
  'copies', 'from', 'to', 'price', 'recipient', 'address', 'postcode', 'phone', 'office', 'entered', 'note',
]

export function NewspapersPage() {
  const go = useGo()
  const [year, setYear] = useState(orderYear)
  const { panel, key, open, close } = useOnePanel<Panel>()
  const order = (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => go(paths.choose('newspapers'))}>
      从名册订阅
    </Button>
  )
  const renew = (
    <Button type="primary" onClick={() => open({ kind: 'renew' })}>
      上年续订
    </Button>
  )
  const more = [
    { key: 'titles', label: '报刊目录和单价', onClick: () => go(paths.periodicals) },
    { key: 'year', label: '征订年度：通知、收订局、付款', onClick: () => open({ kind: 'year' }) },
  ]
  return (
    <div className="page-with-panel">
      <Register
        key={year}
        table="subscription"
        title="优待服务"
        tabs={<PrivilegeTabs here={paths.newspapers} />}
        within={[{ field: 'year', is: 'in', values: [year] }]}
        now={<OrderFacts year={year} />}
        views={views}
        tools={(selection) => (
          <>
            <InputNumber
              aria-label="订阅年度"
              className="order-year"
              min={1980}
              max={2100}
              precision={0}
              value={year}
              suffix="年"
              onChange={(value) => (value === null ? undefined : setYear(value))}
            />
            <ToolMenu items={more} label="目录和征订" />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
              打印
            </Button>
            {selection.ids.size > 0 ? (
              <Button onClick={() => open({ kind: 'change', rows: [...selection.ids] })}>
                {`改投/退订 ${selection.ids.size} 项`}
              </Button>
            ) : null}
            <ListFiles
              title={`${year}年报刊订阅一览表`}
              selection={selection}
              more={[
                {
                  key: 'history',
                  label: '补录历年报刊…',
                  onClick: () => go(paths.newspaperHistory),
                },
              ]}
            />
            {order}
            {renew}
          </>
        )}
        panel={(row) => (
          <>
            <div className="bar">
              <Button onClick={() => open({ kind: 'change', rows: [row.id] })}>改投/退订</Button>
              <Button onClick={() => go(paths.person(String(row['person'])))}>打开档案</Button>
            </div>
            <RecordForm table="subscription" id={row.id} columns={1} only={fields} person={String(row['person'])} />
          </>
        )}
        empty={
          <EmptyState
            title={`${year} 年还没有订阅`}
            actions={
              <>
                {renew}
                {order}
              </>
            }
          >
            先在“报刊目录”登记报刊代号和 {year} 年单价；上年订过的一键续订，新增的从名册勾选。
          </EmptyState>
        }
      />
      {panel?.kind === 'renew' ? <RenewPanel key={key} year={year} close={close} /> : null}
      {panel?.kind === 'year' ? <OrderYear key={key} year={year} close={close} /> : null}
      {panel?.kind === 'change' ? <ChangeDelivery key={key} rows={panel.rows} close={close} /> : null}
      {panel?.kind === 'print' ? (
        <SidePanel title="打印报刊材料" onClose={close}>
          <NewspapersPrint key={year} year={year} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function OrderFacts({ year }: { readonly year: number }) {
  const facts = useOrderFacts(year)
  if (!facts) return null
  return <>{`${facts.copies.toLocaleString('zh-CN')} 份，${facts.money} 元`}</>
}
