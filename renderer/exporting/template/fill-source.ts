// What a template is filled with: the rows of a list, read at the moment of filling, and what becomes of the file.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { RootTable } from '../../importing/layout/targets'
import type { Office, Row } from '../../data/office'
import { fetchLists, fetchRows, type Scope } from '../export-client'
import type { FillRequest } from './template-rows'

export interface FillSource {
  readonly root: RootTable
  /** Name of the list, for the window's title and the disclosure log. */
  readonly title: string
  /** How many rows were ticked; 0 = the whole list. */
  readonly ticked: number
  /** A receiver that can do nothing with masked numbers: only 完整版 is offered. */
  readonly fullOnly?: true
  /** Name of the file; absent = the template's own with —已填. */
  readonly fileName?: string
  /** 用途 to begin with. */
  readonly purpose?: string
  read(): Promise<Pick<FillRequest, 'people' | 'children' | 'lists'>>
  /** Told once the file lies where the person chose. */
  saved?(bytes: Uint8Array): Promise<void>
}

const own = ['honour', 'account', 'family'] as const

/** People of the roster with their own rows. */
export function peopleSource(office: Office, catalogue: Catalogue, title: string, selection: Scope): FillSource {
  return {
    root: 'person',
    title,
    ticked: selection.ids.size,
    async read() {
      const people = await fetchRows(office, selection)
      const ids = people.map((row) => row.id)
      const children: Record<string, readonly Row[]> = {}
      for (const table of own) children[table] = await office.find(table, 'person', ids)
      return { people, children, lists: await fetchLists(office, catalogue, 'person', people) }
    },
  }
}
