// What an honour's cells say together: a title in the 级别 column, a level written as a title, a title in another spelling.
import type { FieldSpec } from '../../../shared/domain/field'
import type { Lookup } from '../../../shared/domain/lookup'
import { choiceOf } from '../../../shared/domain/parse'
import type { Value } from '../../../shared/oplog/operation'

type Values = Record<string, Value>

/**
 * Settles one honour. `levelText` is the 级别 cell as written. 全国先进工作者 under 级别 is a title and a level; 省劳模 only a level.
 * 荣誉称号 市级劳模 names no title of the list: it stays as written and gives the level, if the file gives none.
 */
export function settleHonour(values: Values, levelText: string, level: FieldSpec | undefined, lookup: Lookup): Values {
  const settled = { ...values }
  const named = titleNamed(levelText, lookup)
  if (settled['title'] === undefined && named !== undefined && sameWord(named, levelText)) settled['title'] = named
  const title = settled['title']
  if (typeof title === 'string') {
    const known = titleNamed(title, lookup)
    if (known !== undefined) settled['title'] = known
    else if (settled['level'] === undefined && Array.isArray(level?.choices)) {
      const found = choiceOf(level.choices, title)
      if (found) settled['level'] = found.value
    }
  }
  return settled
}

function titleNamed(text: string, lookup: Lookup): string | undefined {
  const id = text.trim() === '' ? undefined : lookup.idOf('honourTitle', text)
  return id === undefined ? undefined : lookup.nameOf('honourTitle', id)
}

function sameWord(one: string, other: string): boolean {
  return one.normalize('NFKC').replace(/\s+/g, '') === other.normalize('NFKC').replace(/\s+/g, '')
}
