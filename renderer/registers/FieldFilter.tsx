// The filter of one field: a tick list with counts, free text, or from-to; always with 未填 and 已填.
import { useEffect, useState } from 'react'
import { Checkbox, Input } from 'antd'
import type { FieldSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import { isBlank } from '../../shared/domain/value'
import type { Facet, Filter, ListQuery } from '../data/office'
import { filterKind, valueWord } from './filters'
import type { Lists } from './lists'
import { readText } from './reading'
import { useHear, useOffice } from './source'
import { clearing } from '../ui/clearing'

export interface FieldFilterProps {
  readonly field: FieldSpec
  readonly label: string
  readonly lists: Lists
  readonly filters: readonly Filter[]
  readonly onChange: (filters: readonly Filter[]) => void
  /** The list without this field's own condition, whose counts the ticks show; absent where it cannot be counted (child rows). */
  readonly facetsOf: ListQuery | undefined
}

export function FieldFilter(props: FieldFilterProps) {
  const kind = filterKind(props.field)
  return (
    <fieldset className="field-filter">
      <legend>{props.label}</legend>
      {kind === 'ticks' ? <Ticks {...props} /> : kind === 'range' ? <Range {...props} /> : <Words {...props} />}
      {kind === 'ticks' ? null : <Filled {...props} />}
    </fieldset>
  )
}

/** Ticks shown before 更多, so that a list of 60 employers' natures does not push the rest away. */
const firstTicks = 8

function Ticks({ field, label, lists, filters, onChange, facetsOf }: FieldFilterProps) {
  const facets = useFacets(field, lists, facetsOf)
  const [all, setAll] = useState(false)
  const chosen = new Set(filters.flatMap((filter) => ('is' in filter && filter.is === 'in' ? filter.values : [])))
  const toggle = (value: Facet['value']): void => {
    const values = chosen.has(value) ? [...chosen].filter((each) => each !== value) : [...chosen, value]
    onChange(values.length === 0 ? [] : [{ field: field.name, is: 'in', values }])
  }
  const shown = all ? facets : facets.filter((facet, at) => at < firstTicks || chosen.has(facet.value))
  return (
    <>
      {shown.map((facet) => (
        <label key={String(facet.value)} className="facet">
          <Checkbox
            aria-label={`${label}：${facet.label || valueWord(facet.value, field, lists)}`}
            checked={chosen.has(facet.value)}
            onChange={() => toggle(facet.value)}
          />
          <span className="facet-word">{facet.label || valueWord(facet.value, field, lists)}</span>
          {facetsOf ? <span className="facet-count">{facet.count.toLocaleString('zh-CN')}</span> : null}
        </label>
      ))}
      {facets.length > shown.length ? (
        <button className="plain-button" onClick={() => setAll(true)}>
          更多（{facets.length - shown.length}）
        </button>
      ) : null}
    </>
  )
}

function useFacets(field: FieldSpec, lists: Lists, query: ListQuery | undefined): readonly Facet[] {
  const office = useOffice()
  const [facets, setFacets] = useState<readonly Facet[]>([])
  const [turn, setTurn] = useState(0)
  useHear(query ? [query.table] : ['-'], () => setTurn((at) => at + 1))
  const key = JSON.stringify(query ?? null)
  useEffect(() => {
    if (!query) return
    let gone = false
    void office.facets(query, field.name).then((found) => void (gone || setFacets(found)))
    return () => {
      gone = true
    }
    // The key stands for the query's content; a new object with the same content asks nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [office, field.name, key, turn])
  return query
    ? inListOrder(facets, field, lists)
    : lists.options(field).map(({ value, label }) => ({ value, label, count: 0 }))
}

/** Official order where a list has one (levels, counties); otherwise as counted, most first. */
function inListOrder(facets: readonly Facet[], field: FieldSpec, lists: Lists): readonly Facet[] {
  const place = new Map(lists.options(field).map((option, at) => [option.value, at]))
  const rank = (facet: Facet): number => place.get(String(facet.value)) ?? 1000
  return place.size === 0 ? facets : [...facets].sort((a, b) => rank(a) - rank(b))
}

function Words({ field, label, filters, onChange }: FieldFilterProps) {
  const filter = filters.find((each) => 'is' in each && each.is === 'contains')
  const text = filter && 'is' in filter && filter.is === 'contains' ? filter.text : ''
  const change = (now: string): void =>
    onChange(now.trim() === '' ? [] : [{ field: field.name, is: 'contains', text: now }])
  return <DelayedInput label={`${label}包含`} placeholder="包含…" value={text} onChange={change} />
}

function Range({ field, label, lists, filters, onChange }: FieldFilterProps) {
  const filter = filters.find((each) => 'is' in each && each.is === 'between')
  const { from, to } = filter && 'is' in filter && filter.is === 'between' ? filter : { from: undefined, to: undefined }
  const change = (end: 'from' | 'to', typed: string): void => {
    const read = readText(field, typed, lists, { id: '', _s: ['', ''] })
    const value = read.ok && (typeof read.value === 'string' || typeof read.value === 'number') ? read.value : undefined
    const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const now = value === undefined ? without(ends, end) : { ...ends, [end]: value }
    onChange(Object.keys(now).length === 0 ? [] : [{ field: field.name, is: 'between', ...now }])
  }
  const shown = (value: string | number | undefined): string =>
    value === undefined ? '' : field.kind === 'money' ? String(Number(value) / 100) : formatField(field, value)
  return (
    <div className="range">
      <DelayedInput
        label={`${label}从`}
        placeholder="从"
        value={shown(from)}
        onChange={(typed) => change('from', typed)}
      />
      <span aria-hidden>—</span>
      <DelayedInput label={`${label}到`} placeholder="到" value={shown(to)} onChange={(typed) => change('to', typed)} />
    </div>
  )
}

function without<T extends object>(ends: T, end: string): Partial<T> {
  return Object.fromEntries(Object.entries(ends).filter(([key]) => key !== end)) as Partial<T>
}

function Filled({ field, filters, onChange }: FieldFilterProps) {
  const is = filters.map((each) => ('is' in each ? each.is : '')).find((each) => each === 'empty' || each === 'filled')
  const toggle = (want: 'empty' | 'filled'): void => onChange(is === want ? [] : [{ field: field.name, is: want }])
  return (
    <div className="filled">
      <Checkbox checked={is === 'empty'} onChange={() => toggle('empty')}>
        未填
      </Checkbox>
      <Checkbox checked={is === 'filled'} onChange={() => toggle('filled')}>
        已填
      </Checkbox>
    </div>
  )
}

interface DelayedInputProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Asks when the person pauses or leaves, not on every letter of a year. */
function DelayedInput({ label, placeholder, value, onChange }: DelayedInputProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const done = (): void => void (typed !== value && onChange(typed))
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      size="small"
      allowClear={clearing}
      value={typed}
      onBlur={done}
      onPressEnter={done}
      onChange={(event) => (setTyped(event.target.value), isBlank(event.target.value) && onChange(''))}
    />
  )
}
