// Dropdown lists of a template: what each column accepts, so that our words are written in the receiver's own.
import type { ReadFile } from '../../importing/reading/sheet'
import { cellText } from '../../importing/reading/sheet'
import { partText, type Parts } from './parts'
import { areaOf, type Area } from './references'
import { attributeOf, unescapeText } from './sheet-xml'

interface ListRule {
  readonly areas: readonly Area[]
  readonly formula: string
}

/** Words a column's dropdown offers at a zero-based row; undefined where there is none or it cannot be resolved. */
export function dropdownAt(
  parts: Parts,
  file: ReadFile,
  sheet: string,
  row: number,
): (column: number) => readonly string[] | undefined {
  const part = parts.sheets.get(sheet)
  const rules = listRules((part && partText(parts, part)) ?? '')
  const names = definedNames(partText(parts, 'xl/workbook.xml') ?? '')
  return (column) => {
    const rule = rules.find(({ areas }) =>
      areas.some((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right),
    )
    return rule && wordsOf(rule.formula, names, file, sheet)
  }
}

/** Ordinary validations and those Excel stores as an extension because their list is on another sheet. */
function listRules(xml: string): readonly ListRule[] {
  const rules: ListRule[] = []
  for (const match of xml.matchAll(/<((?:\w+:)?)dataValidation\b([^>]*)>([\s\S]*?)<\/\1dataValidation>/g)) {
    const body = match[3] ?? ''
    if (attributeOf(match[2] ?? '', 'type') !== 'list') continue
    const references = attributeOf(match[2] ?? '', 'sqref') ?? /<xm:sqref>([^<]*)</.exec(body)?.[1] ?? ''
    const formula = /<(?:\w+:)?formula1>(?:\s*<xm:f>)?([^<]*)</.exec(body)?.[1] ?? ''
    const areas = references
      .split(/\s+/)
      .map(areaOf)
      .filter((area) => area !== undefined)
    rules.push({ areas, formula: unescapeText(formula).trim() })
  }
  return rules
}

function definedNames(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g)].map((match) => [
      unescapeText(attributeOf(match[1] ?? '', 'name') ?? ''),
      unescapeText(match[2] ?? ''),
    ]),
  )
}

function wordsOf(
  formula: string,
  names: ReadonlyMap<string, string>,
  file: ReadFile,
  sheet: string,
): readonly string[] | undefined {
  const literal = /^"([\s\S]*)"$/.exec(formula)?.[1]
  if (literal !== undefined)
    return literal
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  const named = names.get(formula)
  const match = /^(?:'?([^'!]+)'?!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(named ?? formula)
  const area = match && areaOf((match[2] as string).replaceAll('$', ''))
  const source = file.sheets.find((each) => each.name === (match?.[1] ?? sheet))
  if (!area || !source || area.bottom - area.top > 5000) return undefined
  const words: string[] = []
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const text = cellText(source.rows[row]?.[column]).trim()
      if (text !== '') words.push(text)
    }
  return words
}
