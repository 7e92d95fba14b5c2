// A panel beside the work instead of a window over it (product.md §12). Esc closes it and gives focus back.
import './side.css'
import type { ReactNode } from 'react'
import { CloseOutlined } from '@ant-design/icons'
import { usePanel } from './panel'

export interface SidePanelProps {
  readonly title: ReactNode
  /** Name for assistive technology where the title is not text. */
  readonly label?: string
  readonly onClose: () => void
  readonly tools?: ReactNode
  readonly children: ReactNode
  readonly wide?: boolean
}

export function SidePanel({ title, label, onClose, tools, children, wide }: SidePanelProps) {
  const panel = usePanel(onClose)
  return (
    <aside
      className={wide ? 'side side-wide' : 'side'}
      aria-label={label ?? (typeof title === 'string' ? title : '侧栏')}
      {...panel}
    >
      <header className="side-head">
        <h2>{title}</h2>
        <div className="side-tools">{tools}</div>
        <button className="icon-button" aria-label="关闭侧栏（Esc）" title="关闭（Esc）" onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <div className="side-body">{children}</div>
    </aside>
  )
}
