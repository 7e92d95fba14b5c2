// Screens that are not the first are fetched when they are first shown: the first screenful waits for nothing it does not use.
import { createElement, lazy, Suspense, type ComponentType } from 'react'

/**
 * The component `load` answers, fetched when it is first shown. Meanwhile its place stays empty: the file lies on this
 * PC's disk, and a spinner for some hundredths of a second would only flash. A failed load ends in the error boundary.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Loaded: ComponentType<Props> = lazy(async () => ({ default: await load() })) as never
  return function Later(props: Props) {
    return <Suspense fallback={null}>{createElement(Loaded, props)}</Suspense>
  }
}
