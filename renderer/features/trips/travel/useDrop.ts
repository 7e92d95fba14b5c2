// Places that something can be dropped on: which of them it hovers over, and what was dropped, of one kind of thing only.
import { useState, type DragEvent } from 'react'

export interface Drop<K> {
  readonly over: K | undefined
  /** Handlers of the place `key`; `onDrop` gets what was dragged. */
  readonly target: (key: K, onDrop: (dragged: string) => void) => DropHandlers
}

export interface DropHandlers {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

export function useDrop<K>(kind: string): Drop<K> {
  const [over, setOver] = useState<K>()
  return {
    over,
    target: (key, onDrop) => ({
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes(kind)) return
        event.preventDefault()
        setOver(key)
      },
      onDragLeave: () => setOver(undefined),
      onDrop: (event) => {
        event.preventDefault()
        setOver(undefined)
        const dragged = event.dataTransfer.getData(kind)
        if (dragged !== '') onDrop(dragged)
      },
    }),
  }
}
