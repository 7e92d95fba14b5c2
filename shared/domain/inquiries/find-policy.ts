// Full-text search of the policy library: a plain scan, whose cost and reasons stand in build/decisions/0111-inquiries.md. Pure.
import type { Fields } from '../field'
import { inForce } from '../payments/policy'
import { compact, marksIn, passageOf, type Mark } from './policy-passage'

export interface PolicyHit {
  readonly policy: Fields
  /** The passage that answers best, whole; '' where only title, number or issuer match. */
  readonly passage: string
  /** What is shown of it, cut around the first match. */
  readonly shown: string
  /** Parts of `shown` to mark, in order, apart from one another. */
  readonly marks: readonly Mark[]
  readonly inForce: boolean
}

const shownLength = 110
/** What stands before the first match where a long passage is cut. */
const before = 24

interface Folded {
  readonly head: string
  readonly text: string
}

/** Made once per row object: a library that is open is searched with every letter typed. */
const folds = new WeakMap<Fields, Folded>()

/** Folds what the search will read, `texts` at most; how many of the list are left. A large library is made ready while nobody waits. */
export function makeReady(policies: readonly Fields[], texts: number): number {
  let made = 0
  for (const [at, policy] of policies.entries()) {
    if (folds.has(policy)) continue
    if (made === texts) return policies.length - at
    folded(policy)
    made++
  }
  return 0
}

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
  const words = typed
    .split(/\s+/u)
    .map(compact)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const exact = policies.flatMap((policy) => scoreOf(policy, words, today))
  if (exact.length > 0) return ranked(exact, words, today, limit)
  const groups = words.map(pairsOf)
  const near = policies.flatMap((policy) => nearScoreOf(policy, groups, today))
  return ranked(near, groups.flat(), today, limit)
}

interface Scored {
  readonly policy: Fields
  readonly score: number
}

/** None unless every word is there. */
function scoreOf(policy: Fields, words: readonly string[], today: string): readonly Scored[] {
  const { head, text } = folded(policy)
  let [named, inText] = [0, 0]
  for (const word of words) {
    const [isNamed, isSaid] = [head.includes(word), text.includes(word)]
    if (!isNamed && !isSaid) return []
    if (isNamed) named++
    if (isSaid) inText++
  }
  return [{ policy, score: worth(policy, named, inText, today) }]
}

/** None unless enough pairs of each word are there. */
function nearScoreOf(policy: Fields, groups: readonly (readonly string[])[], today: string): readonly Scored[] {
  const { head, text } = folded(policy)
  let [named, inText] = [0, 0]
  for (const pairs of groups) {
    const inHead = pairs.filter((pair) => head.includes(pair))
    const said = pairs.filter((pair) => text.includes(pair))
    if (new Set([...inHead, ...said]).size < leastOf(pairs)) return []
    named += inHead.length
    inText += said.length
  }
  return [{ policy, score: worth(policy, named, inText, today) }]
}

/** Of a word that stands nowhere as typed, so many of its pairs must. */
function leastOf(pairs: readonly string[]): number {
  return pairs.length < 2 ? pairs.length : Math.max(2, Math.ceil(pairs.length * 0.4))
}

function worth(policy: Fields, named: number, inText: number, today: string): number {
  return named * 100 + (inForce(policy, today) ? 50 : 0) + inText * 10
}

function ranked(
  scored: readonly Scored[],
  words: readonly string[],
  today: string,
  limit: number,
): readonly PolicyHit[] {
  const date = ({ policy }: Scored): string => String(policy['date'] ?? '')
  return [...scored]
    .sort((a, b) => b.score - a.score || (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0))
    .slice(0, limit)
    .map(({ policy }) => hitOf(policy, words, today))
}

function hitOf(policy: Fields, words: readonly string[], today: string): PolicyHit {
  const passage = passageOf(String(policy['text'] ?? ''), words)
  const first = marksIn(passage, words)[0]?.[0] ?? 0
  const start = passage.length <= shownLength ? 0 : Math.max(0, first - before)
  const cut = passage.slice(start, start + shownLength)
  const shown = `${start > 0 ? '…' : ''}${cut}${start + shownLength < passage.length ? '…' : ''}`
  return { policy, passage, shown, marks: marksIn(shown, words), inForce: inForce(policy, today) }
}

function pairsOf(word: string): readonly string[] {
  const signs = [...word]
  return signs.length < 2 ? [word] : [...new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))]
}

function folded(policy: Fields): Folded {
  let known = folds.get(policy)
  if (!known) {
    const head = [policy['title'], policy['number'], policy['issuer']].map((part) => String(part ?? '')).join('｜')
    folds.set(policy, (known = { head: compact(head), text: compact(String(policy['text'] ?? '')) }))
  }
  return known
}
