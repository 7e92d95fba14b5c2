// Names pasted from a message, a Word list or an Excel block → rows of a list: a number is an ID, the first word a name, the next its unit.
import type { ListRow } from '../../../importing/rows/read-list'

const SHEET = '粘贴的名单'

/** Rows by their lines; names parted by 、 on one line are a row each. A heading line (姓名 单位) and blank lines are passed over. */
export function pastedRows(text: string): readonly ListRow[] {
  return text.split(/\r?\n/u).flatMap((line, at) => {
    const parts = /\t/u.test(line) ? [line] : line.split(/[、，,；;]/u)
    return parts.flatMap((part): ListRow[] => {
      const values = valuesOf(part)
      return values ? [{ sheet: SHEET, row: at + 1, values, problems: [] }] : []
    })
  })
}

function valuesOf(line: string): ListRow['values'] | undefined {
  const words = line
    .split(/[\t\s\u3000]+/u)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !/^\d{1,4}[.、]?$/u.test(word))
  const idNumber = words.find((word) => /^\d{17}[\dXx]$/u.test(word))?.toUpperCase()
  const [name, employer] = joined(words.filter((word) => /\p{Script=Han}/u.test(word)))
  if (words.includes('姓名') || (name === undefined && idNumber === undefined)) return undefined
  return {
    ...(name === undefined ? {} : { name }),
    ...(idNumber === undefined ? {} : { idNumber }),
    ...(employer === undefined ? {} : { employer }),
  }
}

/** 张 三 is one name: two single characters in a row belong together. */
function joined(words: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = words
  return [...first].length === 1 && [...second].length === 1 ? [first + second, ...rest] : words
}
