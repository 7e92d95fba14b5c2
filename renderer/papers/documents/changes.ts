// What a document says now that the last one of its kind did not: the head notices which figures to carry over into a text that was rewritten.
import type { Facts } from './fill-docx'

/** Said differently each day and by each hand: no change of the data. */
const everyTime: ReadonlySet<string> = new Set(['日期', '序号'])
/** Named in full; of more only their number is said. */
const named = 12

/** 人数 2 → 3 · 名单增加：李四 …; empty where both say the same. Lists are compared by their rows, whatever their order. */
export function changesSince(before: Facts, now: Facts): readonly string[] {
  const blanks = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => !everyTime.has(name))
  return blanks.flatMap((name) => {
    const [old, fresh] = [before[name], now[name]]
    if (isList(old) || isList(fresh)) return listChanges(name, isList(old) ? old : [], isList(fresh) ? fresh : [])
    const [from, to] = [String(old ?? ''), String(fresh ?? '')]
    return from === to ? [] : [`${name}：${from || '（空）'} → ${to || '（空）'}`]
  })
}

function isList(value: Facts[string] | undefined): value is readonly Facts[] {
  return Array.isArray(value)
}

function listChanges(name: string, before: readonly Facts[], now: readonly Facts[]): readonly string[] {
  const [old, fresh] = [byKey(before), byKey(now)]
  const added = [...fresh.keys()].filter((key) => !old.has(key))
  const gone = [...old.keys()].filter((key) => !fresh.has(key))
  const other = [...fresh].filter(([key, text]) => old.has(key) && old.get(key) !== text)
  return [
    ...(added.length > 0 ? [`${name}增加：${words(added)}`] : []),
    ...(gone.length > 0 ? [`${name}减少：${words(gone)}`] : []),
    ...other.map(([key, text]) => `${name} ${key}：${old.get(key) ?? ''} → ${text}`),
  ]
}

/** A row is known by its first words, a person by name and unit, since names occur twice. */
function byKey(rows: readonly Facts[]): ReadonlyMap<string, string> {
  return new Map(
    rows.map((row) => {
      const cells = Object.entries(row).filter(([name]) => !everyTime.has(name))
      const keys = '姓名' in row ? 2 : 1
      const text = (part: typeof cells): string => part.map(([, value]) => String(value)).join(' ')
      return [text(cells.slice(0, keys)), text(cells.slice(keys))] as const
    }),
  )
}

function words(keys: readonly string[]): string {
  const more = keys.length > named ? ` 等 ${keys.length} 处` : ''
  return `${keys.slice(0, named).join('、')}${more}`
}
