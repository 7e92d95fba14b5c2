// Choosing one person of the roster in a form, wherever a list takes people one by one.
import { useState } from 'react'
import { AutoComplete, Form } from 'antd'
import type { RowId } from '../../shared/oplog/operation'
import { foundWords } from './found-words'
import { usePersonSearch } from './usePersonSearch'

interface FindPersonProps {
  readonly onFound: (id: RowId) => void
  /** The form goes without a person too. */
  readonly optional?: true
}

/** A person by name, pinyin or number, told from namesakes by employer, birth and county. */
export function FindPerson({ onFound, optional }: FindPersonProps) {
  return (
    <Form.Item label="劳模" required={!optional}>
      <PersonSearch label="劳模" autoFocus={!optional} onFound={onFound} />
    </Form.Item>
  )
}

interface PersonSearchProps {
  readonly label: string
  readonly autoFocus: boolean
  readonly onFound: (id: RowId) => void
  readonly id?: string
  readonly disabled?: boolean
}

/** The input alone, for forms that have a label of their own. Enter takes the first who is offered. */
export function PersonSearch({ label, onFound, ...rest }: PersonSearchProps) {
  const [typed, setTyped] = useState('')
  const { hits, nobody, search, choose, onKeyDown } = usePersonSearch({
    meansFirst: () => true,
    take: (hit) => {
      setTyped(foundWords(hit))
      onFound(hit.id)
    },
  })
  return (
    <AutoComplete
      {...rest}
      aria-label={label}
      placeholder="姓名、拼音首字母、证件尾号"
      value={typed}
      notFoundContent={nobody ? `名册里没有找到“${typed.trim()}”` : null}
      onSearch={(text) => void search(text)}
      onKeyDown={onKeyDown}
      // By row, not by words: two people may be called the same in everything.
      options={hits.map((hit) => ({ key: hit.id, value: hit.id, label: foundWords(hit) }))}
      onChange={(value: string) => (hits.some(({ id }) => id === value) ? undefined : setTyped(value))}
      onSelect={(person: RowId) => {
        const hit = hits.find(({ id }) => id === person)
        if (hit) choose(hit)
      }}
    />
  )
}
