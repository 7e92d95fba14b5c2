// The inline editor of a grid cell, one per kind of field. It hands the grid the text as typed (or a picked stored
// value); reading, checking and saving come after, so a wrong entry can be given back for mending with nothing lost.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Select } from 'antd'
import type { CustomCellEditorProps } from 'ag-grid-react'
import type { FieldSpec } from '../../shared/domain/field'
import type { Row } from '../data/office'
import { optionsWithBlank } from './FieldInput'
import { wordsOf, type Lists } from './lists'

/** What an editor hands over: text still to be read, or a stored value picked from a list. */
export type Entry = { readonly text: string } | { readonly value: string | boolean | readonly string[] | null }

interface Params {
  readonly field: FieldSpec
  readonly lists: Lists
}

/** What the grid's context offers an editor: the text of a refused entry, given back once for mending. */
export interface EditorContext {
  readonly again: () => string | undefined
}

export type EditorProps = CustomCellEditorProps<Row, unknown, EditorContext> & Params

export function CellEditor(props: EditorProps) {
  const { field } = props
  const picks = field.kind === 'flag' || field.kind === 'choices' || (field.choices !== undefined && !field.open)
  return picks ? <PickEditor {...props} /> : <TextEditor {...props} />
}

function TextEditor({ field, lists, initialValue, eventKey, onValueChange, context }: EditorProps) {
  const [text, setText] = useState(() => context.again() ?? startText(eventKey, openText(field, initialValue, lists)))
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    input.current?.focus()
    if (!isTyped(eventKey)) input.current?.select()
  }, [eventKey])
  const change = (now: string): void => {
    setText(now)
    onValueChange({ text: now })
  }
  useEffect(() => {
    if (isTyped(eventKey)) onValueChange({ text })
    // Only the key that opened the editor counts as a first change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const listId = `suggest-${field.name}`
  const common = {
    ref: input,
    value: text,
    'aria-label': field.label,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  }
  if (field.kind === 'longtext')
    return <textarea {...common} className="cell-edit cell-edit-long" rows={6} onKeyDown={keepEnter} />
  return (
    <>
      <input {...common} className="cell-edit" list={field.open ? listId : undefined} />
      {field.open ? (
        <datalist id={listId}>
          {lists.options(field).map((option) => (
            <option key={option.value} value={option.label} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}

function PickEditor({ field, lists, initialValue, onValueChange, stopEditing }: EditorProps) {
  const many = field.kind === 'choices'
  const pick = (value: unknown): void => {
    onValueChange({ value: picked(field, value) })
    if (!many) setTimeout(() => stopEditing())
  }
  return (
    <Select
      className="cell-pick"
      aria-label={field.label}
      autoFocus
      defaultOpen
      showSearch
      optionFilterProp="label"
      variant="borderless"
      popupMatchSelectWidth={false}
      {...(many ? { mode: 'multiple' as const } : {})}
      classNames={{ popup: { root: 'ag-custom-component-popup' } }}
      defaultValue={isSecret(field) ? undefined : asPick(field, initialValue)}
      options={[...optionsWithBlank(field, lists)]}
      onChange={pick}
    />
  )
}

function isSecret(field: FieldSpec): boolean {
  return field.sensitivity !== undefined && field.sensitivity !== 'open'
}

/** A masked value is never put into an editor: that would show it without a purpose in the log (decisions.md 31). */
function openText(field: FieldSpec, value: unknown, lists: Lists): string {
  return isSecret(field) ? '' : wordsOf(field, value, lists)
}

/** A printable key opens the editor with itself; Backspace and Delete with nothing; anything else with what was there. */
function startText(key: string | null, before: string): string {
  if (key === 'Backspace' || key === 'Delete') return ''
  return isTyped(key) ? (key as string) : before
}

function isTyped(key: string | null): boolean {
  return key !== null && [...key].length === 1
}

function asPick(field: FieldSpec, value: unknown): string | string[] | undefined {
  if (field.kind === 'choices') return Array.isArray(value) ? value.map(String) : []
  return value === undefined || value === null ? undefined : String(value)
}

/** What a picked option means as stored value. */
export function picked(field: FieldSpec, value: unknown): string | boolean | readonly string[] | null {
  if (Array.isArray(value)) return value.map(String)
  if (value === undefined || value === null || value === '') return null
  return field.kind === 'flag' ? value === 'true' : String(value)
}

/** Enter is a line break in long text; Ctrl+Enter leaves it. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey) event.stopPropagation()
}
