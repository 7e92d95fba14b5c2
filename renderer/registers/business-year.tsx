// 业务年度 chosen at the top: what yearly pages show by default, and one line where a year is closed (office-practice.md 35).
import { useState } from 'react'
import { LockOutlined } from '@ant-design/icons'
import { create } from 'zustand'
import type { Row } from '../data/office'
import { today } from '../ui/today'
import { useAll } from './rows'
import { useTable } from './source'
import type { RegisterView } from './views'

const chosen = create<{ readonly year: number | undefined }>(() => ({ year: undefined }))

/** The year chosen at the top; the running one until another is chosen. */
export function useBusinessYear(): number {
  return chosen(({ year }) => year) ?? runningYear()
}

export function runningYear(): number {
  return Number(today().slice(0, 4))
}

/** A page's own choice of a year: it starts with the one at the top and follows it whenever that changes. */
export function useYearOfPage(): readonly [year: number, choose: (year: number) => void] {
  const top = useBusinessYear()
  const [own, setOwn] = useState({ top, year: top })
  return [own.top === top ? own.year : top, (year) => setOwn({ top, year })]
}

/** Undefined = the running year. Not kept: each start is this year's work. */
export function chooseBusinessYear(year: number | undefined): void {
  chosen.setState({ year })
}

/** The chosen year first, then the register's own views, which look at all years: what is not finished stays in sight. */
export function yearViews(field: string, year: number, views: readonly RegisterView[]): readonly RegisterView[] {
  return [{ name: `${year} 年`, filters: [{ field, is: 'in', values: [year] }] }, ...views]
}

/** 2025 年已封账，只能查看; nothing while the year is open. */
export function ClosedYear({ year }: { readonly year: number }) {
  return useIsClosed(year) ? <Closed words={`${year} 年已封账，只能查看`} /> : null
}

/** The same of one row of a yearly table; one that was not finished when its year was closed is carried over and goes on. */
export function ClosedYearOf({ table, row }: { readonly table: string; readonly row: Row }) {
  const { datedBy, unfinished } = useTable(table)
  const date = datedBy === undefined ? undefined : row[datedBy]
  const year = Number(String(date ?? '').slice(0, 4))
  if (!useIsClosed(year)) return null
  return unfinished?.(row) === true ? (
    <Closed words={`${year} 年已封账，这一项结转，仍可办理`} />
  ) : (
    <Closed words={`${year} 年已封账，只能查看`} />
  )
}

function Closed({ words }: { readonly words: string }) {
  return (
    <span className="year-closed">
      <LockOutlined aria-hidden /> {words}
    </span>
  )
}

function useIsClosed(year: number): boolean {
  const years = useAll('businessYear') ?? []
  return years.some((row) => row['year'] === year && row['closed'] === true)
}
