// The course of one sample life: sex, birth, work, when and how the office's record of it ended. Ages follow a real roster:
// most are retired, many over 70, some over 90; about three in ten are no longer in the city's living roster.
import { diceOf, type Dice } from './dice'
import { sampleName } from './names'

const thisYear = 2025

export type Ending = 'living' | 'died' | 'moved-out' | 'emigrated' | 'revoked'

export interface Life {
  readonly index: number
  readonly dice: Dice
  readonly name: string
  readonly sex: '男' | '女'
  /** YYYY-MM-DD. */
  readonly birth: string
  readonly birthYear: number
  readonly idNumber: string
  readonly farmer: boolean
  readonly ending: Ending
  /** Date of the ending; absent for the living. */
  readonly ended?: string
  /** YYYY-MM of retirement, if it has come before the ending. */
  readonly retired?: string
  readonly retireAge: number
}

const livingAges: readonly (readonly [readonly [number, number], number])[] = [
  [[31, 39], 4],
  [[40, 49], 11],
  [[50, 59], 20],
  [[60, 69], 27],
  [[70, 79], 24],
  [[80, 89], 11],
  [[90, 99], 3],
]
const endings: readonly (readonly [Ending, number])[] = [
  ['died', 86],
  ['moved-out', 9],
  ['emigrated', 3],
  ['revoked', 2],
]

/** Three of ten rows, evenly spread, are historical. */
export function isHistorical(index: number): boolean {
  return Math.floor((index + 1) * 0.3) > Math.floor(index * 0.3)
}

export function lifeOf(seed: number, index: number): Life {
  const dice = diceOf(seed, index)
  const ending = isHistorical(index) ? dice.weigh(endings) : 'living'
  const sex = dice.chance(0.7) ? '男' : '女'
  const birthYear = birthYearOf(dice, ending)
  const { birth, idNumber } = identity(index, sex, birthYear)
  const farmer = dice.chance(0.14)
  const retireAge = sex === '男' ? 60 : dice.chance(0.5) ? 55 : 50
  const ended = ending === 'living' ? undefined : endOf(dice, birthYear)
  const retiredYear = birthYear + retireAge
  const retired =
    !farmer && retiredYear < Number(ended?.slice(0, 4) ?? thisYear) ? `${retiredYear}-${birth.slice(5, 7)}` : undefined
  const name = sampleName(dice, sex, birthYear)
  const life = { index, dice, name, sex, birth, birthYear, idNumber, farmer, ending, retireAge } as const
  return { ...life, ...(ended ? { ended } : {}), ...(retired ? { retired } : {}) }
}

function birthYearOf(dice: Dice, ending: Ending): number {
  if (ending === 'died') return dice.int(1922, 1952)
  if (ending !== 'living') return dice.int(1945, 1978)
  const [low, high] = dice.weigh(livingAges)
  return thisYear - dice.int(low, high)
}

/** The end comes within the office's records (after 1990) and no later than the sample's day. Some are known only to the month. */
function endOf(dice: Dice, birthYear: number): string {
  const year = dice.int(Math.max(1992, birthYear + 45), thisYear)
  const month = String(dice.int(1, 12)).padStart(2, '0')
  return dice.chance(0.2) ? `${year}-${month}` : `${year}-${month}-${String(dice.int(1, 28)).padStart(2, '0')}`
}

/** Day and sequence come from the index, so that no two people of up to 182,000 share a number. */
const combinations = 365 * 50

/**
 * A valid number (GB 11643 check digit) that cannot be a real person's: 330300 is the city itself, which no office issues
 * numbers under, and the sequences count down from 9xx.
 */
function identity(index: number, sex: '男' | '女', year: number): { birth: string; idNumber: string } {
  const block = Math.floor(index / combinations)
  const spot = ((index % combinations) * 7919) % combinations
  const birth = dayOfYear(year, spot % 365)
  const sequence = 900 - 100 * block + 2 * Math.floor(spot / 365) + (sex === '男' ? 1 : 0)
  const body = `330300${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return { birth, idNumber: body + checkDigit(body) }
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function dayOfYear(year: number, day: number): string {
  let month = 0
  let rest = day
  while (rest >= monthDays[month]!) rest -= monthDays[month++]!
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(rest + 1).padStart(2, '0')}`
}

function checkDigit(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11]!
}
