// The whole list screen of one table of the catalogue: grid, search, filters, views, edit, paste, copy, footer.
import type { ReactNode } from 'react'
import type { Filter, Row } from '../data/office'
import type { RowId } from '../../shared/oplog/operation'
import type { RegisterSelection } from './selection'

export interface RegisterView {
  readonly name: string
  readonly filters: readonly Filter[]
}

export interface RegisterProps {
  /** Name of a table of the catalogue. */
  readonly table: string
  readonly title?: string
  /** One line of what is true now, shown beside the title after the count. */
  readonly now?: ReactNode
  /** Built-in views; the first is the default one. Saved views of the office follow them. */
  readonly views?: readonly RegisterView[]
  /** Tools of the page (导入, 新增…), and those that act on the selection. */
  readonly tools?: (selection: RegisterSelection) => ReactNode
  /** Content of the side panel opened by Space or Enter. Absent = the form of the record. */
  readonly panel?: (row: Row, close: () => void) => ReactNode
  /** Opens a row's own page (Ctrl+Enter, double click on the title). Absent = only the side panel. */
  readonly onOpen?: (id: RowId) => void
  readonly empty?: ReactNode
}

export function Register(_props: RegisterProps) {
  return null
}
