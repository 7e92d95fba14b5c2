// The county of a sheet that has no county column: one sheet per county is how counties are collected (domain.md §5.1).
import type { Row } from '../../data/office'

/** Unit named by the first text that names exactly one: sheet name, then title rows, then file name. Answers its row id. */
export function countyOf(texts: readonly string[], units: readonly Row[]): string | undefined {
  for (const text of texts) {
    const found = unitIn(text.normalize('NFKC').replace(/\s+/g, ''), units)
    if (found !== undefined) return found
  }
  return undefined
}

function unitIn(text: string, units: readonly Row[]): string | undefined {
  const exact = units.find((unit) => wordsOf(unit).includes(text))
  if (exact) return exact.id
  const named = units.filter((unit) => text.includes(String(unit['name'])))
  // 鹿城区、龙湾区汇总表 names two: no guess.
  return named.length === 1 ? named[0]?.id : undefined
}

function wordsOf(unit: Row): readonly string[] {
  return [String(unit['name'] ?? ''), ...String(unit['aliases'] ?? '').split(/[、,，;；]/)]
    .map((word) => word.normalize('NFKC').trim())
    .filter((word) => word !== '')
}
