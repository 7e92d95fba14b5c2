// For screens that keep something of their own beside the data (a grid's block cache).
import { useEffect, useRef } from 'react'
import { onChange } from '../client'
import type { Change } from '../office'

/** Calls the newest `listener` after every commit while the component is mounted. */
export function useChange(listener: (change: Change) => void): void {
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  useEffect(() => onChange((change) => newest.current(change)), [])
}
