// What the papers of 协会工作 have in common, and what they say of a list, read through the office's door at the moment of printing.
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery, Row } from '../../data/office'
import { today } from '../../ui/today'
import { officeName, readLists, todayWords } from '../roster/read'
import type { Lists } from '../words'
import type { NominationPaper } from './nomination-form'

/** One row from its own panel, or those of a list: what is ticked, else all of it. */
export type Wanted = { readonly only: RowId } | { readonly query: ListQuery; readonly selected: readonly RowId[] }

export interface AssociationPaper {
  readonly office: string
  readonly date: string
  readonly lists: Lists
  /** 制表（王芳）： */
  readonly signers: readonly string[]
}

/** Duties of 设置 → 签字人 that sign these lists. */
const associationDuties = ['制表', '复核', '负责人']

export async function readCommon(): Promise<AssociationPaper> {
  const [name, lists] = await Promise.all([officeName(), readLists()])
  const signers = signersLine(lists['signer'] ?? [], 'association', associationDuties, today())
  return { office: name, date: todayWords(), lists, signers: [...signers, '（盖章）'] }
}

/** Throws FailureError `association.none` for an empty list. */
export async function readWanted(table: string, of: Wanted): Promise<readonly Row[]> {
  const ids = 'only' in of ? [of.only] : await idsOf(of)
  if (ids.length > 0) return office().rows(table, ids)
  throw new FailureError({ code: 'association.none', message: '名单是空的，没有可打印的。请先登记，或放宽筛选条件。' })
}

async function idsOf({ query, selected }: Extract<Wanted, { readonly query: ListQuery }>): Promise<readonly RowId[]> {
  const order = await office().ids(query)
  const chosen = new Set(selected)
  return chosen.size > 0 ? order.filter((id) => chosen.has(id)) : order
}

export async function readNominations(of: Wanted): Promise<NominationPaper> {
  const [common, nominations] = await Promise.all([readCommon(), readWanted('nomination', of)])
  const named = nominations.flatMap((row) => (typeof row['person'] === 'string' ? [row['person']] : []))
  const found = await office().rows('person', [...new Set(named)])
  const merged = found.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : []))
  const survivors = new Map((await office().rows('person', merged)).map((row) => [row.id, row]))
  const people = new Map(found.map((row) => [row.id, survivors.get(String(row['_dSurvivor'] ?? '')) ?? row]))
  return { ...common, nominations, people }
}
