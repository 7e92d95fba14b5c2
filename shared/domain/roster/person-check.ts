// Findings over a whole person: fields that contradict each other. Both values stay; the file (档案年龄) may be the right one.
import type { RowRecord } from '../../oplog/operation'
import type { FieldMessage } from '../field'
import { readIdCard } from './id-card'

/** Warnings `birth.conflict` and `sex.conflict`: the ID number says otherwise. A date known to the month is compared to the month. */
export function checkPerson(row: RowRecord): readonly FieldMessage[] {
  const number = row['idNumber']
  const card = typeof number === 'string' && isResidentCard(row) ? readIdCard(number) : undefined
  if (!card) return []
  const found: FieldMessage[] = []
  const birth = row['birth']
  if (typeof birth === 'string' && birth !== '' && !card.birth.startsWith(birth)) {
    const message = `出生日期 ${birth} 与身份证号中的 ${card.birth} 不一致，两者都已保留，请与档案核对。`
    found.push({ code: 'birth.conflict', level: 'warning', message, field: 'birth' })
  }
  const sex = row['sex']
  if ((sex === '男' || sex === '女') && sex !== card.sex) {
    const message = `性别“${sex}”与身份证号中的“${card.sex}”不一致，请核对。`
    found.push({ code: 'sex.conflict', level: 'warning', message, field: 'sex' })
  }
  return found
}

function isResidentCard(row: RowRecord): boolean {
  const kind = row['idKind']
  return kind === undefined || kind === null || kind === '' || kind === '居民身份证'
}
