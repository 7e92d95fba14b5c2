// A plan's list with all it is looked at with, kept fresh.
import { useEffect, useState } from 'react'
import { readPlan, type WholePlan } from '../../../shared/domain/trips/read-plan'
import type { Row } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'

const tables = ['tripCandidate', 'tripBatch', 'tripQuota', 'tripRoute', 'tripRule', 'person']

/** Undefined while read for the first time. */
export function useWholePlan(plan: Row): WholePlan | undefined {
  const office = useOffice()
  const [whole, setWhole] = useState<WholePlan>()
  const [turn, setTurn] = useState(0)
  useHear(tables, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void readPlan(office, plan).then((found) => void (gone || setWhole(found)))
    return () => {
      gone = true
    }
  }, [office, plan, turn])
  return whole
}
