// One reader per field kind from typed, pasted or imported text to the stored value. Grid paste, forms and import all come here,
// so that one spelling means one thing everywhere (product.md §0.1).
import type { RowRecord, Value } from '../oplog/operation'
import type { Choice, FieldMessage, FieldSpec } from './field'
import type { Lookup } from './lookup'
import { readAccountNumber } from './roster/bank-card'
import { readIdNumber } from './roster/id-card'
import { cleanName, nameMessages } from './roster/names'
import { readPhones } from './roster/phone'
import { readMoney } from '../kernel/money'
import { readTenths } from '../kernel/tenths'
import { halfWidth, matchForm } from '../kernel/text'
import { readTypedDate } from './roster/typed-date'
import { checkValue } from './value'

/** What a cell or input can hold before it is read. */
export type Typed = string | number | boolean | null | undefined

export interface ParseContext {
  /** YYYY-MM-DD. */
  readonly today: string
  /** Rows of list tables by their words; without it references cannot be read from text. */
  readonly lookup?: Lookup
  /** The other stored values of the row, where a reading depends on them (证件类型 decides how 身份证号 is read). */
  readonly row?: RowRecord
}

export interface Parsed {
  /** The stored value; null = the text says "nothing" (clears); absent = not readable, see the error among the messages. */
  readonly value?: Value
  readonly messages: readonly FieldMessage[]
}

type Reader = (text: string, field: FieldSpec, context: ParseContext, raw: string | number) => Parsed

/**
 * Reads one value for a field. Messages carry the field's name and the codes of decisions.md 30; an `error` means that the
 * text could not be stored, a `warning` that it was, and should be looked at.
 */
export function parseField(field: FieldSpec, input: Typed, context: ParseContext): Parsed {
  if (typeof input === 'boolean') return parseField(field, input ? '是' : '否', context)
  const raw = input ?? ''
  const text = typeof raw === 'number' ? String(raw) : raw.trim()
  if (text === '' || /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/u.test(text)) return blankOrBroken(field, text)
  if (isMasked(field, text)) return { messages: [maskedMessage(field)] }
  const read = readers[field.kind](text, field, context, raw)
  const messages = read.messages.map((message) => ({ ...message, field: field.name }))
  if (read.value === undefined || read.value === null) return { ...read, messages }
  // Asked for only where a check looks at it: for an import, making the row costs more than reading the cell.
  const refused = checkValue(field, read.value, (field.check && context.row) ?? nothingElse)
  if (!refused) return { value: read.value, messages }
  return refused.level === 'error'
    ? { messages: [...messages, refused] }
    : { value: read.value, messages: [...messages, refused] }
}

const nothingElse: RowRecord = { id: '', _s: ['', ''] }

/** What a 脱敏版 shows (138****1234, ＊＊＊) must never come back over the number it hides. ID numbers have their own refusal. */
function isMasked(field: FieldSpec, text: string): boolean {
  return field.sensitivity !== undefined && field.kind !== 'idcard' && /[*＊]{2,}/u.test(text)
}

function maskedMessage(field: FieldSpec): FieldMessage {
  const message = `${field.label}是脱敏后的内容，不能当作原来的内容。`
  return { code: 'value.masked', level: 'error', message, field: field.name }
}

/** A formula error in the file is not a value and not nothing either. */
function blankOrBroken(field: FieldSpec, text: string): Parsed {
  if (text === '') return { value: null, messages: [] }
  return {
    messages: [
      {
        code: 'value.formula',
        level: 'error',
        message: `${field.label}的单元格是公式错误（${text}），请在表中改正。`,
        field: field.name,
      },
    ],
  }
}

const nothing = /^(?:无|没有|暂无|空|不详|不清楚|未知|[-—–/\\.。·]+|n\/?a)$/iu

const unlessNothing =
  (reader: Reader): Reader =>
  (text, field, context, raw) =>
    nothing.test(text) ? { value: null, messages: [] } : reader(text, field, context, raw)

const readers: Readonly<Record<FieldSpec['kind'], Reader>> = {
  text: (text, field, context) => {
    const line = text.replace(/\s*[\r\n]+\s*/gu, ' ')
    return field.choices ? readChoice(line, field, context) : { value: line, messages: [] }
  },
  longtext: (text) => ({ value: text.replace(/\r\n?/gu, '\n'), messages: [] }),
  name: (text) => {
    const name = cleanName(text)
    return { value: name === '' ? null : name, messages: nameMessages(name) }
  },
  choice: (text, field, context) => readChoice(text, field, context),
  choices: (text, field, context) => readChoices(text, field, context),
  ref: unlessNothing((text, field, context) => readReference(text, field, context)),
  blob: (text) => ({ value: text, messages: [] }),
  date: unlessNothing((_text, field, context, raw) => readTypedDate(raw, latestFor(field, context.today))),
  int: unlessNothing((text, field) => readInteger(text, field)),
  money: (text, field) => readAmount(text, field),
  flag: (text, field) => readFlag(text, field),
  idcard: unlessNothing((text, _field, context, raw) =>
    // Passports and permits follow no check digit; only the resident card does.
    isResidentCard(context.row)
      ? readIdNumber(raw, context.today)
      : { value: halfWidth(text).replace(/\s/gu, '').toUpperCase(), messages: [] },
  ),
  phone: unlessNothing((_text, _field, _context, raw) => orNull(readPhones(raw))),
  phones: unlessNothing((_text, _field, _context, raw) => orNull(readPhones(raw))),
  bankcard: unlessNothing((_text, _field, _context, raw) => readAccountNumber(raw)),
}

const orNull = (read: { value?: string; messages: readonly FieldMessage[] }): Parsed => ({
  value: read.value ?? null,
  messages: read.messages,
})

function isResidentCard(row: RowRecord | undefined): boolean {
  const kind = row?.['idKind']
  return kind === undefined || kind === null || kind === '' || kind === '居民身份证'
}

/** Nobody on the roster is under 16, so 10.5 as a birth is 1910; any other date lies before today. */
function latestFor(field: FieldSpec, today: string): string {
  return field.name === 'birth' ? `${Number(today.slice(0, 4)) - 16}${today.slice(4)}` : today
}

function readChoice(text: string, field: FieldSpec, context: ParseContext): Parsed {
  if (!field.choices) return { value: text, messages: [] }
  if (!isFixed(field.choices)) return readReference(text, field, context)
  const found = choiceOf(field.choices, text)
  if (found) return { value: found.value, messages: [] }
  if (nothing.test(text)) return { value: null, messages: [] }
  if (field.open) return { value: text, messages: [] }
  return refuse(
    field,
    'value.choice',
    `${field.label}没有“${text}”这一项，可选：${field.choices
      .slice(0, 8)
      .map((choice) => choice.label)
      .join('、')}。`,
  )
}

function isFixed(choices: NonNullable<FieldSpec['choices']>): choices is readonly Choice[] {
  return Array.isArray(choices)
}

/** The choice a text means: its value, label or one of its other spellings. */
export function choiceOf(choices: readonly Choice[], text: string): Choice | undefined {
  let spelled = spellings.get(choices)
  if (!spelled) spellings.set(choices, (spelled = spellingsOf(choices)))
  return spelled.get(matchForm(text))
}

/** An import asks the same few lists for every row. */
const spellings = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>()

function spellingsOf(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const spelled = new Map<string, Choice>()
  for (const choice of choices) {
    for (const each of [choice.label, choice.value, ...(choice.aliases ?? [])]) {
      const form = matchForm(each)
      if (!spelled.has(form)) spelled.set(form, choice)
    }
  }
  return spelled
}

function readChoices(text: string, field: FieldSpec, context: ParseContext): Parsed {
  const read = text
    .split(/[、,，;；/\n]+/u)
    .filter((part) => part.trim() !== '')
    .map((part) => readChoice(part.trim(), field, context))
  const messages = read.flatMap((each) => each.messages)
  if (messages.some((message) => message.level === 'error')) return { messages }
  return { value: [...new Set(read.map((each) => String(each.value)))], messages }
}

function readReference(text: string, field: FieldSpec, context: ParseContext): Parsed {
  const table = field.to ?? (field.choices && !isFixed(field.choices) ? field.choices.table : undefined)
  if (table === undefined) return { value: text, messages: [] }
  const id = context.lookup?.idOf(table, text) ?? (context.lookup?.nameOf(table, text) === undefined ? undefined : text)
  if (id !== undefined) return { value: id, messages: [] }
  if (field.open) return { value: text, messages: [] }
  return refuse(field, 'value.list', `${field.label}“${text}”不在清单中，请改正，或先在设置中加入这一项。`)
}

function readInteger(text: string, field: FieldSpec): Parsed {
  if (field.tenths) return readDecimal(text, field)
  const match = /^([+-]?\d[\d,]*)(?:\.0+)?[人口岁个次年份张页]?$/u.exec(halfWidth(text).replaceAll(' ', ''))
  const value = match && Number(match[1]?.replaceAll(',', ''))
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? { value, messages: [] }
    : refuse(field, 'value.number', `${field.label}“${text}”不是整数，请改正。`)
}

/** 2.5 · 2.5小时 · 3h → tenths. */
function readDecimal(text: string, field: FieldSpec): Parsed {
  const value = readTenths(halfWidth(text).replace(/\s|(?:个?小时|h)$/giu, ''))
  return value === undefined
    ? refuse(field, 'value.number', `${field.label}“${text}”不是数字，最多写一位小数，如 2.5，请改正。`)
    : { value, messages: [] }
}

/** 7650元 · 1,099 · 1.2万 · ￥300.5 · 3500元/月 · 无 (= 0) → integer 分. */
function readAmount(text: string, field: FieldSpec): Parsed {
  if (/^(?:无|没有|零|[-—–]+)$/u.test(text)) return { value: 0, messages: [] }
  const money = readMoney(text.replace(/(?:每|[/／])月$/u, ''), { negative: field.signed === true })
  if (!money.ok) return refuse(field, money.failure.code, `${field.label}${money.failure.message}`)
  if (!money.value.rounded) return { value: money.value.fen, messages: [] }
  const message = `${field.label}“${text}”不足一分的部分已四舍五入。`
  return { value: money.value.fen, messages: [{ code: 'money.rounded', level: 'warning', message }] }
}

const yes = ['是', '有', '对', '√', '✓', '☑', 'y', 'yes', 'true', '1', '在', '同住', '可', '可以']
const no = ['否', '无', '没有', '不', '×', '✗', '☐', 'x', 'n', 'no', 'false', '0', '不在', '不可', '不可以']

function readFlag(text: string, field: FieldSpec): Parsed {
  const word = matchForm(text)
  if (yes.includes(word)) return { value: true, messages: [] }
  if (no.includes(word)) return { value: false, messages: [] }
  return refuse(field, 'value.flag', `${field.label}“${text}”看不出是“是”还是“否”，请改正。`)
}

function refuse(field: FieldSpec, code: string, message: string): Parsed {
  return { messages: [{ code, level: 'error', message, field: field.name }] }
}
