// What every panel beside the work does alike: focus goes in as it opens and back as it closes, and Esc closes it.
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

/** What a panel's own element carries. */
export interface PanelElement {
  readonly ref: RefObject<HTMLElement | null>
  readonly tabIndex: -1
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function usePanel(onClose: () => void): PanelElement {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    ref.current?.focus()
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
  return { ref, tabIndex: -1, onKeyDown }
}

/** True while a panel, dialog, menu, list or question stands open: the Esc of a page waits until they are closed. */
export function isLayerOpen(): boolean {
  const closing = ['popover', 'dropdown', 'select-dropdown'].map((name) => `.ant-${name}:not(.ant-${name}-hidden)`)
  return document.querySelector(['[role="dialog"]', '.side', ...closing].join(', ')) !== null
}
