// Ctrl+K: people by name, pinyin, initials, ID tail, phone or employer, from one precomputed text per person.
import type { RowRecord } from '../../../shared/oplog/operation'
import type { SearchHit } from '../office'
import type { Session } from '../session'
import type { Slot } from './columns'
import { wordsOf } from './filter'
import type { Lists } from './lists'
import { toldApart } from './namesakes'

/**
 * Up to `limit` people whose search text holds every word: those where a name, number or employer begins with it come first,
 * each group in order of registration. One pass over one column; no disk.
 */
export async function searchPeople(
  session: Session,
  lists: Lists,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const words = wordsOf(text)
  if (words.length === 0 || !session.catalogue.has('person')) return []
  const { columns } = lists.set('person')
  await lists.set('person').ready()
  const read = columns.reader('_dSearch')
  const [first, second]: [Slot[], Slot[]] = [[], []]
  for (const slot of columns.all()) {
    const found = read(slot)
    if (typeof found !== 'string' || !words.every((word) => found.includes(word))) continue
    if (words.every((word) => found.startsWith(word) || found.includes(`|${word}`))) first.push(slot)
    else if (second.length < limit) second.push(slot)
    if (first.length >= limit) break
  }
  const units = await lists.titlesOf('unit')
  const found = [...first, ...second].slice(0, limit).map((slot) => {
    const read = (field: string): unknown => columns.value(slot, field)
    return { hit: hitOf(read, columns.idAt(slot), units), read }
  })
  return toldApart(found)
}

/** 单位 · 出生年 · 县, so that namesakes can be told apart (office-practice.md 29). */
function hitOf(value: (field: string) => unknown, id: RowRecord['id'], units: ReadonlyMap<string, string>): SearchHit {
  const birth = value('birth')
  const county = value('county')
  const detail = [
    value('employer'),
    typeof birth === 'string' ? `${birth.slice(0, 4)}年生` : undefined,
    typeof county === 'string' ? units.get(county) : undefined,
  ]
  return {
    table: 'person',
    id,
    title: String(value('name') ?? ''),
    detail: detail.filter((part) => typeof part === 'string' && part !== '').join(' · '),
  }
}
