// What can be done to the ticked rows, with their exact count.
import { Button, Dropdown } from 'antd'
import { useStore } from 'zustand'
import type { RowId } from '../../shared/oplog/operation'
import type { ListStore } from './list-state'
import type { GridActions } from './useGridActions'

export function SelectionTools({ store, actions }: { readonly store: ListStore; readonly actions: GridActions }) {
  const ids = useStore(store, (state) => state.ticks.ids)
  if (ids.size === 0) return null
  const all = (): readonly RowId[] => [...ids]
  const more = [
    { key: 'copy', label: '复制（Ctrl+C，按屏幕所见）' },
    { key: 'full', label: '复制完整号码…' },
    ...(actions.editable ? [{ key: 'remove', label: '移到回收站…' }] : []),
  ]
  const choose = (key: string): void => {
    if (key === 'copy') void actions.copy()
    if (key === 'full') actions.show({ kind: 'full-copy', ids: all() })
    if (key === 'remove') actions.show({ kind: 'remove', ids: all() })
  }
  return (
    <div className="selection-tools">
      <span role="status">已选 {ids.size.toLocaleString('zh-CN')} 行</span>
      {actions.editable ? <Button onClick={() => actions.show({ kind: 'bulk', ids: all() })}>批量修改…</Button> : null}
      <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => choose(key) }}>
        <Button aria-haspopup="menu">更多</Button>
      </Dropdown>
      <Button type="text" onClick={actions.ticking.clear}>
        取消选择
      </Button>
    </div>
  )
}
