// 享受待遇级别: what a title entitles to, by the office's dated mapping; of several honours only the highest counts, never stacked
// (domain.md §1.1). 工匠 titles give none unless the office has written a rule or filled the honour's own field (office-practice.md 27).
import { groupBy } from '../../kernel/group-by'
import type { Fields } from '../field'
import { matchName } from './names'
import { levels } from './picklists'

/** Rows of the lists that decide treatment. */
export interface TreatmentLists {
  readonly titles: readonly Fields[]
  readonly rules: readonly Fields[]
}

export interface Treatment {
  /** `national` | `provincial` | `city` | `other`; undefined where none is given. */
  readonly level: string | undefined
  /** One Chinese sentence saying why. */
  readonly reason: string
}

/** Position of a level, 0 = highest; unknown levels come last. */
export function levelRank(level: unknown): number {
  const at = levels.findIndex((each) => each.value === level)
  return at < 0 ? levels.length : at
}

/** 全国, 省部级… */
export function levelLabel(level: unknown): string {
  return levels.find((each) => each.value === level)?.label ?? ''
}

/** The title row an honour means: its stored id, or its text where it equals a name or alias of the list. */
export function titleOf(honour: Fields, titles: readonly Fields[]): Fields | undefined {
  const written = honour['title']
  if (typeof written !== 'string') return undefined
  const index = indexOf(titles)
  return index.byId.get(written) ?? index.byName.get(matchName(written))
}

/** The words of an honour's title, for lists and papers. */
export function titleText(honour: Fields, titles: readonly Fields[]): string {
  return String(titleOf(honour, titles)?.['name'] ?? honour['title'] ?? '')
}

/** Titles of 劳模 and 先进 whose written level is also their treatment when the office's list does not know them. */
const modelWorkerWords = /劳动模范|劳模|先进工作者|先进生产/u

/**
 * What one honour gives, at `on` (YYYY-MM-DD) or, without it, by the rule now written as open. Order: the honour's own
 * 享受待遇级别, the office's rule for its title, the written level of a 劳模 title that the list does not know.
 */
export function treatmentOf(honour: Fields, lists: TreatmentLists, on?: string): Treatment {
  const { level, by, rule, name } = givenBy(honour, lists, on)
  return { level, reason: reasons[by](name, level, rule) }
}

type Ground = 'revoked' | 'own' | 'rule' | 'no-rule' | 'no-level' | 'unlisted' | 'written'

interface Given {
  readonly level: string | undefined
  readonly by: Ground
  readonly rule: Fields | undefined
  /** Words of the title; empty where none are known. */
  readonly name: string
}

/** The level and its ground without the sentence: a batch asks it of every honour of everybody. */
function givenBy(honour: Fields, lists: TreatmentLists, on?: string): Given {
  const title = titleOf(honour, lists.titles)
  const name = String(title?.['name'] ?? honour['title'] ?? '')
  const given = (by: Ground, level?: string, rule?: Fields): Given => ({ level, by, rule, name })
  if (honour['state'] === 'revoked') return given('revoked')
  if (typeof honour['treatment'] === 'string') return given('own', honour['treatment'])
  if (title) {
    const rule = ruleFor(title.id, lists.rules, on)
    return rule ? given('rule', String(rule['level']), rule) : given('no-rule')
  }
  const level = honour['level']
  if (typeof level !== 'string') return given('no-level')
  if (name !== '' && (!modelWorkerWords.test(name) || name.includes('工匠'))) return given('unlisted')
  return given('written', level)
}

/** The level alone; most honours say it themselves or by the rule of their title, and a batch asks for everybody's. */
function levelGiven(honour: Fields, lists: TreatmentLists, on: string | undefined): string | undefined {
  if (honour['state'] === 'revoked') return undefined
  const own = honour['treatment']
  if (typeof own === 'string') return own
  const title = titleOf(honour, lists.titles)
  if (!title) return givenBy(honour, lists, on).level
  return ruleFor(title.id, lists.rules, on)?.['level'] as string | undefined
}

const reasons: Readonly<Record<Ground, (name: string, level: string | undefined, rule: Fields | undefined) => string>> =
  {
    revoked: (name) => `${name || '该荣誉'}已撤销，不享受待遇。`,
    own: (name, level) => `${name || '该荣誉'}单独认定享受${levelLabel(level)}待遇。`,
    rule: (name, level, rule) => {
      const source = typeof rule?.['source'] === 'string' && rule['source'] !== '' ? `（${rule['source']}）` : ''
      return `${name}按待遇级别对照享受${levelLabel(level)}待遇${source}。`
    },
    'no-rule': (name) => `${name}没有待遇级别对照，不默认享受待遇。`,
    'no-level': (name) => `${name || '该荣誉'}未填级别，无法认定待遇级别。`,
    unlisted: (name) => `“${name}”不在称号清单中，不默认享受待遇；请在清单中补充或单独认定。`,
    written: (name, level) => `${name || `${levelLabel(level)}荣誉`}按称号级别享受${levelLabel(level)}待遇。`,
  }

/**
 * The rule of a title in force at `on`. Without a date the roster asks for the present mapping, which may not depend on today's
 * clock (decisions.md 9): the open rule (no 止) that began last.
 */
export function ruleFor(title: string, rules: readonly Fields[], on?: string): Fields | undefined {
  let best: Fields | undefined
  for (const rule of rulesByTitle(rules).get(title) ?? [])
    if (holds(rule, on) && (best === undefined || isLater(rule, best))) best = rule
  return best
}

function holds(rule: Fields, on: string | undefined): boolean {
  if (on === undefined) return rule['to'] === undefined
  return String(rule['from'] ?? '') <= on && (rule['to'] === undefined || on <= `${String(rule['to'])}￿`)
}

function isLater(rule: Fields, than: Fields): boolean {
  return (compare(String(rule['from'] ?? ''), String(than['from'] ?? '')) || compare(than.id, rule.id)) > 0
}

const byTitle = new WeakMap<readonly Fields[], ReadonlyMap<unknown, readonly Fields[]>>()

/** Asked again and again for the same list, like the titles. */
function rulesByTitle(rules: readonly Fields[]): ReadonlyMap<unknown, readonly Fields[]> {
  const known = byTitle.get(rules)
  if (known) return known
  const made = groupBy(rules, (rule) => rule['honourTitle'])
  byTitle.set(rules, made)
  return made
}

/** The valid honour that gives the highest level, with that level: of equals the one awarded first. `giving` = how many give any. */
export function highestHonour(
  honours: readonly Fields[],
  lists: TreatmentLists,
  on?: string,
): { readonly level: string | undefined; readonly honour: Fields | undefined; readonly giving: number } {
  let [level, honour, giving]: [string | undefined, Fields | undefined, number] = [undefined, undefined, 0]
  for (const each of honours) {
    const given = levelGiven(each, lists, on)
    if (given === undefined) continue
    giving++
    if (honour === undefined || isHigher(each, given, honour, level)) [level, honour] = [given, each]
  }
  return { level, honour, giving }
}

function isHigher(honour: Fields, level: string, than: Fields, itsLevel: string | undefined): boolean {
  const order =
    levelRank(level) - levelRank(itsLevel) || compare(awarded(honour), awarded(than)) || compare(honour.id, than.id)
  return order < 0
}

/** The person's level: the highest that any valid honour gives, with the reason that an old man may be told. */
export function personTreatment(
  honours: readonly Fields[],
  lists: TreatmentLists,
  on?: string,
): Treatment & { readonly honour?: Fields } {
  const { level, honour, giving } = highestHonour(honours, lists, on)
  if (!honour)
    return {
      level: undefined,
      reason: honours.length === 0 ? '尚未登记荣誉，没有待遇级别。' : '现有荣誉都不默认享受待遇。',
    }
  const year = typeof honour['awardedOn'] === 'string' ? `（${honour['awardedOn'].slice(0, 4)}年授予）` : ''
  const others = giving > 1 ? `另有 ${giving - 1} 项荣誉，按最高一档计，不重复享受。` : ''
  return { level, honour, reason: `${treatmentOf(honour, lists, on).reason.replace(/。$/u, '')}${year}。${others}` }
}

/** The honour whose level a 待遇级别变更 changes: the one it names, or the one that now decides. */
export function honourOfLevel(
  event: Readonly<Record<string, unknown>>,
  honours: readonly Fields[],
  lists: TreatmentLists,
): Fields | undefined {
  const named = honours.find((honour) => honour.id === event['honour'])
  return named ?? personTreatment(honours, lists).honour ?? honours.find((each) => each['state'] !== 'revoked')
}

const awarded = (honour: Fields): string => String(honour['awardedOn'] ?? '9999')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface TitleIndex {
  readonly byId: ReadonlyMap<string, Fields>
  readonly byName: ReadonlyMap<string, Fields>
}

/** A derivation of 100,000 people asks the same list again and again. */
const indexes = new WeakMap<readonly Fields[], TitleIndex>()

function indexOf(titles: readonly Fields[]): TitleIndex {
  const known = indexes.get(titles)
  if (known) return known
  const byName = new Map<string, Fields>()
  for (const title of titles) {
    const aliases = typeof title['aliases'] === 'string' ? title['aliases'].split(/[、,，;；]/u) : []
    for (const name of [String(title['name'] ?? ''), ...aliases])
      if (name.trim() !== '') byName.set(matchName(name), title)
  }
  const made = { byId: new Map(titles.map((title) => [title.id, title])), byName }
  indexes.set(titles, made)
  return made
}
