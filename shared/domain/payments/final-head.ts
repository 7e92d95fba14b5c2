// The words above and below a final list, kept with it: a unit that is renamed, a signer who leaves or another day's date must not change
// a sheet that is locked (product.md §11: a locked sheet reprints identically).
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { profileId } from '../office/seed'
import { signersLine } from '../office/signers'

/** The duties under every money sheet (office-practice.md 5); names from 设置 → 签字人. */
export const payDuties = ['制表', '复核', '财务审核', '分管领导', '单位负责人']

export interface FinalHead {
  readonly office: string
  readonly title: string
  readonly number: string
  readonly basis: string
  readonly account: string
  readonly subject: string
  /** 2026-01 至 2026-03, or one month. */
  readonly period: string
  readonly way: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly signers: readonly string[]
  /** Unit id → name, of the units that stand on the list. */
  readonly units: Readonly<Record<string, string>>
}

/** The rows that words are taken from. */
export interface HeadSources {
  readonly profile: Fields | undefined
  readonly scheme: Fields | undefined
  readonly account: Fields | undefined
  readonly subject: Fields | undefined
  readonly units: readonly Fields[]
  readonly signers: readonly Fields[]
}

/** The head of a batch on a day. */
export function headOf(batch: Fields, sources: HeadSources, date: string): FinalHead {
  const text = (row: Fields | undefined, field: string): string => String(row?.[field] ?? '')
  const [from, to] = [text(batch, 'from').slice(0, 7), text(batch, 'to').slice(0, 7)]
  const office = text(sources.profile, 'name')
  return {
    office,
    title: text(batch, 'title') || `${office}${text(sources.scheme, 'name')}发放表`,
    number: text(batch, 'number'),
    basis: text(batch, 'basis'),
    account: text(sources.account, 'name'),
    subject: [text(sources.subject, 'code'), text(sources.subject, 'name')].filter((part) => part !== '').join(' '),
    period: from === to ? from : `${from} 至 ${to}`,
    way: text(batch, 'way'),
    date,
    signers: signersLine(sources.signers, 'paySheet', payDuties, date),
    units: Object.fromEntries(sources.units.map((unit) => [unit.id, text(unit, 'name')])),
  }
}

/** The head that a 定稿 keeps, read in the writer's transaction. */
export async function readHead(context: CommandContext, batch: RowRecord, date: string): Promise<FinalHead> {
  const [profile, scheme, account, subject, units, signers] = await Promise.all([
    context.get('profile', profileId),
    context.get('scheme', String(batch['scheme'] ?? '')),
    context.get('fundAccount', String(batch['account'] ?? '')),
    context.get('expenseSubject', String(batch['subject'] ?? '')),
    context.all('unit'),
    context.all('signer'),
  ])
  return headOf(batch, { profile, scheme, account, subject, units, signers }, date)
}

export function unpackHead(version: Fields | undefined): FinalHead | undefined {
  const text = version?.['head']
  return typeof text === 'string' ? (JSON.parse(text) as FinalHead) : undefined
}
