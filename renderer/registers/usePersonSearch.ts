// Finding a person while one types: an answer that comes late is dropped, and Enter pressed faster than the list comes waits for it.
import { useRef, useState, type KeyboardEvent } from 'react'
import type { SearchHit } from '../data/office'
import { useOffice } from './source'

/** People offered at once; more are found by typing on. */
const OFFERED = 8

interface Taking {
  /** Whether Enter means the first of those found, and, while nobody knows them yet, whether it waits for them. */
  readonly meansFirst: (typed: string, found: readonly SearchHit[] | undefined) => boolean
  readonly take: (hit: SearchHit) => void
}

export interface PersonSearching {
  readonly hits: readonly SearchHit[]
  /** True once the text typed last was looked for, and nobody answers to it. */
  readonly nobody: boolean
  readonly search: (text: string) => Promise<void>
  readonly choose: (hit: SearchHit) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function usePersonSearch({ meansFirst, take }: Taking): PersonSearching {
  const office = useOffice()
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  const [nobody, setNobody] = useState(false)
  const typed = useRef({ text: '', found: undefined as readonly SearchHit[] | undefined, entered: false, taken: true })
  const choose = (hit: SearchHit): void => {
    typed.current.taken = true
    setHits([])
    take(hit)
  }
  const search = async (text: string): Promise<void> => {
    const asked = { text, found: undefined, entered: false, taken: text.trim() === '' }
    typed.current = asked
    setNobody(false)
    const found = asked.taken ? [] : await office.search(text, OFFERED)
    if (typed.current !== asked) return
    typed.current.found = found
    setNobody(!asked.taken && found.length === 0)
    const [first] = found
    if (asked.entered && first && meansFirst(text, found)) choose(first)
    else setHits(found)
  }
  /** Heard after the list itself: where that took somebody, nothing is left to do. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const { text, found, taken } = typed.current
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || taken) return
    if (!meansFirst(text, found)) return
    const [first] = found ?? []
    if (found && !first) return
    event.preventDefault()
    event.stopPropagation()
    if (first) choose(first)
    else typed.current.entered = true
  }
  return { hits, nobody, search, choose, onKeyDown }
}
