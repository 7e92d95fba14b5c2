// 姓名 of whoever calls: a 劳模 found as one types, or anybody else by the name alone.
import { useState } from 'react'
import { AutoComplete } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { SearchHit } from '../../data/office'
import { useOffice } from '../../registers/source'

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
  const search = async (text: string) => setHits(text.trim() === '' ? [] : await office.search(text, 8))
  const choose = (hit: SearchHit) => {
    onChange?.(hit.title)
    onPerson(hit)
    setHits([])
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
