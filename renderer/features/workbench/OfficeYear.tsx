// 全年工作: the months of the chosen year with their work, this month opened; each line leads to its screen and says whether it was begun.
import { useState } from 'react'
import { Button } from 'antd'
import { DownOutlined, EditOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { linesOfMonth } from '../../../shared/domain/workbench/office-year'
import type { Begun } from '../../../shared/domain/workbench/begun'
import type { Row } from '../../data/office'
import { runningYear, useBusinessYear } from '../../registers/business-year'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { useOnePanel } from '../../ui/useOnePanel'
import { OfferedWork } from './OfferedWork'
import { WorkPanel } from './WorkPanel'
import { useOfficeYear } from './useOfficeYear'

const months = Array.from({ length: 12 }, (_, at) => at + 1)

export function OfficeYear({ today }: { readonly today: string }) {
  const year = useBusinessYear()
  const answer = useOfficeYear(year)
  const { panel, key, open, close } = useOnePanel<{ readonly row: RowId | undefined }>()
  const here = year === runningYear() ? Number(today.slice(5, 7)) : undefined
  if (!answer) return null
  return (
    <>
      <section className="office-year" aria-label="全年工作" ref={toThisMonth}>
        <header className="office-year-head">
          <h2>{year} 年全年工作</h2>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => open({ row: undefined })}>
            加一项
          </Button>
        </header>
        {answer.works.length === 0 ? <FillYear /> : <OfferedWork lines={answer.offered} />}
        {months.map((month) => (
          <Month
            key={`${year} ${month}`}
            month={month}
            here={month === here}
            works={linesOfMonth(answer.works, month)}
            begun={answer.begun}
            edit={(row) => open({ row })}
          />
        ))}
      </section>
      {panel ? <WorkPanel key={key} row={panel.row} close={close} /> : null}
    </>
  )
}

/** The running month stands at the top when the page opens, unless something there waits for an answer; the months before are one turn away. */
function toThisMonth(list: HTMLElement | null): void {
  if (list?.querySelector('.offered-work')) return
  const month = list?.querySelector<HTMLElement>('.office-month-here')
  const head = list?.querySelector<HTMLElement>('.office-year-head')
  if (list && month && head) list.scrollTop = month.offsetTop - list.offsetTop - head.offsetHeight
}

function FillYear() {
  const run = useRun()
  return (
    <p className="quiet">
      还没有写全年工作。
      <Button size="small" onClick={() => void run('office-year.fill', {})}>
        填入常用的
      </Button>
    </p>
  )
}

interface MonthProps {
  readonly month: number
  /** The running month. */
  readonly here: boolean
  readonly works: readonly Row[]
  readonly begun: Readonly<Record<string, Begun>>
  readonly edit: (row: RowId) => void
}

function Month({ month, here, works, begun, edit }: MonthProps) {
  const [shown, setShown] = useState(here)
  const missing = works.filter(({ id }) => begun[id]?.count === 0).length
  return (
    <div className={here ? 'office-month office-month-here' : 'office-month'}>
      <button type="button" className="office-month-head" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span>
          {month} 月{here ? '（本月）' : ''}
        </span>
        <span className="quiet">
          {works.length} 项{missing > 0 ? `，${missing} 项未建` : ''}
        </span>
      </button>
      {shown ? (
        <ul>
          {works.map((row) => (
            <Work key={row.id} row={row} begun={begun[row.id]} edit={() => edit(row.id)} />
          ))}
          {works.length === 0 ? <li className="quiet office-work-none">这个月没有写工作。</li> : null}
        </ul>
      ) : null}
    </div>
  )
}

function Work({
  row,
  begun,
  edit,
}: {
  readonly row: Row
  readonly begun: Begun | undefined
  readonly edit: () => void
}) {
  const go = useGo()
  const place = begun?.path ?? row['place']
  const name = String(row['name'])
  return (
    <li className="office-work">
      <button
        type="button"
        className="office-work-go"
        disabled={typeof place !== 'string'}
        onClick={() => typeof place === 'string' && go(place)}
      >
        <span>
          {name}
          {row['note'] === undefined ? null : <span className="work-detail">{String(row['note'])}</span>}
        </span>
        {begun === undefined ? null : (
          <span className={begun.count > 0 ? 'office-work-begun' : 'quiet'}>
            {begun.count > 0 ? `已建 ${begun.count}` : '未建'}
          </span>
        )}
      </button>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={`修改：${name}`}
        onClick={edit}
      />
    </li>
  )
}
