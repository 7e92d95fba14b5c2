// 临时走访: visits outside any campaign (住院 重病 意外 去世 高龄 困难), all of them in a list, and a new one for a person found by name.
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import type { Filter } from '../../data/office'
import { Register } from '../../registers/Register'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { AdHocPanel } from './AdHocPanel'
import { paths } from './paths'
import { ResultPanel } from './ResultPanel'
import { VisitPanel } from './VisitPanel'
import { useOnePanel } from '../../ui/useOnePanel'
import './visits.css'

const adHoc: readonly Filter[] = [{ field: 'occasion', is: 'filled' }]

type Panel = { readonly kind: 'new' } | { readonly kind: 'result'; readonly visits: readonly RowId[] }

export function AdHocPage() {
  const go = useGo()
  const { panel, key, open: setPanel, close } = useOnePanel<Panel>()
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setPanel({ kind: 'new' })}>
      新增临时走访
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="visit"
        title="临时走访"
        within={adHoc}
        readOnly
        tools={(selection) => (
          <>
            <Button onClick={() => go(paths.visits)}>回到走访慰问</Button>
            {selection.ids.size > 0 ? (
              <Button onClick={() => setPanel({ kind: 'result', visits: [...selection.ids] })}>登记结果</Button>
            ) : null}
            {add}
          </>
        )}
        panel={(row) => <VisitPanel visit={row} />}
        empty={<EmptyState title="还没有临时走访" actions={add} />}
      />
      {panel?.kind === 'new' ? <AdHocPanel key={key} close={close} /> : null}
      {panel?.kind === 'result' ? <ResultPanel key={key} visits={panel.visits} close={close} /> : null}
    </div>
  )
}
