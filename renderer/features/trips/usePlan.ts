// The rows of one plan that its pages share, kept fresh: batches in the order in which they leave, quotas, units in official order.
import { useMemo } from 'react'
import { inOrder } from '../../../shared/domain/trips/quota-commands'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useAll, useChildren } from '../../registers/rows'
import { useFound } from '../../registers/useFound'

export interface PlanRows {
  readonly batches: readonly Row[]
  readonly quotas: readonly Row[]
  readonly units: readonly Row[]
}

/** Undefined while reading. */
export function usePlanRows(plan: RowId): PlanRows | undefined {
  const batches = useChildren('tripBatch', plan)
  const units = useAll('unit')
  const ordered = useMemo(() => inOrder(batches ?? []), [batches])
  const quotas = useFound(
    'tripQuota',
    'batch',
    ordered.map(({ id }) => id),
  )
  return useMemo(() => {
    if (!batches || !units || !quotas) return undefined
    const key = (row: Row): string => String(row['order'] ?? '')
    return { batches: ordered, quotas, units: [...units].sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
  }, [batches, units, quotas, ordered])
}
