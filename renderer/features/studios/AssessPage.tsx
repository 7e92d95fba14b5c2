// 考核与复核 of a year: every studio that still waits for one, with a result and an opinion in its line; saved as one change.
import { useState } from 'react'
import { Button, Input, InputNumber, Segmented, Select } from 'antd'
import { reviewResults } from '../../../shared/domain/studios/picklists'
import { assessmentsDue, confirmationsDue } from '../../../shared/domain/studios/due'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { today } from '../../ui/today'
import { paths } from './paths'

interface Line {
  readonly result?: string
  readonly opinion?: string
}

type Lines = Readonly<Record<string, Line>>

export function AssessPage() {
  const go = useGo()
  const { run, busy, failure } = useCommand()
  const [kind, setKind] = useState<'annual' | 'confirm'>('annual')
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [on, setOn] = useState(today())
  const [lines, setLines] = useState<Lines>({})
  const [said, setSaid] = useState('')
  const [studios, reviews] = [useAll('studio'), useAll('studioReview')]
  const due = studios && reviews ? (kind === 'annual' ? assessmentsDue : confirmationsDue)(studios, reviews, year) : []
  const ready = due.flatMap(({ id }) => (lines[id]?.result ? [{ studio: id, ...lines[id] }] : []))
  const save = async (): Promise<void> => {
    const done = await run('studio.assess', {
      year,
      kind,
      on,
      lines: ready,
      ...(kind === 'confirm' ? { next: year + 3 } : {}),
    })
    if (!done?.ok) return
    setLines({})
    setSaid(`已登记 ${ready.length} 个工作室，可以按 Ctrl+Z 整批撤销。`)
  }
  const allPass = (): void =>
    setLines(Object.fromEntries(due.map(({ id }) => [id, { ...lines[id], result: lines[id]?.result ?? 'passed' }])))
  return (
    <PageFrame
      title="考核与复核"
      now={`${year} 年${kind === 'annual' ? '还没有考核' : '应复核'}的工作室 ${due.length} 个`}
      tools={
        <>
          <Button onClick={() => go(paths.studios)}>返回工作室</Button>
          <Button disabled={due.length === 0} onClick={allPass}>
            其余都填“合格”
          </Button>
          <Button type="primary" loading={busy} disabled={ready.length === 0} onClick={() => void save()}>
            登记结果（{ready.length} 个）
          </Button>
        </>
      }
    >
      <div className="bar">
        <Segmented<'annual' | 'confirm'>
          aria-label="类别"
          value={kind}
          onChange={(value) => setKind(value)}
          options={[
            { value: 'annual', label: '年度考核' },
            { value: 'confirm', label: '复核' },
          ]}
        />
        <label>
          年度{' '}
          <InputNumber
            aria-label="考核年度"
            min={1980}
            max={2100}
            value={year}
            onChange={(value) => setYear(value ?? year)}
          />
        </label>
        <label>
          考核日期{' '}
          <Input
            aria-label="考核日期"
            style={{ width: 130 }}
            value={on}
            onChange={(event) => setOn(event.target.value.trim())}
          />
        </label>
      </div>
      {failure ? <Notice failure={failure} /> : null}
      {said ? <Notice>{said}</Notice> : null}
      {kind === 'confirm' ? (
        <p className="quiet">复核通过的，下次复核年度记为 {year + 3} 年，可在登记表里改。</p>
      ) : null}
      <AssessTable
        due={due}
        lines={lines}
        onLine={(id, line) => setLines({ ...lines, [id]: { ...lines[id], ...line } })}
      />
    </PageFrame>
  )
}

interface AssessTableProps {
  readonly due: readonly Row[]
  readonly lines: Lines
  readonly onLine: (id: string, line: Line) => void
}

function AssessTable({ due, lines, onLine }: AssessTableProps) {
  if (due.length === 0) return <p className="quiet">这一年没有等待登记的工作室。</p>
  return (
    <div className="plain-table" style={{ overflow: 'auto', minHeight: 0 }}>
      <table aria-label="待登记的工作室">
        <thead>
          <tr>
            <th scope="col">工作室</th>
            <th scope="col">领衔人</th>
            <th scope="col">结果</th>
            <th scope="col">意见</th>
          </tr>
        </thead>
        <tbody>
          {due.map((studio) => (
            <tr key={studio.id}>
              <td>{String(studio['name'])}</td>
              <td className="whole">{String(studio['leader'] ?? '')}</td>
              <td className="whole">
                <Select
                  size="small"
                  style={{ width: 120 }}
                  aria-label={`${String(studio['name'])} 结果`}
                  value={lines[studio.id]?.result ?? null}
                  options={[...reviewResults]}
                  onChange={(result: string | null) => result !== null && onLine(studio.id, { result })}
                />
              </td>
              <td>
                <Input
                  size="small"
                  aria-label={`${String(studio['name'])} 意见`}
                  maxLength={300}
                  value={lines[studio.id]?.opinion ?? ''}
                  onChange={(event) => onLine(studio.id, { opinion: event.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
