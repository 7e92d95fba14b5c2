// 享受待遇级别: what a title entitles to, by the office's dated mapping; of several honours only the highest counts, never stacked
// (domain.md §1.1). 工匠 titles give none unless the office has written a rule or filled the honour's own field (office-practice.md 27).
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
  const title = titleOf(honour, lists.titles)
  const name = String(title?.['name'] ?? honour['title'] ?? '')
  if (honour['state'] === 'revoked') return { level: undefined, reason: `${name || '该荣誉'}已撤销，不享受待遇。` }
  if (typeof honour['treatment'] === 'string') {
    return {
      level: honour['treatment'],
      reason: `${name || '该荣誉'}单独认定享受${levelLabel(honour['treatment'])}待遇。`,
    }
  }
  if (title) return byRule(name, ruleFor(title.id, lists.rules, on))
  const level = honour['level']
  if (typeof level !== 'string') return { level: undefined, reason: `${name || '该荣誉'}未填级别，无法认定待遇级别。` }
  if (name !== '' && (!modelWorkerWords.test(name) || name.includes('工匠'))) {
    return { level: undefined, reason: `“${name}”不在称号清单中，不默认享受待遇；请在清单中补充或单独认定。` }
  }
  return { level, reason: `${name || `${levelLabel(level)}荣誉`}按称号级别享受${levelLabel(level)}待遇。` }
}

function byRule(name: string, rule: Fields | undefined): Treatment {
  if (!rule) return { level: undefined, reason: `${name}没有待遇级别对照，不默认享受待遇。` }
  const source = typeof rule['source'] === 'string' && rule['source'] !== '' ? `（${rule['source']}）` : ''
  return {
    level: String(rule['level']),
    reason: `${name}按待遇级别对照享受${levelLabel(rule['level'])}待遇${source}。`,
  }
}

/**
 * The rule of a title in force at `on`. Without a date the roster asks for the present mapping, which may not depend on today's
 * clock (decisions.md 9): the open rule (no 止) that began last.
 */
export function ruleFor(title: string, rules: readonly Fields[], on?: string): Fields | undefined {
  const inForce = rules.filter((rule) => {
    if (rule['honourTitle'] !== title) return false
    if (on === undefined) return rule['to'] === undefined
    return String(rule['from'] ?? '') <= on && (rule['to'] === undefined || on <= `${String(rule['to'])}￿`)
  })
  return inForce.sort((a, b) => compare(String(b['from'] ?? ''), String(a['from'] ?? '')) || compare(a.id, b.id))[0]
}

/** The person's level: the highest that any valid honour gives, with the reason that an old man may be told. */
export function personTreatment(
  honours: readonly Fields[],
  lists: TreatmentLists,
  on?: string,
): Treatment & { readonly honour?: Fields } {
  const giving = honours
    .map((honour) => ({ honour, treatment: treatmentOf(honour, lists, on) }))
    .filter((each) => each.treatment.level !== undefined)
    .sort(
      (a, b) =>
        levelRank(a.treatment.level) - levelRank(b.treatment.level) ||
        compare(awarded(a.honour), awarded(b.honour)) ||
        compare(a.honour.id, b.honour.id),
    )
  const best = giving[0]
  if (!best)
    return {
      level: undefined,
      reason: honours.length === 0 ? '尚未登记荣誉，没有待遇级别。' : '现有荣誉都不默认享受待遇。',
    }
  const year = typeof best.honour['awardedOn'] === 'string' ? `（${best.honour['awardedOn'].slice(0, 4)}年授予）` : ''
  const others = giving.length > 1 ? `另有 ${giving.length - 1} 项荣誉，按最高一档计，不重复享受。` : ''
  return {
    level: best.treatment.level,
    honour: best.honour,
    reason: `${best.treatment.reason.replace(/。$/u, '')}${year}。${others}`,
  }
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
