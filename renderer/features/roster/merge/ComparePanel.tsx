// Records of one person side by side: differences marked, one value chosen per field, the result as one change (decisions.md 8).
import { useMemo, useState } from 'react'
import { Button, Checkbox, Radio } from 'antd'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { Notice } from '../../../ui/Notice'
import { useShow } from '../show'
import { useTable } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { chooseAll, comparedFields, defaultChoices, takenFrom, type Choices } from './compare'
import { ChildCounts } from './ChildCounts'

interface CompareProps {
  readonly rows: readonly Row[]
  readonly reason: string
  readonly done: (survivor?: RowId) => void
}

export function ComparePanel({ rows, reason, done }: CompareProps) {
  // The earliest record carries on: its id is the lowest, and every PC must come to the same answer.
  const survivor = rows.reduce((first, row) => (row.id < first ? row.id : first), rows[0]?.id ?? '')
  const table = useTable('person')
  const [choices, setChoices] = useState<Choices>(() => defaultChoices(table, rows, survivor))
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const { merge, separate, busy } = useDecisions(rows, survivor, choices, done)
  const fields = useMemo(() => comparedFields(table, rows), [table, rows])
  const shownFields = onlyDifferent ? fields.filter((entry) => entry.differs) : fields
  const count = fields.filter((entry) => entry.differs).length
  return (
    <section className="compare" aria-label="比对">
      <Notice>
        <strong>{reason}</strong>　有 {count}{' '}
        项不一致。合并后保留最早建立的档案，荣誉、动态、家属、账户、附件全部保留；以后可以拆分。
      </Notice>
      <div className="bar">
        <Checkbox checked={onlyDifferent} onChange={(event) => setOnlyDifferent(event.target.checked)}>
          只看不一致的项目
        </Checkbox>
        <span className="grow" />
        <Button onClick={() => void separate()} disabled={busy}>
          不是同一人
        </Button>
        <Button type="primary" onClick={() => void merge()} loading={busy}>
          {`合并这 ${rows.length} 份档案`}
        </Button>
      </div>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {rows.map((row, index) => (
              <th scope="col" key={row.id}>
                {row.id === survivor ? '档案 1（保留）' : `档案 ${index + 1}`}
                <Button size="small" type="link" onClick={() => setChoices((now) => chooseAll(now, rows, row.id))}>
                  全部以此为准
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownFields.map(({ field, differs }) => (
            <tr key={field.name} className={differs ? 'differs' : undefined}>
              <th scope="row">
                {field.label}
                {differs ? <span className="mark-differs">不一致</span> : null}
              </th>
              {rows.map((row) => (
                <td key={row.id}>
                  <Choice
                    name={field.name}
                    label={field.label}
                    row={row}
                    differs={differs}
                    choices={choices}
                    choose={setChoices}
                  />
                </td>
              ))}
            </tr>
          ))}
          <ChildCounts rows={rows} />
        </tbody>
      </table>
    </section>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly row: Row
  readonly differs: boolean
  readonly choices: Choices
  readonly choose: (next: (now: Choices) => Choices) => void
}

function Choice({ name, label, row, differs, choices, choose }: ChoiceProps) {
  const show = useShow()
  const field = useTable('person').fields.find((candidate) => candidate.name === name)
  const text = field ? show.masked(field, row[name]) : ''
  if (!differs || text === '')
    return <span className={text === '' ? 'quiet' : undefined}>{text === '' ? '（空）' : text}</span>
  return (
    <Radio
      checked={choices[name] === row.id}
      aria-label={`${label}取「${text}」`}
      onChange={() => choose((now) => ({ ...now, [name]: row.id }))}
    >
      {text}
    </Radio>
  )
}

function useDecisions(rows: readonly Row[], survivor: RowId, choices: Choices, done: (survivor?: RowId) => void) {
  const run = useRun()
  const [busy, setBusy] = useState(false)
  const decide = async (command: string, input: unknown, answer?: RowId) => {
    setBusy(true)
    const outcome = await run(command, input)
    setBusy(false)
    if (outcome.ok) done(answer)
  }
  const ids = rows.map((row) => row.id)
  const others = ids.filter((id) => id !== survivor)
  return {
    busy,
    merge: () => decide('person.merge', { survivor, others, take: takenFrom(choices, rows, survivor) }, survivor),
    separate: () => decide('person.not-duplicate', { ids }),
  }
}
