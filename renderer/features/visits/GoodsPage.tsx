// 慰问品台账: what was bought, where it went and what is left, line by line; forms of purchase, receipt and issue from the same rows.
import { Button } from 'antd'
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { stockOf } from '../../../shared/domain/visits/stock'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useAll, useChildren } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { LedgerHead } from '../../ui/LedgerHead'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { MoveForm } from './MoveForm'
import { paths } from './paths'
import { StrikeMove } from './StrikeMove'
import { useOnePanel } from '../../ui/useOnePanel'
import './visits.css'

const GoodsPrint = later(() => import('../../sheets/visits/GoodsPrint').then((screen) => screen.GoodsPrint))

type Panel = { readonly kind: 'new' | 'print' } | { readonly kind: 'ledger'; readonly goods: string }

export function GoodsPage() {
  const go = useGo()
  const goods = useAll('goods')
  const { panel, open: setPanel, close } = useOnePanel<Panel>()
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setPanel({ kind: 'new' })}>
      新增慰问品
    </Button>
  )
  const open = panel?.kind === 'ledger' ? goods?.find(({ id }) => id === panel.goods) : undefined
  return (
    <PageFrame
      title="慰问品台账"
      now={goods ? `${goods.length} 种` : null}
      tools={
        <>
          <Button onClick={() => go(paths.visits)}>回到走访慰问</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPanel({ kind: 'print' })}>
            打印
          </Button>
          {add}
        </>
      }
    >
      <div className="page-body">
        <div className="day-sheet">
          {goods?.length === 0 ? (
            <EmptyState title="还没有慰问品" actions={add}>
              先登记品名，再依次登记采购审批、询价、验收入库、出库；结余随时可见，不会出成负数。
            </EmptyState>
          ) : null}
          {goods && goods.length > 0 ? (
            <GoodsTable goods={goods} open={(id) => setPanel({ kind: 'ledger', goods: id })} />
          ) : null}
        </div>
        {panel?.kind === 'new' ? (
          <SidePanel title="新增慰问品" onClose={close}>
            <RecordForm
              table="goods"
              columns={1}
              onCancel={close}
              onSaved={(id) => setPanel({ kind: 'ledger', goods: id })}
            />
          </SidePanel>
        ) : null}
        {panel?.kind === 'print' ? (
          <SidePanel title="打印慰问品表单" onClose={close}>
            <GoodsPrint />
          </SidePanel>
        ) : null}
        {open ? <Ledger key={open.id} goods={open} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function GoodsTable({ goods, open }: { readonly goods: readonly Row[]; readonly open: (id: string) => void }) {
  return (
    <div className="plain-table">
      <table aria-label="慰问品">
        <LedgerHead
          words={['品名', '规格', '单位']}
          numbers={['入库', '出库', '退回', '结余', '金额（元）']}
          rest={['']}
        />
        <tbody>
          {goods.map((item) => (
            <GoodsRow key={item.id} item={item} open={() => open(item.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GoodsRow({ item, open }: { readonly item: Row; readonly open: () => void }) {
  const stock = stockOf(useChildren('goodsMove', item.id) ?? [])
  return (
    <tr>
      {['name', 'spec', 'unit'].map((field) => (
        <td key={field}>{String(item[field] ?? '')}</td>
      ))}
      {[stock.received, stock.issued, stock.returned].map((number, at) => (
        <td key={at} className="number">
          {number}
        </td>
      ))}
      <td className="number">
        {stock.left < 0 ? <strong className="said-warning">{`${stock.left}（待核对）`}</strong> : stock.left}
      </td>
      <td className="number">{formatMoney(stock.cost)}</td>
      <td className="row-tools">
        <Button size="small" aria-label={`登记台账：${String(item['name'])}`} onClick={open}>
          登记
        </Button>
      </td>
    </tr>
  )
}

function Ledger({ goods, close }: { readonly goods: Row; readonly close: () => void }) {
  const moves = useChildren('goodsMove', goods.id) ?? []
  const { left } = stockOf(moves)
  return (
    <SidePanel title={`${String(goods['name'])}：结余 ${left}${String(goods['unit'] ?? '')}`} onClose={close} wide>
      <MoveForm key={moves.length} goods={goods} />
      <ChildList
        table="goodsMove"
        parent={goods.id}
        columns={['kind', 'date', 'quantity', 'price', 'supplier', 'team', 'by', 'second', 'struck']}
        newestBy="date"
        readOnly
        empty="还没有台账记录。"
        rowTools={(move) => (move['struck'] === undefined ? <StrikeMove move={move} /> : null)}
      />
    </SidePanel>
  )
}
