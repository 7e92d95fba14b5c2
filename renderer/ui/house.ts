// The preload's bridge as screens see it. `undefined` outside Electron (unit tests, a plain browser).
import type { House } from '../../shared/ipc/contract'

declare global {
  interface Window {
    readonly house?: House
  }
}

/** The main process, or undefined where there is none. */
export function house(): House | undefined {
  return typeof window === 'undefined' ? undefined : window.house
}
