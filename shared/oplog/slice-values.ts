// Reading the values of a slice, register by register over all operations of one shape.
import { BytesError, type ByteReader } from '../kernel/bytes'
import type { RegisterKey, Value } from './operation'
import { isValue } from './operation-schema'
import { TAG, TAGS } from './slice-format'
import type { Shape } from './slice-reader'
import type { TextsIn } from './slice-texts'

type Values = Record<RegisterKey, Value>

/** Per operation what it sets; `sets` holds shape references, -1 for none. */
export function readSets(
  reader: ByteReader,
  sets: readonly number[],
  shapes: readonly Shape[],
  texts: TextsIn,
): (Values | undefined)[] {
  const values: (Values | undefined)[] = []
  const groups = shapes.map((): Values[] => [])
  for (const shape of sets) {
    const set = shape < 0 ? undefined : {}
    values.push(set)
    if (set) groups[shape]?.push(set)
  }
  groups.forEach((group, at) => {
    if (group.length === 0) return
    const shape = shapes[at]
    if (!shape?.fitsSet) throw new BytesError('set writes no register')
    for (const key of shape.keys) readColumn(reader, group, key, texts)
  })
  return values
}

/** One register of all operations of a shape: first what kinds of value, then the values. */
function readColumn(reader: ByteReader, group: readonly Values[], key: RegisterKey, texts: TextsIn): void {
  const isElement = key.includes(':')
  const tags: number[] = []
  for (let left = group.length; left > 0; left--) tags.push(reader.index(TAGS))
  for (let at = 0; at < group.length; at++) {
    const value = readValue(reader, tags[at] as number, texts)
    // Elements of a set hold true or null, and bytes can spell numbers and nestings JSON cannot.
    if (isElement ? value !== true && value !== null : typeof value !== 'string' && !isValue(value))
      throw new BytesError('set writes no register')
    ;(group[at] as Values)[key] = value
  }
}

function readValue(reader: ByteReader, tag: number, texts: TextsIn): Value {
  if (tag === TAG.text) return texts.next()
  if (tag === TAG.null) return null
  if (tag === TAG.false || tag === TAG.true) return tag === TAG.true
  if (tag === TAG.natural) return reader.uint()
  if (tag === TAG.negative) return -reader.uint()
  if (tag === TAG.double) return reader.double()
  return JSON.parse(texts.next()) as Value
}
