// Every page: title, one line of what is true now, the tools of this page, the work (product.md §12).
import type { ReactNode } from 'react'

export interface PageFrameProps {
  readonly title: ReactNode
  /** One line: 1,043 人 · 12 人待核实 · 2 项待核对. */
  readonly now?: ReactNode
  readonly tools?: ReactNode
  /** Ways to the other pages of an area, under the head. */
  readonly tabs?: ReactNode
  readonly children: ReactNode
}

export function PageFrame({ title, now, tools, tabs, children }: PageFrameProps) {
  return (
    <main className="page" id="page">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="page-now" role="status">
          {now}
        </p>
        <div className="page-tools">{tools}</div>
      </header>
      {tabs}
      <div className="page-work">{children}</div>
    </main>
  )
}
