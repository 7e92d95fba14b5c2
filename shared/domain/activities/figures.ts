// The figures of 志愿与宣讲, each defined once: what a row counts as, and as how many. Pages, papers and 统计报告 all add up here.
// 人数 are persons, each once; 人次 are attendances; they are never added to one another.
import { daysBetween } from '../../kernel/plain-date'
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { attendances, cameTo, hoursOf } from './attended'

/** Merged copies of one person are that person: answers the survivor's id. */
export type PersonOf = (person: RowId) => RowId

const asWritten: PersonOf = (person) => person

/** Held: neither planned nor called off. A row without a state was entered after the event. Nothing else is in any figure. */
export function isHeld(activity: Fields): boolean {
  return activity['state'] !== 'planned' && activity['state'] !== 'void'
}

/** Rows whose date (of any precision) lies in the year. */
export function inYear<T extends Fields>(rows: readonly T[], year: number, date = 'date'): readonly T[] {
  const text = String(year)
  return rows.filter((row) => String(row[date] ?? '').slice(0, 4) === text)
}

/** Held activities of a kind (`volunteer`, `lecture`…), of a theme (疫情防控, 四进…), or both. */
export function heldOf<T extends Fields>(
  activities: readonly T[],
  { kind, theme }: { readonly kind?: string; readonly theme?: string },
): readonly T[] {
  return activities.filter(
    (row) =>
      isHeld(row) && (kind === undefined || row['kind'] === kind) && (theme === undefined || row['theme'] === theme),
  )
}

/** 场次: one row is one event, or as many as it says. */
export function eventsOf(activity: Fields): number {
  return numberOf(activity, 'events') || 1
}

export interface ActivityFigures {
  /** Rows. */
  readonly activities: number
  /** 场次: the events those rows stand for. */
  readonly events: number
  /** 人数: distinct 劳模 on the name lists, each once however often they came. */
  readonly people: number
  /**
   * 人次: of each activity the 参加劳模人次 it tells; where it tells none, the larger of its 参加劳模人数 and the attendances on its name
   * list. So nobody who is known is left out, and nobody is counted twice.
   */
  readonly personTimes: number
  /** 服务时长 in tenths of an hour, from the name lists. */
  readonly hours: number
  /** 服务对象人数 as told, added up over activities. */
  readonly served: number
  /** 覆盖职工人数 as told, added up over activities. */
  readonly covered: number
  /** 线上观看人次. */
  readonly online: number
  /** 阅读量 of what the activities published themselves. */
  readonly reads: number
  /** 募集金额, 分: a statistic, never added to donations nor taken for income. */
  readonly raised: number
}

/** Figures of the held ones among the given activities; participations of other activities are passed over. */
export function activityFigures(
  activities: readonly Fields[],
  participations: readonly Fields[],
  personOf: PersonOf = asWritten,
): ActivityFigures {
  const held = activities.filter(isHeld)
  const lists = nameLists(held, participations)
  const people = new Set<RowId>()
  let [hours, personTimes] = [0, 0]
  for (const activity of held) {
    const came = attendances(lists.get(activity.id) ?? [], personOf)
    for (const row of came) {
      people.add(personOf(String(row['person'])))
      hours += hoursOf(row)
    }
    personTimes += timesOf(activity, came)
  }
  const sum = (field: string): number => held.reduce((total, row) => total + numberOf(row, field), 0)
  return {
    activities: held.length,
    events: held.reduce((total, row) => total + eventsOf(row), 0),
    people: people.size,
    personTimes,
    hours,
    served: sum('served'),
    covered: sum('covered'),
    online: sum('online'),
    reads: sum('reads'),
    raised: sum('raised'),
  }
}

function nameLists(held: readonly Fields[], participations: readonly Fields[]): ReadonlyMap<RowId, readonly Fields[]> {
  const lists = new Map<RowId, Fields[]>(held.map(({ id }) => [id, []]))
  for (const row of participations) if (cameTo(row)) lists.get(String(row['activity']))?.push(row)
  return lists
}

function timesOf(activity: Fields, came: readonly Fields[]): number {
  const told = numberOf(activity, 'times')
  if (told > 0) return told
  const listed = came.reduce((total, row) => total + (numberOf(row, 'times') || 1), 0)
  return Math.max(numberOf(activity, 'attendees'), listed)
}

/**
 * More distinct people on the name list than the 参加劳模人数 told by the organiser: one of the two is wrong, and a clerk is told.
 * Undefined where they agree, or where no number was told.
 */
export function moreThanTold(
  activity: Fields,
  participations: readonly Fields[],
  personOf: PersonOf = asWritten,
): { readonly listed: number; readonly told: number } | undefined {
  const told = activity['attendees']
  if (typeof told !== 'number') return undefined
  const own = participations.filter((row) => row['activity'] === activity.id && cameTo(row))
  const listed = new Set(own.map((row) => personOf(String(row['person'])))).size
  return listed > told ? { listed, told } : undefined
}

/** Hours in a day, in tenths. */
const DAY = 240

/**
 * People whose hours are more than the days of the activity have, or more than its 场次 a day each: a slip that only people can put right.
 * 0 where the day is not known.
 */
export function longerThanLasts(activity: Fields, participations: readonly Fields[]): number {
  const [from, to = from] = [activity['date'], activity['to']]
  if (typeof from !== 'string' || typeof to !== 'string' || from.length < 10 || to.length < 10) return 0
  const days = daysBetween(from, to) + 1
  const most = Math.max(days, eventsOf(activity)) * DAY
  return participations.filter((row) => row['activity'] === activity.id && cameTo(row) && hoursOf(row) > most).length
}

export interface DonationFigures {
  /** Rows. */
  readonly donations: number
  /** 捐赠人数: a 劳模 known by their file once however often they gave; rows without a file by their own 捐赠人数, one where it is empty. */
  readonly donors: number
  /** 捐款, 分. */
  readonly money: number
  /** 捐物折价, 分. */
  readonly goods: number
}

/** 劳模捐赠: of a 劳模, of several together, of their unit. What others gave (donorKind other) is not in it. All of it statistics, no income. */
export function donationFigures(donations: readonly Fields[], personOf: PersonOf = asWritten): DonationFigures {
  const own = donations.filter((row) => row['donorKind'] !== 'other')
  const named = new Set(own.flatMap((row) => (row['person'] ? [personOf(String(row['person']))] : [])))
  const unnamed = own.filter((row) => !row['person'])
  const sum = (kind: string): number =>
    own.reduce((total, row) => total + (row['kind'] === kind ? numberOf(row, 'amount') : 0), 0)
  return {
    donations: own.length,
    donors: named.size + unnamed.reduce((total, row) => total + (numberOf(row, 'people') || 1), 0),
    money: sum('money'),
    goods: sum('goods'),
  }
}

export interface MediaFigures {
  /** One appearance in one outlet each. */
  readonly reports: number
  /** Of these, in outlets of the centre and of the province. */
  readonly central: number
  readonly province: number
  readonly reads: number
}

export function mediaFigures(reports: readonly Fields[]): MediaFigures {
  const of = (level: string): number => reports.filter((row) => row['level'] === level).length
  return {
    reports: reports.length,
    central: of('central'),
    province: of('province'),
    reads: reports.reduce((total, row) => total + numberOf(row, 'reads'), 0),
  }
}

export interface TeamFigures {
  /** 志愿服务队 and 技术服务队 founded in the year. */
  readonly founded: number
  /** 宣讲团 founded in the year. */
  readonly lectureFounded: number
  /** Of all kinds, standing at the end of the year: founded by then and not dissolved before it ended. */
  readonly standing: number
}

export function teamFigures(teams: readonly Fields[], year: number): TeamFigures {
  const founded = inYear(teams, year, 'foundedOn')
  const lecture = founded.filter((row) => row['kind'] === 'lecture').length
  const before = (row: Fields, field: string): boolean => {
    const of = Number(String(row[field] ?? '').slice(0, 4))
    return of > 0 && of <= year
  }
  return {
    founded: founded.length - lecture,
    lectureFounded: lecture,
    standing: teams.filter((row) => before(row, 'foundedOn') && !before(row, 'dissolvedOn')).length,
  }
}

/** A count as stored, 0 where there is none. */
function numberOf(row: Fields, field: string): number {
  const value = row[field]
  return typeof value === 'number' ? value : 0
}
