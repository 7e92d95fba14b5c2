// 工作台: what is due today from every area, each line one click from its work, and the office year beside it. Nothing that leads nowhere.
import { useState } from 'react'
import { RightOutlined } from '@ant-design/icons'
import {
  areasOf,
  groupLabels,
  sectionsOf,
  type WorkArea,
  type WorkLine,
  type WorkSection,
} from '../../../shared/domain/workbench/order'
import { dayWords, dueWords } from '../../../shared/domain/workbench/when'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { useGo } from '../../ui/go'
import { NothingDue } from './NothingDue'
import { OfficeYear } from './OfficeYear'
import { useWorkday } from './useWorkday'
import { weekdayWords } from './weekday'
import './workbench.css'

/** Up to so many lines of a group are one list by day; more stand by area. */
const ONE_LIST = 24
/** Lines of an area drawn before 还有. */
const FIRST_LINES = 5

export function WorkbenchPage() {
  const { value: day, failure } = useWorkday()
  const sections = day ? sectionsOf(day.lines, day.role) : []
  return (
    <PageFrame title="工作台" now={day ? nowWords(day.today, sections) : '正在汇总…'}>
      {failure ? <Notice failure={failure} /> : null}
      <div className="workbench">
        <div className="work-list">
          {sections.map((section) => (
            <Group key={section.group} section={section} today={day?.today ?? ''} />
          ))}
          {day && sections.length === 0 ? <NothingDue today={day.today} /> : null}
        </div>
        {day ? <OfficeYear today={day.today} /> : null}
      </div>
    </PageFrame>
  )
}

/** 2026年11月26日 星期四 · 今天到期、超期 3 项 · 提醒 2 项. */
function nowWords(today: string, sections: readonly WorkSection[]): string {
  const counts = sections.map(({ group, lines }) => `${groupLabels[group]} ${lines.length} 项`)
  return [`${dayWords(today, today)} ${weekdayWords(today)}`, ...counts].join(' · ')
}

function Group({ section: { group, lines }, today }: { readonly section: WorkSection; readonly today: string }) {
  return (
    <section className="work-group" aria-label={groupLabels[group]}>
      <h2>
        {groupLabels[group]} <span className="work-count">{lines.length}</span>
      </h2>
      {lines.length <= ONE_LIST ? (
        <Lines lines={lines} today={today} />
      ) : (
        areasOf(lines).map((area) => <Area key={area.label} area={area} today={today} />)
      )}
    </section>
  )
}

/** One area of a group that is too long to be read through: its first lines, and how many more there are. */
function Area({ area: { label, lines }, today }: { readonly area: WorkArea; readonly today: string }) {
  const [all, setAll] = useState(false)
  const more = lines.length - FIRST_LINES
  return (
    <section className="work-part" aria-label={label}>
      <h3>
        {label} <span className="work-count">{lines.length}</span>
      </h3>
      <Lines lines={all ? lines : lines.slice(0, FIRST_LINES)} today={today} />
      {more > 0 ? (
        <button type="button" className="plain-button work-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `只看前 ${FIRST_LINES} 项` : `还有 ${more} 项`}
        </button>
      ) : null}
    </section>
  )
}

function Lines({ lines, today }: { readonly lines: readonly WorkLine[]; readonly today: string }) {
  return (
    <ul>
      {lines.map((line) => (
        <Line key={line.id} line={line} today={today} />
      ))}
    </ul>
  )
}

function Line({ line, today }: { readonly line: WorkLine; readonly today: string }) {
  const go = useGo()
  return (
    <li>
      <button type="button" className="work-line" onClick={() => go(line.path)}>
        <span className="work-area">{line.label}</span>
        <span className="work-words">
          {line.words}
          {line.detail === undefined ? null : <span className="work-detail">{line.detail}</span>}
        </span>
        <span className="work-day">{line.date === undefined ? '' : whenWords(line.date, today)}</span>
        <RightOutlined aria-hidden className="work-go" />
      </button>
    </li>
  )
}

/** 11月20日，已超 6 天; of a month only the month. */
function whenWords(date: string, today: string): string {
  return date.length < 10 ? dayWords(date, today) : `${dayWords(date, today)}，${dueWords(date, today)}`
}
