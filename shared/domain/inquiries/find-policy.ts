// Full-text search of the policy library: a plain scan, whose cost and reasons stand in build/decisions/0111-inquiries.md. Pure.
import { halfWidth } from '../../kernel/text'
import type { Fields } from '../field'
import { inForce } from '../payments/policy'

export interface PolicyHit {
  readonly policy: Fields
  /** The paragraph that answers best, whole; '' where only title, number or issuer match. */
  readonly passage: string
  /** What is shown of it, cut around the first match. */
  readonly shown: string
  /** Parts of `shown` to mark: [from, to) in UTF-16 units, in order, apart from one another. */
  readonly marks: readonly (readonly [number, number])[]
  readonly inForce: boolean
}

const shownLength = 110

interface Folded {
  readonly head: string
  readonly text: string
}

/** Made once per row object: a library that is open is searched with every letter typed. */
const folds = new WeakMap<Fields, Folded>()

/**
 * Texts that hold every word (parted by spaces), those in force and those named by a word first. Where no text holds the words as typed, those
 * that hold enough pairs of characters of each: 子女上学优先 finds 子女优先入学.
 */
export function findPolicies(
  policies: readonly Fields[],
  typed: string,
  today: string,
  limit = 30,
): readonly PolicyHit[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const exact = policies.filter((policy) => holdsAll(folded(policy), words))
  if (exact.length > 0) return ranked(exact, words, today, limit)
  const groups = words.map(pairsOf)
  const near = policies.filter((policy) => groups.every((pairs) => held(folded(policy), pairs) >= leastOf(pairs)))
  return ranked(near, groups.flat(), today, limit)
}

/** Of a word that stands nowhere as typed, so many of its pairs must. */
function leastOf(pairs: readonly string[]): number {
  return pairs.length < 2 ? pairs.length : Math.max(2, Math.ceil(pairs.length * 0.4))
}

function ranked(
  policies: readonly Fields[],
  words: readonly string[],
  today: string,
  limit: number,
): readonly PolicyHit[] {
  const scored = policies.map((policy) => {
    const { head, text } = folded(policy)
    const named = words.filter((word) => head.includes(word)).length
    const score = named * 100 + (inForce(policy, today) ? 50 : 0) + held({ head: '', text }, words) * 10
    return { policy, score, date: String(policy['date'] ?? '') }
  })
  scored.sort((a, b) => b.score - a.score || (a.date < b.date ? 1 : -1))
  return scored.slice(0, limit).map(({ policy }) => hitOf(policy, words, today))
}

function hitOf(policy: Fields, words: readonly string[], today: string): PolicyHit {
  const passage = bestParagraph(String(policy['text'] ?? ''), words)
  const low = fold(passage)
  const first = Math.min(...words.map((word) => low.indexOf(word)).filter((at) => at >= 0), passage.length)
  const start = first === passage.length || passage.length <= shownLength ? 0 : Math.max(0, first - 24)
  const cut = passage.slice(start, start + shownLength)
  const shown = `${start > 0 ? '…' : ''}${cut}${start + shownLength < passage.length ? '…' : ''}`
  return { policy, passage, shown, marks: marksIn(fold(shown), words), inForce: inForce(policy, today) }
}

/** The paragraph with the most of the words, the first of several; '' where none has any. */
function bestParagraph(text: string, words: readonly string[]): string {
  let best = ''
  let most = 0
  for (const paragraph of text.split('\n')) {
    const count = held({ head: '', text: fold(paragraph) }, words)
    if (count > most) [best, most] = [paragraph.trim(), count]
    if (most === words.length) break
  }
  return best
}

function marksIn(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const marked = new Uint8Array(text.length)
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) marked.fill(1, at, at + word.length)
  const marks: (readonly [number, number])[] = []
  for (let at = 0; at < text.length; at++) {
    if (marked[at] === 0) continue
    const from = at
    while (at < text.length && marked[at] === 1) at++
    marks.push([from, at])
  }
  return marks
}

function holdsAll({ head, text }: Folded, words: readonly string[]): boolean {
  return words.every((word) => head.includes(word) || text.includes(word))
}

function held({ head, text }: Folded, words: readonly string[]): number {
  return words.filter((word) => head.includes(word) || text.includes(word)).length
}

function pairsOf(word: string): readonly string[] {
  const signs = [...word]
  return signs.length < 2 ? [word] : [...new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))]
}

function folded(policy: Fields): Folded {
  let known = folds.get(policy)
  if (!known) {
    const head = [policy['title'], policy['number'], policy['issuer']].map((part) => String(part ?? '')).join('\n')
    folds.set(policy, (known = { head: fold(head), text: fold(String(policy['text'] ?? '')) }))
  }
  return known
}

/** One form for wide and narrow, large and small letters; as long as the text itself, so that places in it stay right. */
function fold(text: string): string {
  const narrow = halfWidth(text)
  const low = narrow.toLowerCase()
  return low.length === narrow.length ? low : narrow
}

/** 根据《…》（文号）：“…”。: what 引用政策 puts into an answer. */
export function citationOf(policy: Fields, passage: string): string {
  const number = policy['number'] ? `（${String(policy['number'])}）` : ''
  const quoted = passage === '' ? '' : `：“${passage}”`
  // A quotation that ends its own sentence ends ours.
  return `根据《${bareTitle(policy)}》${number}${quoted}${/[。！？]$/u.test(passage) ? '' : '。'}`
}

/** 《…》（文号）: how a cited document is listed. */
export function citedName(policy: Fields): string {
  return `《${bareTitle(policy)}》${policy['number'] ? `（${String(policy['number'])}）` : ''}`
}

function bareTitle(policy: Fields): string {
  return String(policy['title'] ?? '').replace(/^《(.*)》$/u, '$1')
}
