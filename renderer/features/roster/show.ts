// Stored values as the roster's screens show them: in words, and masked where the catalogue says so.
import { useMemo } from 'react'
import type { FieldSpec } from '../../../shared/domain/field'
import { maskField } from '../../../shared/domain/masking'
import { useLists, wordsOf } from '../../registers/lists'
import { useTable } from '../../registers/source'

export interface Show {
  /** In full; only where the person at the keyboard asked to see it. */
  readonly text: (field: FieldSpec, value: unknown) => string
  readonly masked: (field: FieldSpec, value: unknown) => string
}

export function useShow(table = 'person'): Show {
  const lists = useLists(useTable(table))
  return useMemo(() => {
    const text = (field: FieldSpec, value: unknown) => wordsOf(field, value, lists)
    return { text, masked: (field, value) => maskField(field, text(field, value)) }
  }, [lists])
}
