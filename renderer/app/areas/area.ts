// What an area of the app is: one entry of the navigation and the pages behind it.
import type { ReactNode } from 'react'

export interface Page {
  /** Path with `$name` parameters, e.g. `/roster/$person`. */
  readonly path: string
  readonly render: (params: Readonly<Record<string, string>>) => ReactNode
  /** Built unseen while the office is still opening; it needs to know no more than what it asks the data. */
  readonly early?: boolean
}

export interface Area {
  readonly path: string
  readonly label: string
  readonly group: string
  readonly icon: ReactNode
  /** A count beside the label; nothing where there is nothing. */
  readonly badge?: ReactNode
  /** The area's own page first, then its inner pages. */
  readonly pages: readonly Page[]
}
