// The studios that wait for a 考核: what is known of each one's year beside the result, points and opinion that are typed.
import { Button, Input, InputNumber, Select } from 'antd'
import { countByStudio, goesOn, stillThere, yearWords } from '../../../shared/domain/studios/due'
import { reviewResults } from '../../../shared/domain/studios/picklists'
import type { Fields } from '../../../shared/domain/field'
import { useFound } from '../../registers/useFound'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export interface Line {
  readonly result?: string
  readonly score?: number
  readonly opinion?: string
}

export type Lines = Readonly<Record<string, Line>>

interface AssessTableProps {
  readonly due: readonly Fields[]
  /** Those that failed this year and are assessed again. */
  readonly again: ReadonlySet<string>
  readonly year: number
  readonly lines: Lines
  readonly onLine: (id: string, line: Line) => void
}

export function AssessTable({ due, again, year, lines, onLine }: AssessTableProps) {
  const { members, projects } = useCounts(due, year)
  if (due.length === 0) return <p className="quiet">这一年没有等待登记的工作室。</p>
  return (
    <div className="plain-table" style={{ overflow: 'auto', minHeight: 0 }}>
      <table aria-label="待登记的工作室">
        <thead>
          <tr>
            <th scope="col">工作室</th>
            <th scope="col">领衔人</th>
            <th scope="col">本年情况</th>
            <th scope="col">结果</th>
            <th scope="col">得分</th>
            <th scope="col">意见</th>
          </tr>
        </thead>
        <tbody>
          {due.map((studio) => (
            <AssessLine
              key={studio.id}
              studio={studio}
              members={members.get(studio.id) ?? 0}
              projects={projects.get(studio.id) ?? 0}
              mending={again.has(studio.id)}
              line={lines[studio.id] ?? {}}
              onLine={(line) => onLine(studio.id, line)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface AssessLineProps {
  readonly studio: Fields
  readonly members: number
  readonly projects: number
  readonly mending: boolean
  readonly line: Line
  readonly onLine: (line: Line) => void
}

function AssessLine({ studio, members, projects, mending, line, onLine }: AssessLineProps) {
  const go = useGo()
  const name = String(studio['name'])
  return (
    <tr>
      <td>
        <Button type="link" size="small" onClick={() => go(paths.studio(studio.id))}>
          {name}
        </Button>
      </td>
      <td className="whole">{String(studio['leader'] ?? '')}</td>
      <td>
        <span className="whole">{yearWords(members, projects)}</span>
        {mending ? <div className="quiet">已判不合格，整改后重新考核</div> : null}
      </td>
      <td className="whole">
        <Select
          size="small"
          style={{ width: 110 }}
          aria-label={`${name} 结果`}
          value={line.result ?? null}
          options={[...reviewResults]}
          onChange={(result: string | null) => result !== null && onLine({ result })}
        />
      </td>
      <td className="whole">
        <InputNumber
          size="small"
          style={{ width: 70 }}
          min={0}
          max={1000}
          precision={0}
          aria-label={`${name} 得分`}
          value={line.score ?? null}
          onChange={(score) => (score === null ? undefined : onLine({ score }))}
        />
      </td>
      <td>
        <Input
          size="small"
          style={{ minWidth: 180 }}
          aria-label={`${name} 意见`}
          maxLength={300}
          value={line.opinion ?? ''}
          onChange={(event) => onLine({ opinion: event.target.value })}
        />
      </td>
    </tr>
  )
}

/** Who works in each studio now, and its projects of the year that were not given up. */
function useCounts(due: readonly Fields[], year: number) {
  const members = useFound(
    'studioMember',
    'studio',
    due.map(({ id }) => id),
  )
  const projects = useFound('studioProject', 'year', [year])
  return {
    members: countByStudio((members ?? []).filter(stillThere)),
    projects: countByStudio((projects ?? []).filter(goesOn)),
  }
}
