// A form saved by a command of its own kind: { values } makes a row, { row, values, seen } changes it.
import { useCallback } from 'react'
import { useOffice } from './source'
import type { Deliver } from './useRecordForm'

/** How a RecordForm saves where an area checks more than the fields do; the command must take both shapes. */
export function useRowCommand(command: string): Deliver {
  const office = useOffice()
  return useCallback(
    ({ id: row, values, seen }) => office.run(command, row === undefined ? { values } : { row, values, seen }),
    [office, command],
  )
}
