// Keeps the keyboard on the thing that was just moved: it is drawn elsewhere, and the next key is meant for it.
import { useEffect, useRef, type RefObject } from 'react'

export interface HeldFocus<T extends HTMLElement> {
  readonly frame: RefObject<T | null>
  /** Focuses the element marked `data-key={key}` now, and again where it next stands. */
  readonly hold: (key: string) => void
  /** Focuses the next (1) or the one before (-1) among all marked elements. */
  readonly walk: (key: string, by: number) => void
}

export function useHeldFocus<T extends HTMLElement>(): HeldFocus<T> {
  const frame = useRef<T>(null)
  const held = useRef<string>(undefined)
  const all = (): readonly HTMLElement[] => [...(frame.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
  const focus = (key: string): void =>
    all()
      .find((each) => each.dataset['key'] === key)
      ?.focus()
  useEffect(() => {
    if (held.current === undefined || frame.current?.contains(document.activeElement)) return
    focus(held.current)
  })
  return {
    frame,
    hold: (key) => {
      held.current = key
      focus(key)
    },
    walk: (key, by) => {
      const list = all()
      const at = list.findIndex((each) => each.dataset['key'] === key)
      const next = list[at + by]
      held.current = next?.dataset['key'] ?? held.current
      next?.focus()
    },
  }
}
