// Order keys of lists that people arrange by hand: text that sorts where the row stands, so that moving one row writes one
// row and two PCs that move different rows never fight (decisions.md 2).

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A key strictly between two neighbours (undefined = the end of the list on that side). Requires `before < after`. Never ends in `0`. */
export function orderKeyBetween(before: string | undefined, after: string | undefined): string {
  if (before !== undefined && after !== undefined && before >= after) throw new Error('order keys out of order')
  return middle(before ?? '', after)
}

/** Reads both as fractions 0.xyz; an absent upper neighbour is 1. */
function middle(low: string, high: string | undefined): string {
  if (high !== undefined) {
    let shared = 0
    while ((low[shared] ?? '0') === high[shared]) shared++
    if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared))
  }
  const from = low === '' ? 0 : digitOf(low[0])
  const to = high === undefined || high === '' ? digits.length : digitOf(high[0])
  if (to - from > 1) return digits[Math.floor((from + to) / 2)] ?? ''
  // Neighbouring digits: below the upper one where it has a tail (zeros are none: 30 is 3 as a fraction), else deeper above the lower one.
  if (high !== undefined && /[^0]/.test(high.slice(1))) return high.slice(0, 1)
  return (digits[from] ?? '0') + middle(low.slice(1), undefined)
}

function digitOf(character: string | undefined): number {
  const digit = digits.indexOf(character ?? '0')
  if (digit < 0) throw new Error('an order key holds only digits and lower-case letters')
  return digit
}
