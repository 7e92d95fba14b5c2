// People found under one name with the same employer, year of birth and county: what else is known is said until each can be told apart.
import type { SearchHit } from '../office'

/** A person found, and their file as far as lists know it. */
export interface Found {
  readonly hit: SearchHit
  readonly read: (field: string) => unknown
}

/** In this order; what a clerk knows by heart first, numbers last and never whole. */
const finer: readonly ((text: (field: string) => string) => string)[] = [
  (text) => (text('_dAwarded') === '' ? '' : `${text('_dAwarded').slice(0, 4)}年获评`),
  (text) => text('_dTitles'),
  (text) => text('position'),
  (text) => text('birth'),
  (text) => (text('idNumber') === '' ? '' : `证件尾号${text('idNumber').slice(-4)}`),
  (text) => (text('phone') === '' ? '' : `电话尾号${text('phone').slice(-4)}`),
  (text) => (text('archiveNo') === '' ? '' : `档案号${text('archiveNo')}`),
  (text) => (text('externalNo') === '' ? '' : `编号${text('externalNo')}`),
]

/** The hits in their order, no two in the same words; where nothing known differs, by which file was registered first. */
export function toldApart(found: readonly Found[]): readonly SearchHit[] {
  let told = found
  for (const say of finer) {
    const alike = alikeIn(told)
    if (alike.size === 0) return told.map(({ hit }) => hit)
    told = told.map((each) => (alike.has(wordsOf(each)) ? { ...each, hit: saying(each, say) } : each))
  }
  const alike = alikeIn(told)
  const ids = told.map(({ hit }) => hit.id).sort()
  const place = (one: Found): number => {
    const same = new Set(told.filter((each) => wordsOf(each) === wordsOf(one)).map(({ hit }) => hit.id))
    return ids.filter((id) => id <= one.hit.id && same.has(id)).length
  }
  return told.map((each) => (alike.has(wordsOf(each)) ? withMore(each.hit, `第 ${place(each)} 份档案`) : each.hit))
}

function saying({ hit, read }: Found, say: (typeof finer)[number]): SearchHit {
  return withMore(
    hit,
    say((field) => {
      const value = read(field)
      return typeof value === 'string' ? value : ''
    }),
  )
}

function withMore(hit: SearchHit, more: string): SearchHit {
  return more === '' ? hit : { ...hit, detail: hit.detail === '' ? more : `${hit.detail} · ${more}` }
}

/** Words that stand for more than one of them. */
function alikeIn(found: readonly Found[]): ReadonlySet<string> {
  const words = found.map(wordsOf)
  return new Set(words.filter((each, at) => words.indexOf(each) !== at))
}

function wordsOf({ hit }: Found): string {
  return `${hit.title}\n${hit.detail}`
}
