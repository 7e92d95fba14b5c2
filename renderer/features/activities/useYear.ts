// The figures of one year as 统计报告 defines them, kept fresh: what the head of each list says.
import { useEffect, useState } from 'react'
import * as figures from '../../../shared/domain/activities/figures'
import type { Office, Row } from '../../data/office'
import { peopleOf } from '../../data/people-of'
import { useHear, useOffice } from '../../registers/source'

export interface YearNow {
  readonly year: number
  readonly all: figures.ActivityFigures
  readonly volunteer: figures.ActivityFigures
  readonly lecture: figures.ActivityFigures
  readonly donations: figures.DonationFigures
  readonly media: figures.MediaFigures
  readonly teams: figures.TeamFigures
}

const tables = ['activity', 'participation', 'donation', 'mediaReport', 'volunteerTeam', '_link']

/** Undefined while reading for the first time. */
export function useYear(year: number): YearNow | undefined {
  const office = useOffice()
  const [now, setNow] = useState<YearNow>()
  const [turn, setTurn] = useState(0)
  useHear(tables, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void readYear(office, year).then((found) => void (gone || setNow(found)))
    return () => {
      gone = true
    }
  }, [office, year, turn])
  return now
}

async function readYear(office: Office, year: number): Promise<YearNow> {
  const [activities, donations, media, teams] = await Promise.all([
    office.find('activity', '_dYear', [year]),
    office.find('donation', '_dYear', [year]),
    office.find('mediaReport', '_dYear', [year]),
    office.all('volunteerTeam'),
  ])
  const participations = await office.find(
    'participation',
    'activity',
    activities.map(({ id }) => id),
  )
  const personOf = await readPersonOf(office, [...participations, ...donations])
  const of = (kind?: string): figures.ActivityFigures =>
    figures.activityFigures(kind ? figures.heldOf(activities, { kind }) : activities, participations, personOf)
  return {
    year,
    all: of(),
    volunteer: of('volunteer'),
    lecture: of('lecture'),
    donations: figures.donationFigures(donations, personOf),
    media: figures.mediaFigures(media),
    teams: figures.teamFigures(teams, year),
  }
}

/** Who the people of these rows are now, merged copies under their survivor. */
export async function readPersonOf(office: Pick<Office, 'rows'>, rows: readonly Row[]): Promise<figures.PersonOf> {
  const people = await peopleOf(office, rows)
  return (id) => people.get(id)?.id ?? id
}
