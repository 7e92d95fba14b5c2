// A panel beside the work instead of a window over it (product.md §12). Esc closes it and gives focus back.
import './side.css'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { CloseOutlined } from '@ant-design/icons'

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
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // An open list or picker inside closes first; its own Esc never reaches here unhandled.
    if (
      document.querySelector(
        '.ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-modal-wrap:not([style*="display: none"])',
      )
    )
      return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside
      className={wide ? 'side side-wide' : 'side'}
      aria-label={label ?? (typeof title === 'string' ? title : '侧栏')}
      ref={panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
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
