// The rows behind one figure, as a list that can be searched, copied and added up; as many as the figure says.
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { figureOf } from '../../../shared/domain/report/areas'
import type { Figure, Tally } from '../../../shared/domain/report/figure'
import { numberWords } from '../../../shared/domain/report/words'
import { asFailure, type Failure } from '../../../shared/kernel/result'
import type { ReportPlace, ReportRows } from '../../data/questions/asked'
import { Register } from '../../registers/Register'
import { useHear, useOffice } from '../../registers/source'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { Definition } from './Definition'
import { NONE, paths } from './paths'
import './report.css'

interface RowsPageProps {
  readonly year: string
  readonly figure: string
  readonly breakdown?: string
  readonly group?: string
}

const everything = [{ name: '全部', filters: [] }] as const

export function RowsPage({ year, figure: key, breakdown, group }: RowsPageProps) {
  const go = useGo()
  const value = group === NONE ? '' : group
  const { rows, failure } = useRowsBehind(JSON.stringify({ year: Number(year), figure: key, breakdown, group: value }))
  const figure = figureOf(key)
  const back = <Button onClick={() => go(paths.report)}>回到统计报告</Button>
  if (!rows || !figure)
    return (
      <PageFrame title="统计报告" tools={back}>
        {failure ? <Notice failure={failure} /> : null}
      </PageFrame>
    )
  const person = rows.table === 'person'
  return (
    <Register
      table={rows.table}
      title={`${year} 年${figure.label}${rows.group === undefined ? '' : `：${rows.group}`}`}
      within={rows.filters}
      views={everything}
      readOnly
      now={<Said figure={figure} rows={rows} />}
      tools={() => back}
      {...(person ? { onOpen: (id: string) => go(`/roster/person/${id}`) } : {})}
    />
  )
}

/** What the rows come to, and how they were counted. */
function Said({ figure, rows: { tally } }: { readonly figure: Figure; readonly rows: ReportRows }) {
  return (
    <>
      统计数 {numberWords(tally.value, figure.unit)} {figure.unit}
      {rowWords(figure, tally)} <Definition figure={figure} />
    </>
  )
}

/** Why the list has another number of rows than the figure says. */
function rowWords({ unit, count }: Figure, { value, rows }: Tally): string {
  if (count === undefined) return ''
  const records = `${rows.toLocaleString('zh-CN')} 条记录`
  if ('sum' in count) return `（${records}相加）`
  if (value === rows) return ''
  const once = unit === '人' ? '同一人只计一次' : unit === '人次' ? '重复登记的只计一次' : `同一${unit}只计一次`
  return `（${records}，${once}）`
}

function useRowsBehind(place: string): {
  readonly rows: ReportRows | undefined
  readonly failure: Failure | undefined
} {
  const office = useOffice()
  const [rows, setRows] = useState<ReportRows>()
  const [failure, setFailure] = useState<Failure>()
  const [turn, setTurn] = useState(0)
  useHear(undefined, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    office.answer('report.rows', JSON.parse(place) as ReportPlace).then(
      (found) => gone || setRows(found),
      (error: unknown) => gone || setFailure(asFailure(error)),
    )
    return () => {
      gone = true
    }
  }, [office, place, turn])
  return { rows, failure }
}
