// Where in its list a page is to open, said by the address that led there: the row whose panel stands open, the view, or what lies beside.
import type { RowId } from '../../shared/oplog/operation'

export interface Arrival {
  /** Row whose side panel is open. */
  readonly row?: RowId
  /** Name of one of the page's own views. */
  readonly view?: string
  /** What the page opens beside its list, in its own word. */
  readonly beside?: string
}

/** Of the address the window shows (`#/privileges?row=01h…`). */
export function arrival(hash = window.location.hash): Arrival {
  const [, query = ''] = hash.split('?')
  const said = new URLSearchParams(query)
  const word = (name: keyof Arrival): object => {
    const value = said.get(name)
    return value === null || value === '' ? {} : { [name]: value }
  }
  return { ...word('row'), ...word('view'), ...word('beside') }
}
