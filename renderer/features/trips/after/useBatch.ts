// Everything the pages of one batch on its way stand on, read together and kept fresh: who goes, insurance, money, what came back.
import { useEffect, useState } from 'react'
import type { BillRows } from '../../../../shared/domain/trips/after/settlement'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Office, Row } from '../../../data/office'
import { useHear, useOffice } from '../../../registers/source'

export interface BatchNow extends BillRows {
  readonly plan: Row
  readonly batch: Row
  /** In the order of the city; who stands in none comes last. */
  readonly guests: readonly { readonly candidate: Row; readonly person: Row }[]
  readonly staff: readonly Row[]
  readonly policies: readonly Row[]
  readonly charges: readonly Row[]
  readonly payers: readonly Row[]
  readonly shares: readonly Row[]
  readonly settlements: readonly Row[]
  readonly replies: readonly Row[]
}

const heard = [
  'tripBatch',
  'tripPlan',
  'tripCandidate',
  'tripStaff',
  'tripPolicy',
  'tripCharge',
  'tripPayer',
  'tripShare',
  'tripSettlement',
  'tripReply',
  'fundAccount',
  'person',
]

/** `undefined` while reading, `null` where the batch is not there. */
export function useBatch(id: RowId): BatchNow | null | undefined {
  const office = useOffice()
  const [now, setNow] = useState<BatchNow | null>()
  const [turn, setTurn] = useState(0)
  useHear(heard, () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void readBatch(office, id).then((read) => void (gone || setNow(read)))
    return () => {
      gone = true
    }
  }, [office, id, turn])
  return now
}

async function readBatch(office: Office, id: RowId): Promise<BatchNow | null> {
  const batch = await office.row('tripBatch', id)
  const plan = batch && (await office.row('tripPlan', String(batch['plan'])))
  if (!batch || !plan) return null
  const tables = ['tripStaff', 'tripPolicy', 'tripCharge', 'tripPayer', 'tripShare', 'tripSettlement', 'tripReply']
  const [candidates, accounts, ...rows] = await Promise.all([
    office.find('tripCandidate', 'batch', [id]),
    office.all('fundAccount'),
    ...tables.map((table) => office.find(table, 'batch', [id])),
  ])
  const [staff = [], policies = [], charges = [], payers = [], shares = [], settlements = [], replies = []] = rows
  const people = await peopleOf(office, candidates)
  const guests = candidates.flatMap((candidate) => {
    const person = people.get(String(candidate['person']))
    return person ? [{ candidate, person }] : []
  })
  const accountName = (account: string): string => String(accounts.find((row) => row.id === account)?.['name'] ?? '')
  const read = { plan, batch, staff, policies, charges, payers, shares, settlements, replies, accountName }
  return { ...read, guests: guests.sort((a, b) => rankOf(a.candidate) - rankOf(b.candidate)) }
}

/** A person's row by its id or by that of a record merged into it. */
async function peopleOf(office: Office, candidates: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const rows = await office.rows(
    'person',
    candidates.map((row) => String(row['person'])),
  )
  const merged = rows.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : []))
  const survivors = new Map((merged.length > 0 ? await office.rows('person', merged) : []).map((row) => [row.id, row]))
  return new Map(rows.map((row) => [row.id, survivors.get(String(row['_dSurvivor'])) ?? row]))
}

function rankOf(candidate: Row): number {
  return typeof candidate['rank'] === 'number' ? candidate['rank'] : Number.MAX_SAFE_INTEGER
}
