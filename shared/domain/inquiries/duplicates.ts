// Which earlier inquiries the one being registered may repeat: the same person or ID, nearly the same name with the same telephone, or
// nearly the same words (domain.md §1.7). Pure.
import { matchForm } from '../../kernel/text'
import type { Fields } from '../field'
import { phoneDigits } from '../roster/phone'

export type Likeness = 'person' | 'id' | 'phone' | 'words'

/** What is known of the one being registered; absent or '' = not yet. */
export interface Asked {
  /** The person and all rows merged with them. */
  readonly people?: readonly string[]
  readonly name?: string
  readonly idNumber?: string
  readonly phone?: string
  readonly content?: string
}

export interface Repeated {
  readonly inquiry: Fields
  readonly why: readonly Likeness[]
}

/** Share of the shorter text's pairs of characters that the other must have. */
const alike = 0.6
/** Fewer pairs than this say nothing: 咨询津贴 is asked every week. */
const leastPairs = 8

/** Those that are alike in any way, the latest first. */
export function repeatedOf(asked: Asked, earlier: readonly Fields[]): readonly Repeated[] {
  return earlier
    .map((inquiry) => ({ inquiry, why: likenessOf(asked, inquiry) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => (order(a.inquiry) < order(b.inquiry) ? 1 : -1))
}

function likenessOf(asked: Asked, inquiry: Fields): readonly Likeness[] {
  const why: Likeness[] = []
  const name = matchForm(asked.name ?? '')
  const other = matchForm(String(inquiry['name'] ?? ''))
  if (typeof inquiry['person'] === 'string' && asked.people?.includes(inquiry['person'])) why.push('person')
  if (name !== '' && name === other && asked.idNumber && asked.idNumber === inquiry['idNumber']) why.push('id')
  const digits = new Set(phoneDigits(asked.phone))
  if (nearlySame(name, other) && phoneDigits(inquiry['phone']).some((each) => digits.has(each))) why.push('phone')
  if (likeWords(asked.content ?? '', String(inquiry['content'] ?? ''))) why.push('words')
  return why
}

/** One character misheard, missing or too many: 张建国, 张建过, 张国. */
function nearlySame(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  const [short, long] = [...one].length <= [...other].length ? [[...one], [...other]] : [[...other], [...one]]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = (list: readonly string[], from: number): string => list.slice(from).join('')
  if (at === short.length) return true
  return long.length === short.length
    ? rest(short, at + 1) === rest(long, at + 1)
    : rest(short, at) === rest(long, at + 1)
}

function likeWords(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const least = Math.min(a.size, b.size)
  if (least < leastPairs) return false
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return shared / least >= alike
}

function pairsOf(text: string): ReadonlySet<string> {
  const signs = [...matchForm(text).replace(/[\p{P}\p{S}]/gu, '')]
  return new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))
}

function order(inquiry: Fields): string {
  return `${String(inquiry['date'] ?? '')} ${String(inquiry['time'] ?? '')} ${inquiry.id}`
}
