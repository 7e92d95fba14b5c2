// 姓名 of whoever calls: a 劳模 found as one types, or anybody else by the name alone.
import { useRef, useState, type KeyboardEvent } from 'react'
import { AutoComplete } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { SearchHit } from '../../data/office'
import { useOffice } from '../../registers/source'
import { goOn } from './enter'

interface NameInputProps {
  readonly value?: string
  readonly onChange?: (name: string) => void
  readonly id?: string
  /** Undefined once the name is typed over. */
  readonly onPerson: (person: SearchHit | undefined) => void
}

export function NameInput({ value, onChange, id, onPerson }: NameInputProps) {
  const office = useOffice()
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  const typed = useRef({ text: '', found: true, entered: false })
  const choose = (hit: SearchHit) => {
    onChange?.(hit.title)
    onPerson(hit)
    setHits([])
    // The name is told: whoever listens at the telephone types on in the next input.
    if (document.activeElement) goOn(document.activeElement)
  }
  const search = async (text: string) => {
    typed.current = { text, found: false, entered: false }
    const found = text.trim() === '' ? [] : await office.search(text, 8)
    if (typed.current.text !== text) return
    const [first] = found
    const take = typed.current.entered && first !== undefined && meansFirst(text, found)
    typed.current.found = true
    if (take) choose(first)
    else setHits(found)
  }
  /** Enter pressed faster than the list came waits for it: two letters are nobody's name. */
  const onKeyDown = (event: KeyboardEvent) => {
    const { text, found } = typed.current
    if (event.key !== 'Enter' || event.ctrlKey || found || /\p{Script=Han}/u.test(text)) return
    event.preventDefault()
    event.stopPropagation()
    typed.current.entered = true
  }
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
      options={hits.map((hit) => ({ key: hit.id, value: hit.id, label: calledIn(hit) }))}
      onSelect={(person: RowId) => {
        const hit = hits.find((each) => each.id === person)
        if (hit) choose(hit)
      }}
    />
  )
}

/** 王芳（某厂 · 1962年生 · 鹿城区）, told from namesakes as far as the roster knows. */
export function calledIn({ title, detail }: SearchHit): string {
  return detail === '' ? title : `${title}（${detail}）`
}

/** Enter takes the first of the list only where it is clearly meant: the whole name, or letters and digits that are no name. */
function meansFirst(typed: string, hits: readonly SearchHit[]): boolean {
  return hits[0]?.title === typed.trim() || !/\p{Script=Han}/u.test(typed)
}
