// Who travels with a batch: 劳模 in the order they are given, each with their companion after them, then 工作人员 by duty. Pure.
import type { Fields } from '../../field'
import { suggestFromId } from '../../roster/person-check'
import { holding, staffRoles } from '../picklists'

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
  const helpers = staff.filter((row) => row['batch'] === batch).sort((a, b) => dutyOf(a) - dutyOf(b))
  return [...going.flatMap((each) => [guestOf(each), ...companionOf(each)]), ...helpers.map(helperOf)]
}

function guestOf({ candidate, person }: Guest): Traveller {
  return {
    id: candidate.id,
    kind: 'guest',
    duty: '劳模',
    ...common(person),
    policyNumber: text(candidate, 'policyNumber'),
    candidate,
  }
}

function companionOf({ candidate }: Guest): readonly Traveller[] {
  if (!candidate['companion']) return []
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
