// What has been typed on the panel of a status event, as stored values, with what could not be read.
import { useMemo } from 'react'
import type { Value } from '../../../../shared/oplog/operation'
import { isPicked } from '../../../registers/FieldInput'
import { useLists } from '../../../registers/lists'
import { asRecord, readText } from '../../../registers/reading'
import { useTable } from '../../../registers/source'
import { missing, valuesOf } from './kinds'

export type Typed = Readonly<Record<string, unknown>>

export interface EventReading {
  readonly values: Readonly<Record<string, Value>>
  /** Field → why it cannot be read. */
  readonly messages: Readonly<Record<string, string>>
  readonly incomplete: boolean
}

export function useEventReading(kind: string | undefined, typed: Typed): EventReading {
  const table = useTable('statusEvent')
  const lists = useLists(table)
  return useMemo(() => {
    const messages: Record<string, string> = {}
    const values: Record<string, Value> = {}
    for (const [name, value] of Object.entries(kind === undefined ? {} : valuesOf(kind, typed))) {
      const field = table.fields.find((each) => each.name === name)
      if (!field) continue
      if (typeof value !== 'string' || isPicked(field) || field.kind === 'ref') {
        values[name] = value as Value
        continue
      }
      const read = readText(field, value, lists, asRecord({ id: '' }))
      if (read.ok) values[name] = read.value
      else messages[name] = read.failure.message
    }
    const incomplete = kind === undefined || missing(kind, values).length > 0 || Object.keys(messages).length > 0
    return { values, messages, incomplete }
  }, [kind, typed, table, lists])
}
