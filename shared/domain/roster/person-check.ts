// Findings over a whole person: fields that contradict each other. Both values stay; the file (档案年龄) may be the right one
// (domain.md §5.3). Only a wrong ID number blocks entry.
import type { Fields, FieldMessage } from '../field'
import { readIdCard, readIdNumber } from './id-card'
import { nameMessages } from './names'
import { isPhone, phoneList } from './phone'

/** Every finding about one person, at most one per field and code. */
export function checkPerson(row: Fields): readonly FieldMessage[] {
  const name = text(row, 'name')
  return [
    ...(name === undefined ? [] : nameMessages(name)),
    ...idFindings(row),
    ...dateFindings(row),
    ...retirementFindings(row),
    ...phoneFindings(row),
  ]
}

/** What a sound ID number suggests for fields still empty; offered, never filled unseen. */
export function suggestFromId(row: Fields): { readonly birth?: string; readonly sex?: '男' | '女' } {
  const card = residentCard(row)
  if (!card) return {}
  return {
    ...(text(row, 'birth') === undefined ? { birth: card.birth } : {}),
    ...(text(row, 'sex') === undefined ? { sex: card.sex } : {}),
  }
}

function residentCard(row: Fields): ReturnType<typeof readIdCard> {
  const number = text(row, 'idNumber')
  return number !== undefined && isResident(row) ? readIdCard(number) : undefined
}

const isResident = (row: Fields): boolean => ['居民身份证', undefined].includes(text(row, 'idKind'))

function idFindings(row: Fields): readonly FieldMessage[] {
  const number = text(row, 'idNumber')
  if (number === undefined || !isResident(row)) return []
  const card = readIdCard(number)
  if (!card) return readIdNumber(number).messages
  const birth = text(row, 'birth')
  const sex = text(row, 'sex')
  const found: FieldMessage[] = [...readIdNumber(number).messages]
  // 1962 agrees with 1962-03-05: a date known less exactly is no contradiction.
  if (birth !== undefined && !card.birth.startsWith(birth)) {
    found.push(
      warning(
        'birth',
        'birth.conflict',
        `出生日期 ${birth} 与身份证号中的 ${card.birth} 不一致，请核对（档案年龄不同的保留原值）。`,
      ),
    )
  }
  if (sex !== undefined && sex !== card.sex)
    found.push(warning('sex', 'sex.conflict', `性别“${sex}”与身份证号（${card.sex}）不一致，请核对。`))
  return found
}

const afterBirth: readonly (readonly [field: string, label: string])[] = [
  ['partyDate', '参加政党时间'],
  ['workStart', '参加工作时间'],
  ['retiredOn', '离退休时间'],
]

function dateFindings(row: Fields): readonly FieldMessage[] {
  const birth = text(row, 'birth')
  const found: FieldMessage[] = []
  for (const [field, label] of afterBirth) {
    const date = text(row, field)
    if (birth !== undefined && date !== undefined && date < birth)
      found.push(warning(field, 'date.order', `${label} ${date} 早于出生日期 ${birth}，请核对。`))
  }
  const started = text(row, 'workStart')
  const retired = text(row, 'retiredOn')
  if (started !== undefined && retired !== undefined && retired < started) {
    found.push(warning('retiredOn', 'date.order', `离退休时间 ${retired} 早于参加工作时间 ${started}，请核对。`))
  }
  return found
}

function retirementFindings(row: Fields): readonly FieldMessage[] {
  const sex = text(row, 'sex')
  const kind = text(row, 'retirementClass')
  if (sex === undefined || kind === undefined || kind.startsWith(sex)) return []
  return [warning('retirementClass', 'retirement.class', `退休年龄类别“${kind}”与性别“${sex}”不一致，请核对。`)]
}

function phoneFindings(row: Fields): readonly FieldMessage[] {
  return ['phone', 'otherPhone'].flatMap((field) => {
    const odd = phoneList(row[field]).find((number) => !isPhone(number))
    return odd === undefined ? [] : [warning(field, 'phone.odd', `电话“${odd}”不像手机号或固定电话，请核对。`)]
  })
}

function warning(field: string, code: string, message: string): FieldMessage {
  return { code, level: 'warning', message, field }
}

function text(row: Fields, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
