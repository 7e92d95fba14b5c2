// Round words for prose by one rule, with the exact count always printed beside (office-practice.md 37): 近百场, 1000余份, 300多人次, 15000多人.
//
// A number is taken down to whole hundreds below 10,000 and to whole thousands above, and 多 or 余 says that there is more. Where no
// more than a tenth of that step is lacking to the next round number, 近 says so instead; under 90, and where a number is round by
// itself, it is said as it is.

const nearWords: Readonly<Record<number, string>> = { 100: '百', 1000: '千', 10000: '万' }

/** `unit` follows the number: 场, 人次. */
export function roundWords(count: number, unit: string, more: '多' | '余' = '多'): string {
  const step = count < 10_000 ? 100 : 1000
  const down = Math.floor(count / step) * step
  if (down === count) return `${count}${unit}`
  const up = down + step
  if (up - count <= step / 10) return `近${nearWords[up] ?? up}${unit}`
  return down === 0 ? `${count}${unit}` : `${down}${more}${unit}`
}

/** 分 as 万元 without rounding and without idle zeros: 2135.6, 3133.07. */
export function tenThousands(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(fen) / 1_000_000)
  const rest = String(Math.abs(fen) % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/u, '')
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`
}
