// Who travels with a batch: 劳模 in the order they are given, each with their companion after them, then 工作人员 by duty; a 随行人 who goes
// as a 劳模 of the batch themselves is one traveller, not two. Pure.
import type { Fields } from '../../field'
import { suggestFromId } from '../../roster/person-check'
import { holding, staffRoles } from '../picklists'
import { bondsOf, partiesOf } from '../suggest/bonds'
import { nameOf } from '../suggest/rows'

export interface Traveller {
  /** Candidate or staff row; a companion's is the candidate's with a tail, the same on every PC. */
  readonly id: string
  readonly kind: 'guest' | 'companion' | 'staff'
  readonly name: string
  /** 劳模, 陪护, 领队. */
  readonly duty: string
  readonly sex: string
  readonly idNumber: string
  readonly birth: string | undefined
  readonly phone: string
  readonly employer: string
  /** A policy of their own. */
  readonly policyNumber: string
  /** Those of one party stay together: a 劳模 and their companion, two 劳模 who are a couple or travel as one. */
  readonly party: string
  /** The candidate whose guest or companion they are. */
  readonly candidate: Fields | undefined
}

/** A candidate with the person they are. */
export interface Guest {
  readonly candidate: Fields
  readonly person: Fields
}

/** Everybody who is going or went with the batch; who did not turn up is left out. */
export function travellersOf(batch: string, guests: readonly Guest[], staff: readonly Fields[]): readonly Traveller[] {
  const going = guests.filter(
    ({ candidate }) =>
      candidate['batch'] === batch && holding.has(candidate['state']) && candidate['state'] !== 'absent',
  )
  const together = togetherOf(going)
  const helpers = staff.filter((row) => row['batch'] === batch).sort((a, b) => dutyOf(a) - dutyOf(b))
  return [
    ...going.flatMap((each) => [guestOf(each, together), ...companionOf(each, together)]),
    ...helpers.map(helperOf),
  ]
}

/** The party of every candidate and with whom they go; people of one party have one word. */
interface Together {
  readonly party: (candidate: string) => string
  /** True where the 随行人 goes as a candidate of the batch, and is no traveller besides. */
  readonly isCandidate: (candidate: Fields) => boolean
}

function togetherOf(going: readonly Guest[]): Together {
  // All of them go with this batch: what else they wished for parts no couple any more.
  const candidates = going.map(({ candidate }): Fields => ({ ...candidate, hand: 'in' }))
  const people = new Map(going.map(({ candidate, person }) => [String(candidate['person']), person]))
  const bonds = bondsOf(candidates, people)
  const parties = new Map(
    partiesOf(candidates, bonds).flatMap((party) => {
      const word = party.map(({ id }) => id).sort()[0] ?? ''
      return party.map(({ id }) => [id, word] as const)
    }),
  )
  const names = new Map(candidates.map((row) => [row.id, nameOf(row, people)]))
  return {
    party: (candidate) => parties.get(candidate) ?? candidate,
    isCandidate: ({ id, companion }) =>
      bonds.some(({ one, other }) => (one === id || other === id) && names.get(one === id ? other : one) === companion),
  }
}

function guestOf({ candidate, person }: Guest, together: Together): Traveller {
  return {
    id: candidate.id,
    kind: 'guest',
    duty: '劳模',
    ...common(person),
    policyNumber: text(candidate, 'policyNumber'),
    party: together.party(candidate.id),
    candidate,
  }
}

function companionOf({ candidate }: Guest, together: Together): readonly Traveller[] {
  if (!candidate['companion'] || together.isCandidate(candidate)) return []
  const idNumber = text(candidate, 'companionIdNumber')
  const known = suggestFromId({ id: candidate.id, idNumber })
  return [
    {
      id: `${candidate.id}+`,
      kind: 'companion',
      name: text(candidate, 'companion'),
      duty: text(candidate, 'companionKind') || '随行',
      sex: known.sex ?? '',
      idNumber,
      birth: known.birth,
      phone: '',
      employer: '',
      policyNumber: text(candidate, 'companionPolicy'),
      party: together.party(candidate.id),
      candidate,
    },
  ]
}

function helperOf(row: Fields): Traveller {
  const known = suggestFromId(row)
  return {
    id: row.id,
    kind: 'staff',
    duty: text(row, 'role'),
    ...common({ ...row, sex: row['sex'] ?? known.sex, birth: known.birth }),
    policyNumber: text(row, 'policyNumber'),
    party: row.id,
    candidate: undefined,
  }
}

function common(row: Fields): Pick<Traveller, 'name' | 'sex' | 'idNumber' | 'birth' | 'phone' | 'employer'> {
  const birth = row['birth']
  return {
    name: text(row, 'name'),
    sex: text(row, 'sex'),
    idNumber: text(row, 'idNumber'),
    birth: typeof birth === 'string' ? birth : undefined,
    phone: text(row, 'phone'),
    employer: text(row, 'employer'),
  }
}

function dutyOf(row: Fields): number {
  return staffRoles.findIndex(({ value }) => value === row['role'])
}

function text(row: Fields, field: string): string {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}
