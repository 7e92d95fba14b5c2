// Choosing one person of the roster in a form, wherever a list takes people one by one.
import { useState } from 'react'
import { AutoComplete, Form } from 'antd'
import type { RowId } from '../../shared/oplog/operation'
import type { SearchHit } from '../data/office'
import { foundWords } from './found-words'
import { useOffice } from './source'

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

/** The input alone, for forms that have a label of their own. */
export function PersonSearch({ label, onFound, ...rest }: PersonSearchProps) {
  const office = useOffice()
  const [typed, setTyped] = useState('')
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  const search = async (text: string) => setHits(text.trim() === '' ? [] : await office.search(text, 8))
  return (
    <AutoComplete
      {...rest}
      aria-label={label}
      placeholder="姓名、拼音首字母、证件尾号"
      value={typed}
      onSearch={(text) => void search(text)}
      // By row, not by words: two people may be called the same in everything.
      options={hits.map((hit) => ({ key: hit.id, value: hit.id, label: foundWords(hit) }))}
      onChange={(value: string) => setTyped(wordsOf(value, hits))}
      onSelect={(person: RowId) => onFound(person)}
    />
  )
}

/** What was typed, or whom was chosen. */
function wordsOf(value: string, hits: readonly SearchHit[]): string {
  const hit = hits.find(({ id }) => id === value)
  return hit ? foundWords(hit) : value
}
