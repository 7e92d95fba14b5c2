// 姓名 of whoever calls: a 劳模 found as one types, or anybody else by the name alone.
import { AutoComplete } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { SearchHit } from '../../data/office'
import { foundWords } from '../../registers/found-words'
import { usePersonSearch } from '../../registers/usePersonSearch'
import { goOn } from './enter'

interface NameInputProps {
  readonly value?: string
  readonly onChange?: (name: string) => void
  readonly id?: string
  /** Undefined once the name is typed over. */
  readonly onPerson: (person: SearchHit | undefined) => void
}

export function NameInput({ value, onChange, id, onPerson }: NameInputProps) {
  const { hits, search, choose, onKeyDown } = usePersonSearch({
    meansFirst,
    take: (hit) => {
      onChange?.(hit.title)
      onPerson(hit)
      // The name is told: whoever listens at the telephone types on in the next input.
      if (document.activeElement) goOn(document.activeElement)
    },
  })
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      autoFocus
      aria-label="姓名"
      placeholder="姓名、拼音首字母、证件尾号或电话；不在名册的直接写姓名"
      value={value ?? ''}
      defaultActiveFirstOption={meansFirst(value ?? '', hits)}
      onSearch={(text) => void search(text)}
      onKeyDown={onKeyDown}
      onChange={(text: string) => {
        onPerson(undefined)
        onChange?.(text)
      }}
      options={hits.map((hit) => ({ key: hit.id, value: hit.id, label: foundWords(hit) }))}
      onSelect={(person: RowId) => {
        const hit = hits.find((each) => each.id === person)
        if (hit) choose(hit)
      }}
    />
  )
}

/** Enter takes the first of the list only where it is clearly meant: the whole name, or letters and digits that are no name. */
function meansFirst(typed: string, found: readonly SearchHit[] | undefined): boolean {
  return found?.[0]?.title === typed.trim() || !/\p{Script=Han}/u.test(typed)
}
