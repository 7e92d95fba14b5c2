// The one panel beside a page. What a step closes when it is done is its own panel, never one that somebody quick has opened meanwhile.
import { useRef, useState } from 'react'

export interface OnePanel<P> {
  readonly panel: P | undefined
  /** Another for each opening: a panel opened again begins anew. */
  readonly key: number
  readonly open: (panel: P) => void
  /** Closes the panel that was open when this was handed out. */
  readonly close: () => void
}

/** `first` stands open when the page does. */
export function useOnePanel<P>(first?: P): OnePanel<P> {
  const [at, setAt] = useState<{ readonly panel: P; readonly key: number } | undefined>(
    first === undefined ? undefined : { panel: first, key: 0 },
  )
  const opened = useRef(0)
  return {
    panel: at?.panel,
    key: at?.key ?? 0,
    open: (panel) => setAt({ panel, key: ++opened.current }),
    close: () => setAt((now) => (now === at ? undefined : now)),
  }
}
