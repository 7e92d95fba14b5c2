// What the list is narrowed by, in words, each with its own way out.
import { CloseOutlined } from '@ant-design/icons'
import { useStore } from 'zustand'
import type { TableSpec } from '../../shared/domain/field'
import { filterWords } from './filters'
import type { ListStore } from './list-state'
import type { Lists } from './lists'
import { useCatalogue } from './source'

export function FilterChips({
  table,
  lists,
  store,
}: {
  readonly table: TableSpec
  readonly lists: Lists
  readonly store: ListStore
}) {
  const catalogue = useCatalogue()
  const filters = useStore(store, (state) => state.filters)
  const view = useStore(store, (state) => state.view)
  // An open view's name already says what it narrows by.
  if (filters.length === 0 || view !== undefined) return null
  const drop = (at: number): void =>
    store.setState({ filters: filters.filter((_, each) => each !== at), view: undefined })
  return (
    <ul className="chips" aria-label="筛选条件">
      {filters.map((filter, at) => {
        const words = filterWords(filter, table, catalogue, lists)
        return (
          <li key={words} className="chip">
            {words}
            <button className="icon-button" aria-label={`去掉条件：${words}`} onClick={() => drop(at)}>
              <CloseOutlined aria-hidden />
            </button>
          </li>
        )
      })}
      {filters.length > 1 ? (
        <li>
          <button className="plain-button" onClick={() => store.setState({ filters: [], view: undefined })}>
            全部去掉
          </button>
        </li>
      ) : null}
    </ul>
  )
}
