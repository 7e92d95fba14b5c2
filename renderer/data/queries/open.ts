// Opening the office for the window: ready, rebuilt, or made by a newer program.
import { useEffect, useState } from 'react'
import { asFailure, type Failure } from '../../../shared/kernel/result'
import { office } from '../client'
import type { OfficeName, OpenReport } from '../office'

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly report: OpenReport }
  | { readonly state: 'failed'; readonly failure: Failure }

/** Opens the named office (again when the name changes) and says what was found. */
export function useOpenReport(which: OfficeName): Opening {
  const [opening, setOpening] = useState<Opening & { readonly which?: OfficeName }>({ state: 'opening' })
  useEffect(() => {
    let current = true
    office()
      .open(which)
      .then(
        (report) => current && setOpening({ state: 'open', report, which }),
        (error: unknown) => current && setOpening({ state: 'failed', failure: asFailure(error), which }),
      )
    return () => {
      current = false
    }
  }, [which])
  return opening.which === which ? opening : { state: 'opening' }
}
