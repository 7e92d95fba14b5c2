// Until when an inquiry is to be accepted, finished, may be reviewed, and which of these runs now: derived, never typed. Pure, for
// the register, the papers and 工作台 alike.
import { addDays, daysBetween } from '../../kernel/plain-date'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { Fields, Related } from '../field'
import { unfinishedStates, waitingStates } from './picklists'
import { periodsOn } from './rules'

/** YYYY-MM-DD each; absent where nothing is to be counted from yet. */
export interface Deadlines {
  readonly acceptBy?: string
  readonly finishBy?: string
  readonly reviewBy?: string
  /** What runs now: 受理 before it is accepted, 办结 after, or an earlier day that was promised. */
  readonly dueOn?: string
  /** First day on which it is 临期. */
  readonly nearOn?: string
}

export type Standing = 'over' | 'near' | 'running'

const waiting: ReadonlySet<unknown> = new Set<string>(waitingStates)
const unfinished: ReadonlySet<unknown> = new Set<string>(unfinishedStates)

/** A row that came from a file without a state waits, unless it says when it was closed. */
export function stateOf(inquiry: Fields): string {
  return typeof inquiry['state'] === 'string' ? inquiry['state'] : inquiry['closedOn'] ? 'closed' : 'open'
}

export function isUnfinished(inquiry: Fields): boolean {
  return unfinished.has(stateOf(inquiry))
}

/**
 * The deadlines of an inquiry under the rules of the days they count from; days are calendar days after the day of receipt, acceptance or
 * answer. The statutory ones only where it is handled 按信访事项; a promised day (`due`) holds for any.
 */
export function deadlinesOf(inquiry: Fields, rules: readonly Fields[]): Deadlines {
  const [received, accepted, answered, promised] = ['date', 'acceptedOn', 'answeredOn', 'due'].map((field) =>
    wholeDay(inquiry[field]),
  )
  const petition = inquiry['petition'] === true
  const acceptBy = petition && received ? addDays(received, periodsOn(rules, received).accept) : undefined
  const finishBy =
    petition && accepted
      ? addDays(accepted, periodsOn(rules, accepted).finish + Number(inquiry['extendDays'] ?? 0))
      : undefined
  const reviewBy = petition && answered ? addDays(answered, periodsOn(rules, answered).review) : undefined
  const running = stateOf(inquiry) === 'open' ? acceptBy : finishBy
  const dueOn = waiting.has(stateOf(inquiry)) ? [running, promised].filter(isDay).sort()[0] : undefined
  const nearOn = dueOn && addDays(dueOn, -periodsOn(rules, received ?? dueOn).near)
  return {
    ...(acceptBy && { acceptBy }),
    ...(finishBy && { finishBy }),
    ...(reviewBy && { reviewBy }),
    ...(dueOn && { dueOn }),
    ...(nearOn && { nearOn }),
  }
}

/** 超期 the day after the deadline, 临期 on its last days and the deadline itself; undefined where no deadline runs. */
export function standingOf(deadline: Pick<Deadlines, 'dueOn' | 'nearOn'>, today: string): Standing | undefined {
  const { dueOn, nearOn } = deadline
  if (dueOn === undefined) return undefined
  if (today > dueOn) return 'over'
  return nearOn !== undefined && today >= nearOn ? 'near' : 'running'
}

/** Stored derived values of an inquiry (catalogue `derive`). */
export function deriveInquiry(row: RowRecord, { list }: Pick<Related, 'list'>): Readonly<Record<string, unknown>> {
  const rules = list('inquiryRule')
  const { acceptBy, finishBy, reviewBy, dueOn, nearOn } = deadlinesOf(row, rules)
  const date = String(row['date'] ?? '')
  const people = Number(row['people'] ?? 0)
  return {
    _dYear: date === '' ? undefined : Number(date.slice(0, 4)),
    _dState: stateOf(row),
    _dAcceptBy: acceptBy,
    _dFinishBy: finishBy,
    _dReviewBy: reviewBy,
    _dDueOn: dueOn,
    _dNearOn: nearOn,
    _dCollective: people >= periodsOn(rules, date).collective ? true : undefined,
    _dRepeat: row['original'] ? true : undefined,
  }
}

/** Of a row with its stored deadline, today's standing (catalogue `compute`). */
export function standingNow(row: Fields, today: string): Standing | undefined {
  const { _dDueOn: dueOn, _dNearOn: nearOn } = row
  return typeof dueOn === 'string'
    ? standingOf({ dueOn, ...(typeof nearOn === 'string' ? { nearOn } : {}) }, today)
    : undefined
}

/** An inquiry that somebody has to see to. */
export interface DueInquiry {
  readonly id: RowId
  readonly number: string
  readonly name: string
  /** Absent where no deadline runs. */
  readonly dueOn?: string
  readonly standing?: Standing
  /** Calendar days until the deadline, negative once it is over. */
  readonly left?: number
}

/** 未办结 of the given rows, those due first in front; 工作台 asks for rows by state and gives them here. */
export function unfinishedOf(inquiries: readonly Fields[], today: string): readonly DueInquiry[] {
  return inquiries
    .filter(isUnfinished)
    .map((row): DueInquiry => {
      const dueOn = typeof row['_dDueOn'] === 'string' ? row['_dDueOn'] : undefined
      const standing = standingNow(row, today)
      return {
        id: row.id,
        number: String(row['number'] ?? ''),
        name: String(row['name'] ?? ''),
        ...(dueOn === undefined ? {} : { dueOn, left: daysBetween(today, dueOn) }),
        ...(standing === undefined ? {} : { standing }),
      }
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function key({ dueOn = '~', id }: DueInquiry): string {
  return `${dueOn} ${id}`
}

function wholeDay(value: unknown): string | undefined {
  return typeof value === 'string' && value.length === 10 ? value : undefined
}

function isDay(value: string | undefined): value is string {
  return value !== undefined
}
