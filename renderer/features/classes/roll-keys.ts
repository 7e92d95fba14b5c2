// What the keys of the roll mean: the first letters of 到, 假, 缺 as the office types them, and the arrows.

export type Mark = 'present' | 'leave' | 'absent'

const letters: Readonly<Record<string, Mark>> = {
  d: 'present',
  '1': 'present',
  j: 'leave',
  '2': 'leave',
  q: 'absent',
  '3': 'absent',
}

/** What stands in a cell: signs that also read in black and white. */
export const signs: Readonly<Record<string, string>> = { present: '√', leave: '假', absent: '×' }

/** The mark of a key, null for clearing it, undefined for a key that means nothing here. */
export function markOfKey(key: string): Mark | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  return letters[key.toLowerCase()]
}

const steps: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  ArrowDown: { down: 1, right: 0 },
  Enter: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowRight: { down: 0, right: 1 },
  ArrowLeft: { down: 0, right: -1 },
}

export function stepOf(key: string): { readonly down: number; readonly right: number } | undefined {
  return steps[key]
}
