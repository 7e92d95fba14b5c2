// One class with all its pages stand on, kept fresh.
import { useEffect, useState } from 'react'
import { readClass, type WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { useHear, useOffice } from '../../registers/source'

const heard = [
  'trainingClass',
  'course',
  'classTeacher',
  'classSession',
  'enrolment',
  'attendance',
  'person',
  'tripCandidate',
  'tripBatch',
  'holiday',
  '_link',
]

/** `undefined` while reading, `null` where the class is not there. */
export function useClass(id: RowId): WholeClass | null | undefined {
  const office = useOffice()
  const [now, setNow] = useState<WholeClass | null>()
  const [turn, setTurn] = useState(0)
  useHear(heard, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void readClass(office, id).then((read) => void (gone || setNow(read ?? null)))
    return () => {
      gone = true
    }
  }, [office, id, turn])
  return now
}
