// 政策库: the documents answers are given from, and the search through all their texts.
import { Button } from 'antd'
import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { Register } from '../../registers/Register'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { paths } from './paths'
import { NewPolicy, PolicyText } from './PolicyPanels'
import { PolicySearch } from './PolicySearch'
import './inquiries.css'

type Panel = { readonly kind: 'search' | 'new' } | { readonly kind: 'text'; readonly id: RowId }

export function PoliciesPage() {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<Panel>()
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'new' })}>
      新增政策文件
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="policyText"
        title="政策库"
        tools={() => (
          <>
            <Button onClick={() => go(paths.inquiries)}>回到来信来访</Button>
            <Button icon={<SearchOutlined aria-hidden />} onClick={() => open({ kind: 'search' })}>
              全文搜索
            </Button>
            {add}
          </>
        )}
        panel={(row) => <PolicyText id={row.id} />}
        empty={
          <EmptyState title="政策库还是空的" actions={add}>
            把常被问到的文件录进来：名称、文号、发文机关、施行起止，正文粘贴全文。以后答复时搜一个词就能找到那一段。
          </EmptyState>
        }
      />
      {panel ? (
        <SidePanel key={key} title={titles[panel.kind]} onClose={close} wide>
          {panel.kind === 'search' ? <PolicySearch onOpen={({ id }) => open({ kind: 'text', id })} /> : null}
          {panel.kind === 'new' ? <NewPolicy close={close} /> : null}
          {panel.kind === 'text' ? <PolicyText id={panel.id} /> : null}
        </SidePanel>
      ) : null}
    </div>
  )
}

const titles = { search: '全文搜索', new: '新增政策文件', text: '政策文件' } as const
