// One year's 年度核查 as it stands: which county was sent a table, what came back, what is still open; read again after every change.
import { useEffect, useState } from 'react'
import { proposalsOf, type Proposal } from '../../../../shared/domain/checks/reported'
import { sentPeople } from '../../../../shared/domain/checks/sheet-content'
import type { Office, Row } from '../../../data/office'
import { useHear, useOffice } from '../../../registers/source'

export interface CountyOfYear {
  readonly unit: Row
  /** On the living roster now. */
  readonly people: number
  /** The table that is out; undefined before it is sent. */
  readonly sheet: Row | undefined
  /** Answers that came back. */
  readonly checks: readonly Row[]
  /** Answers other than 无变动. */
  readonly changed: number
  /** People who were sent and not answered for. */
  readonly missing: readonly { readonly id: string; readonly name: string }[]
}

export interface YearOfChecks {
  readonly counties: readonly CountyOfYear[]
  /** Living people in no county: no table ever asks about them. */
  readonly nowhere: number
  readonly proposals: readonly (Proposal & { readonly name: string; readonly county: string })[]
}

export function useYear(year: number): YearOfChecks | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<YearOfChecks>()
  useHear(['checkSheet', 'lifeCheck', 'statusEvent', 'unit', 'person'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void readYear(office, year).then((read) => void (gone || setFound(read)))
    return () => {
      gone = true
    }
  }, [office, year, turn])
  return found
}

async function readYear(office: Office, year: number): Promise<YearOfChecks> {
  const living = { table: 'person', sort: [], filters: [{ field: '_dActive', is: 'in', values: [1] }] } as const
  const [units, sheets, facets] = await Promise.all([
    office.all('unit'),
    office.find('checkSheet', 'year', [year]),
    office.facets(living, 'county'),
  ])
  const checks = await office.find(
    'lifeCheck',
    'sheet',
    sheets.map(({ id }) => id),
  )
  const counts = new Map(facets.map(({ value, count }) => [value, count]))
  const counties = units.flatMap((unit): readonly CountyOfYear[] => {
    const sheet = sheets.find((each) => each['unit'] === unit.id)
    const people = counts.get(unit.id) ?? 0
    return sheet || people > 0 ? [countyOf(unit, people, sheet, checks)] : []
  })
  return { counties, nowhere: counts.get(null) ?? 0, proposals: await readProposals(office, checks, counties) }
}

function countyOf(unit: Row, people: number, sheet: Row | undefined, all: readonly Row[]): CountyOfYear {
  if (!sheet) return { unit, people, sheet, checks: [], changed: 0, missing: [] }
  const checks = all.filter((check) => check['sheet'] === sheet.id)
  const answered = new Set(checks.map((check) => check['person']))
  const missing = sentPeople(sheet).filter(({ id }) => !answered.has(id))
  return {
    unit,
    people,
    sheet,
    checks,
    changed: checks.filter((check) => check['change'] !== 'none').length,
    missing: missing.map(({ id, cells }) => ({ id, name: cells.name ?? '' })),
  }
}

async function readProposals(
  office: Office,
  checks: readonly Row[],
  counties: readonly CountyOfYear[],
): Promise<YearOfChecks['proposals']> {
  const ids = [...new Set(checks.map((check) => String(check['person'])))]
  const [people, events] = await Promise.all([office.rows('person', ids), office.find('statusEvent', 'person', ids)])
  const rows = new Map(people.map((person) => [person.id, person]))
  const byPerson = new Map<string, Row[]>()
  for (const event of events) {
    const person = String(event['person'])
    byPerson.set(person, [...(byPerson.get(person) ?? []), event])
  }
  const countyName = (check: Proposal['check']): string =>
    String(counties.find(({ sheet }) => sheet?.id === check['sheet'])?.unit['name'] ?? '')
  return proposalsOf(checks, (person) => byPerson.get(person) ?? []).flatMap((each) => {
    const person = rows.get(each.person)
    return person ? [{ ...each, name: String(person['name'] ?? ''), county: countyName(each.check) }] : []
  })
}
