// 引用政策: how a document and its passage are written into an answer, and what the library says today of documents that an answer cites. Pure.
import type { Fields } from '../field'

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

export interface Repealed {
  /** As the answer lists it. */
  readonly name: string
  /** 施行止, as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly ended: string
  /** It had ended when the answer was given, or no answer has been given yet. */
  readonly tooLate: boolean
}

/**
 * Documents that an answer lists (`cited`, one a line) and that are no longer in force today. The answer keeps its words; whoever is asked
 * the same again should know. `answeredOn` undefined = not answered yet.
 */
export function repealedOf(
  cited: unknown,
  policies: readonly Fields[],
  today: string,
  answeredOn?: string,
): readonly Repealed[] {
  const listed = new Set(String(cited ?? '').split(/\s*\n\s*/u))
  return policies
    .filter((policy) => listed.has(citedName(policy)) && typeof policy['to'] === 'string')
    .map((policy) => ({ policy, ended: String(policy['to']) }))
    .filter(({ ended }) => isPast(ended, today))
    .map(({ policy, ended }) => ({
      name: citedName(policy),
      ended,
      tooLate: answeredOn === undefined || isPast(ended, answeredOn),
    }))
}

/** 施行止 is the last day, month or year in force. */
function isPast(ended: string, day: string): boolean {
  return ended < day.slice(0, ended.length)
}

function bareTitle(policy: Fields): string {
  return String(policy['title'] ?? '').replace(/^《(.*)》$/u, '$1')
}
