// 证卡: who holds which card until when; issuing from the roster, and what is done to many at once.
import { Button } from 'antd'
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { addDays } from '../../../shared/kernel/plain-date'
import type { RowId } from '../../../shared/oplog/operation'
import { ChildList } from '../../registers/ChildList'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import { useRun } from '../../registers/useRun'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { bulkSteps, CardBulk, type BulkStep } from './CardBulk'
import { CardPanel } from './CardPanel'
import { ListFiles } from './ListFiles'
import { paths } from './paths'
import { PrivilegeTabs } from './PrivilegeTabs'

const CardsPrint = later(() => import('../../sheets/privileges/CardsPrint').then((screen) => screen.CardsPrint))

/** Days ahead in which a card counts as about to expire. */
const SOON = 60

function viewsOn(day: string): readonly RegisterView[] {
  const valid = { field: '_dState', is: 'in', values: ['valid'] } as const
  return [
    { name: '有效', filters: [valid] },
    { name: `${SOON} 天内到期`, filters: [valid, { field: 'validUntil', is: 'between', to: addDays(day, SOON) }] },
    { name: '还没有领', filters: [valid, { field: 'receivedOn', is: 'empty' }] },
    { name: '挂失待补办', filters: [{ field: '_dState', is: 'in', values: ['lost'] }] },
    { name: '全部', filters: [] },
  ]
}

type Panel =
  | { readonly kind: 'kinds' }
  | { readonly kind: 'print'; readonly cards: readonly RowId[] }
  | { readonly kind: 'bulk'; readonly step: BulkStep; readonly cards: readonly RowId[] }

export function CardsPage() {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<Panel>()
  const issue = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => go(paths.choose('cards'))}>
      从名册办卡
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="card"
        title="优待服务"
        tabs={<PrivilegeTabs here={paths.cards} />}
        views={viewsOn(today())}
        tools={(selection) => (
          <>
            <Button onClick={() => open({ kind: 'kinds' })}>卡种</Button>
            <Button
              icon={<PrinterOutlined aria-hidden />}
              onClick={() => open({ kind: 'print', cards: [...selection.ids] })}
            >
              打印
            </Button>
            <BulkMenu selection={selection} open={(step, cards) => open({ kind: 'bulk', step, cards })} />
            <ListFiles
              title="证卡一览表"
              selection={selection}
              more={[
                {
                  key: 'history',
                  label: '补录历年证卡…',
                  onClick: () => go(paths.cardHistory),
                },
              ]}
            />
            {issue}
          </>
        )}
        panel={(row) => <CardPanel row={row} />}
        empty={
          <EmptyState title="还没有证卡" actions={issue}>
            先在“卡种”里写明健身卡、公交卡等的场馆和有效期，再从名册勾选人员办卡。
          </EmptyState>
        }
      />
      {panel?.kind === 'kinds' ? <CardKinds close={close} /> : null}
      {panel?.kind === 'print' ? (
        <SidePanel title="打印证卡材料" onClose={close}>
          <CardsPrint key={key} ticked={panel.cards} />
        </SidePanel>
      ) : null}
      {panel?.kind === 'bulk' ? <CardBulk key={key} step={panel.step} cards={panel.cards} close={close} /> : null}
    </div>
  )
}

interface BulkMenuProps {
  readonly selection: RegisterSelection
  readonly open: (step: BulkStep, cards: readonly RowId[]) => void
}

function BulkMenu({ selection, open }: BulkMenuProps) {
  const cards = [...selection.ids]
  const items = bulkSteps.map(({ step, label }) => ({ key: step, label, onClick: () => open(step, cards) }))
  return (
    <ToolMenu
      items={items}
      label={cards.length === 0 ? '批量办理' : `批量办理 ${cards.length} 张`}
      disabled={cards.length === 0}
      title={cards.length === 0 ? '先在左边勾选要办理的卡' : ''}
    />
  )
}

function CardKinds({ close }: { readonly close: () => void }) {
  const run = useRun()
  return (
    <SidePanel title="卡种" onClose={close} wide>
      <div className="bar">
        <Button onClick={() => void run('card-kind.usual', {})}>加入常用卡种</Button>
      </div>
      <ChildList
        table="cardKind"
        columns={['name', 'venue', 'months', 'reviewed', 'retired']}
        empty="还没有卡种。可以加入常用的，再按本会的实际修改。"
      />
    </SidePanel>
  )
}
