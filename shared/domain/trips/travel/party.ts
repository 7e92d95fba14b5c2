// Everybody who travels with a batch, with what rooms, seats and tables ask about them: sex, age, needs, who belongs to whom, and where
// they have been put so far. Pure.
import type { Fields } from '../../field'
import { ageOn } from '../../payments/person-facts'
import type { Traveller } from '../after/travellers'

export interface Guest {
  /** The traveller's: candidate, candidate with `+` for a companion, or staff row. */
  readonly id: string
  readonly name: string
  /** 劳模, 陪护, 领队. */
  readonly duty: string
  readonly staff: boolean
  /** A driver has no passenger's seat. */
  readonly drives: boolean
  /** 男, 女; '' where nobody has said. */
  readonly sex: string
  readonly age: number | undefined
  /** Those of one party stay together: a 劳模 and their companion, two 劳模 who are a couple. */
  readonly party: string
  /** Puts people of one county and unit near each other. */
  readonly near: string
  readonly low: boolean
  readonly front: boolean
  /** '' for none. */
  readonly diet: string
  readonly room: string | undefined
  readonly roomFixed: boolean
  readonly seat: string | undefined
  readonly seatFixed: boolean
  readonly table: number | undefined
  readonly tableFixed: boolean
}

/** From this age people sit in front where nothing else is said (product.md §4 counts the old from 70). */
const frontFrom = 70

/** What a county's words on needs say; the office may say otherwise person by person. */
const lowWords = /低楼层|低层|一楼|底楼|1楼|不便爬楼|行动不便|轮椅/u
const frontWords = /晕车|前排|靠前/u
const dietWords: readonly (readonly [diet: string, words: RegExp])[] = [
  ['清真', /清真|回民/u],
  ['素食', /素食|吃素/u],
  ['清淡', /清淡|少盐|少油/u],
]

/** In the order given. `places` are the batch's rows of tripPlace, `on` its first day. */
export function partyOf(travellers: readonly Traveller[], places: readonly Fields[], on: string): readonly Guest[] {
  const known = new Map(places.map((row) => [String(row['traveller']), row]))
  return travellers.map((each) => guestOf(each, known.get(each.id), on))
}

function guestOf(each: Traveller, place: Fields | undefined, on: string): Guest {
  const told = each.kind === 'guest' ? String(each.candidate?.['needs'] ?? '') : ''
  const age = ageOn(each.birth, on)
  const needs = answer(place?.['low']) ?? lowWords.test(told)
  const front = answer(place?.['front']) ?? (frontWords.test(told) || (age !== undefined && age >= frontFrom))
  const diet = place?.['diet'] ?? dietWords.find(([, words]) => words.test(told))?.[0] ?? ''
  return {
    id: each.id,
    name: each.name,
    duty: each.duty,
    staff: each.kind === 'staff',
    drives: each.kind === 'staff' && each.duty === '司机',
    sex: each.sex,
    age,
    party: each.party,
    near: `${String(each.candidate?.['county'] ?? '')} ${each.employer}`,
    low: needs,
    front,
    diet: String(diet),
    room: text(place?.['room']),
    roomFixed: place?.['roomFixed'] === true,
    seat: text(place?.['seat']),
    seatFixed: place?.['seatFixed'] === true,
    table: typeof place?.['table'] === 'number' ? place['table'] : undefined,
    tableFixed: place?.['tableFixed'] === true,
  }
}

function answer(value: unknown): boolean | undefined {
  return value === '是' ? true : value === '否' ? false : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The same whatever order people come in: needs first, then neighbours, then names. */
export function inNearOrder<T extends Pick<Guest, 'id' | 'near'>>(
  guests: readonly T[],
  first: (guest: T) => boolean,
): readonly T[] {
  const key = (guest: T): string => `${first(guest) ? 0 : 1} ${guest.near} ${guest.id}`
  return [...guests].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Parties in the order of their first member. */
export function partiesOf<T extends Pick<Guest, 'party'>>(guests: readonly T[]): readonly (readonly T[])[] {
  const parties = new Map<string, T[]>()
  for (const guest of guests) parties.set(guest.party, [...(parties.get(guest.party) ?? []), guest])
  return [...parties.values()]
}
