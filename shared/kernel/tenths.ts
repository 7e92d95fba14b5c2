// Numbers of one decimal kept as whole tenths, so that sums of hours are exact: 2.5 小时 is 25.

/** 25 → 2.5, 20 → 2. */
export function formatTenths(tenths: number): string {
  return String(Math.round(tenths) / 10)
}

/** 2.5 · 2 · 1,200.5 → tenths; undefined where the text is no number of at most one decimal. */
export function readTenths(text: string): number | undefined {
  const match = /^([+-]?)(\d[\d,]*)(?:\.(\d)0*)?$/u.exec(text)
  if (!match) return undefined
  const tenths = Number(match[2]?.replaceAll(',', '')) * 10 + Number(match[3] ?? 0)
  return Number.isSafeInteger(tenths) ? (match[1] === '-' ? -tenths : tenths) : undefined
}
