// What a masked value looks like on screens, in copies and in 脱敏版 (domain.md §5.8). Masking never returns more than it must:
// a text too short to hide in is hidden whole.
import type { Choice, FieldSpec, TableSpec } from './field'

/** Stands for a filled `sensitive` field: that it is filled may be seen, what it says may not. */
export const hidden = '＊＊＊'

/** The shown text of a field with its sensitivity applied; `text` is what formatField gave. */
export function maskField(field: FieldSpec, text: string): string {
  if (text === '' || field.sensitivity === undefined || field.sensitivity === 'open') return text
  if (field.sensitivity === 'sensitive') return hidden
  switch (field.kind) {
    case 'idcard':
      return maskIdNumber(text)
    case 'bankcard':
      return maskAccount(text)
    case 'phone':
    case 'phones':
      return text.split('、').map(maskPhone).join('、')
    default:
      return maskAddress(text)
  }
}

/** Any run of 11 or more digits hidden but its ends: for text of which nobody has said yet what it is. */
export function maskNumbers(text: string): string {
  return text.replace(/\d(?: ?\d){9,}[\dXx]/gu, (run) => maskIdNumber(run.replaceAll(' ', '')))
}

/** What names a row in lists, bin and labels of controls: its title field in the words people choose it by, masked like the field itself, since an account is titled by its number. */
export function shownTitle(table: TableSpec, row: Readonly<Record<string, unknown>>): string {
  const field = table.fields.find((each) => each.name === table.title)
  const text = String(row[table.title] ?? '')
  if (field === undefined) return text
  const choices = Array.isArray(field.choices) ? (field.choices as readonly Choice[]) : []
  return maskField(field, choices.find(({ value }) => value === text)?.label ?? text)
}

/** 330302********1234; any other document keeps its last four. */
export function maskIdNumber(number: string): string {
  return number.length === 18 ? `${number.slice(0, 6)}********${number.slice(-4)}` : keepEnd(number, 4)
}

/** The last four of an account: ************1234. */
export function maskAccount(number: string): string {
  return keepEnd(number, 4)
}

/** 138****1234; a landline keeps its area code and last two: 0577-******56. */
export function maskPhone(number: string): string {
  if (/^1\d{10}$/u.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`
  const area = /^0\d{2,3}-/u.exec(number)?.[0] ?? ''
  return area + keepEnd(number.slice(area.length), 2)
}

/** The address down to street or town, the door hidden. */
export function maskAddress(address: string): string {
  const open = /^.*?(?:街道|镇|乡|区(?!.*(?:街道|镇|乡))|县(?!.*(?:街道|镇|乡)))/u.exec(address)?.[0]
  return open !== undefined && open.length < address.length ? `${open}***` : hidden
}

function keepEnd(text: string, kept: number): string {
  return text.length <= kept * 2 ? '*'.repeat(text.length) : '*'.repeat(text.length - kept) + text.slice(-kept)
}
