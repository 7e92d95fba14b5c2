// Many people at once onto a name list: one after another by name, pasted, or from an Excel list; matched as every list of people is, by
// number or ID first and never by a name that two bear.
import { useState } from 'react'
import { App, Button, Form, Input, Tabs } from 'antd'
import type { RowId, Value } from '../../../../shared/oplog/operation'
import { ConfirmPrepared, ListImport, type Prepared } from '../../../importing/lists/ListImport'
import { keyedColumns, namedRows } from '../../../importing/lists/people'
import type { ListColumn, ListRow } from '../../../importing/rows/read-list'
import { FindPerson } from '../../../registers/FindPerson'
import { useOffice } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import { pastedRows } from './pasted'

export interface FoundPerson {
  readonly person: RowId
  /** What the list says of them besides who they are. */
  readonly values: Readonly<Record<string, Value>>
}

export interface AddPeopleProps {
  readonly command: 'activity.join' | 'media.name' | 'team.join'
  readonly inputOf: (people: readonly FoundPerson[], from?: string) => unknown
  /** Columns of an Excel list besides who somebody is. */
  readonly columns?: readonly ListColumn[]
  readonly done: () => void
}

export function AddPeople(props: AddPeopleProps) {
  const { message } = App.useApp()
  const done = (answer: unknown): void => {
    const { added, kept } = answer as { readonly added: number; readonly kept: number }
    void message.success(`添加 ${added} 人${kept > 0 ? `，${kept} 人原来就在名单上` : ''}`)
    props.done()
  }
  const ways = { ...props, done }
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'one', label: '按姓名添加', children: <ByName {...ways} /> },
        { key: 'paste', label: '粘贴名单', children: <ByPaste {...ways} /> },
        { key: 'file', label: '导入 Excel', children: <ByFile {...ways} /> },
      ]}
    />
  )
}

type WayProps = Omit<AddPeopleProps, 'done'> & { readonly done: (answer: unknown) => void }

/** Names gather first, so that five people are one change and one undo. */
function ByName({ command, inputOf, done }: WayProps) {
  const office = useOffice()
  const [waiting, setWaiting] = useState<readonly { readonly id: RowId; readonly name: string }[]>([])
  const { busy, failure, run } = useCommand()
  const take = async (id: RowId) => {
    const name = String((await office.row('person', id))?.['name'] ?? '')
    setWaiting((before) => (before.some((each) => each.id === id) ? before : [...before, { id, name }]))
  }
  const save = async () => {
    const outcome = await run(command, inputOf(waiting.map(({ id }) => ({ person: id, values: {} }))))
    if (outcome?.ok) done(outcome.answer)
  }
  return (
    <Form layout="vertical" component="div">
      <FindPerson key={waiting.length} onFound={(id) => void take(id)} />
      <ul className="activity-waiting" aria-label="待添加">
        {waiting.map(({ id, name }) => (
          <li key={id}>
            <Button
              size="small"
              aria-label={`不添加${name}`}
              onClick={() => setWaiting(waiting.filter((each) => each.id !== id))}
            >
              {name} ×
            </Button>
          </li>
        ))}
      </ul>
      {failure ? <Notice failure={failure} /> : null}
      <Button type="primary" disabled={waiting.length === 0} loading={busy} onClick={() => void save()}>
        {waiting.length === 0 ? '先选人' : `添加 ${waiting.length} 人`}
      </Button>
    </Form>
  )
}

function ByPaste(props: WayProps) {
  const prepare = usePrepare(props)
  const [text, setText] = useState('')
  const [prepared, setPrepared] = useState<Prepared>()
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="名单" htmlFor="paste-names" extra="一行一人，或用顿号隔开；可以带单位、身份证号，重名的要带。">
        <Input.TextArea
          id="paste-names"
          autoSize={{ minRows: 5, maxRows: 14 }}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setPrepared(undefined)
          }}
        />
      </Form.Item>
      {prepared ? (
        <ConfirmPrepared prepared={prepared} onDone={props.done} />
      ) : (
        <Button
          disabled={text.trim() === ''}
          onClick={() => void prepare(pastedRows(text), '粘贴的名单').then(setPrepared)}
        >
          核对名单
        </Button>
      )}
    </Form>
  )
}

function ByFile(props: WayProps) {
  const prepare = usePrepare(props)
  const columns = [...keyedColumns.map(needed), ...(props.columns ?? [])]
  const told = (props.columns ?? []).map(({ label }) => `“${label}”`).join('、')
  return (
    <ListImport
      hint={`表头要有“姓名”或“身份证号”${told === '' ? '' : `，可以有${told}`}。`}
      columns={columns}
      prepare={({ rows, file }) => prepare(rows, file)}
      onDone={props.done}
    />
  )
}

/** A list of names has no other column that must stand in it. */
function needed(column: ListColumn): ListColumn {
  return column.name === 'name' ? { ...column, required: true } : column
}

/** Names → people, with who stays out and why. */
function usePrepare({ command, inputOf }: WayProps) {
  const office = useOffice()
  return async (rows: readonly ListRow[], from: string): Promise<Prepared> => {
    const known = rows.filter(({ values }) => 'name' in values || 'idNumber' in values)
    const { rows: named, leftOut } = await namedRows(office, known, 'name', () => undefined)
    const summary = `名单 ${known.length} 行，认出 ${named.length} 人${leftOut.length > 0 ? `；${leftOut.length} 行不添加，原因见下` : ''}。`
    if (named.length === 0) return { summary, leftOut }
    const people = named.map(({ person, values }) => ({ person: person.id, values }))
    return {
      summary,
      leftOut,
      apply: { command, input: inputOf(people, from.slice(0, 120)), label: `添加 ${people.length} 人` },
    }
  }
}
