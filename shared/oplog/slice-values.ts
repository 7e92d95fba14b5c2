// Reading the values of a slice, register by register over all operations of one shape.
import { BytesError, type ByteReader } from '../kernel/bytes'
import type { RegisterKey, Value } from './operation'
import { isWrite } from './operation-schema'
import { isRegisterKey } from './register-key'
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
  const values = sets.map((shape) => (shape < 0 ? undefined : ({} as Values)))
  const groups = shapes.map((): Values[] => [])
  sets.forEach((shape, at) => groups[shape]?.push(values[at] as Values))
  groups.forEach((group, shape) => {
    if (group.length === 0) return
    const keys = shapes[shape]?.keys ?? []
    if (keys.length === 0 || new Set(keys).size !== keys.length) throw new BytesError('set of nothing')
    if (!keys.every(isRegisterKey)) throw new BytesError('set writes no register')
    for (const key of keys) {
      const tags = group.map(() => reader.index(TAGS))
      group.forEach((set, at) => void (set[key] = checked(key, readValue(reader, tags[at] as number, texts))))
    }
  })
  return values
}

/** Texts need no check; elements of a set hold true or null, and bytes can spell numbers and nestings JSON cannot. */
function checked(key: RegisterKey, value: Value): Value {
  if (typeof value === 'string' ? key.includes(':') : !isWrite(key, value))
    throw new BytesError('set writes no register')
  return value
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
