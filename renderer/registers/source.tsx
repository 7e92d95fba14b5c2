// Where a register, form or list gets its data and its catalogue from. The app gives the office's door and the one
// catalogue; a test gives its own of each, which is how "one line adds a field everywhere" is proved (product.md §0.1).
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { TableSpec } from '../../shared/domain/field'
import type { Change, Office, OfficeName } from '../data/office'

export interface Source {
  readonly office: Office
  readonly catalogue: Catalogue
  /** Absent = the office itself, not the sample. */
  readonly which?: OfficeName
}

const SourceContext = createContext<Source | undefined>(undefined)

export function SourceProvider({ source, children }: { readonly source: Source; readonly children: ReactNode }) {
  return <SourceContext.Provider value={source}>{children}</SourceContext.Provider>
}

function useSource(): Source {
  const source = useContext(SourceContext)
  if (!source) throw new Error('no SourceProvider above this component')
  return source
}

/** The door to the office's data. */
export function useOffice(): Office {
  return useSource().office
}

/** Whether the screen shows the office or the sample: what is kept on this PC for the one is not offered in the other. */
export function useWhich(): OfficeName {
  return useSource().which ?? 'office'
}

export function useCatalogue(): Catalogue {
  return useSource().catalogue
}

export function useTable(name: string): TableSpec {
  return useSource().catalogue.table(name)
}

const listeners = new WeakMap<Office, Set<(change: Change) => void>>()

/** Hears every commit of an office until the answer is called. One real listener per office, however many screens listen. */
export function hear(office: Office, listener: (change: Change) => void): () => void {
  let heard = listeners.get(office)
  if (!heard) {
    const all = new Set<(change: Change) => void>()
    listeners.set(office, (heard = all))
    void office.listen((change) => {
      for (const each of [...all]) each(change)
    })
  }
  const all = heard
  all.add(listener)
  return () => void all.delete(listener)
}

/** Calls back after each commit that touched one of the tables (all, if none is named). */
export function useHear(tables: readonly string[] | undefined, listener: (change: Change) => void): void {
  const office = useOffice()
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  const key = tables?.join(' ')
  useEffect(
    () =>
      hear(office, (change) => {
        if (key === undefined || key.split(' ').some((table) => table in change.tables)) latest.current(change)
      }),
    [office, key],
  )
}
