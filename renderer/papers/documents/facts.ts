// What the blanks of a document are filled with: the figures of the very lines that the sheet prints, in the sheet's own words.
import type { Fields } from '../../../shared/domain/field'
import type { Counted } from '../../../shared/domain/payments/figures'
import { byCounty, byLevel, figuresOf } from '../../../shared/domain/payments/figures'
import { alignedName } from '../../../shared/domain/roster/names'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import type { BatchPaper } from '../../sheets/payments/read-batch'
import { honourWords, onePerPerson, placeOf } from '../../sheets/payments/pay-sheet'
import { amountOf, type VisitHead, type VisitLine } from '../../sheets/visits/visit-lines'
import type { Facts } from './fill-docx'

/** A policy row that was applied, in words. */
export interface Standard {
  readonly whom: string
  readonly sum: string
  readonly source: string
}

/** Facts of a batch. Throws FailureError `document.empty`, or `document.amount` for a line still without its sum. */
export function batchFacts({ head, version, lines }: BatchPaper, standards: readonly Standard[], today: string): Facts {
  sound(lines)
  const names = onePerPerson(lines).map((line, i) => ({
    序号: String(i + 1),
    姓名: alignedName(line.name),
    单位: placeOf(head, line),
    荣誉: honourWords(line),
  }))
  return {
    ...scalars({
      单位: head.office,
      标题: head.title.replace(/(?:发放|签领|申报)?表$/u, ''),
      批次号: head.number,
      批准依据: head.basis,
      所属期: head.period,
      经费来源: head.account,
      支出科目: head.subject,
      发放方式: head.way,
      版次: version > 0 ? `第 ${version} 版` : '未定稿',
      日期: today,
    }),
    ...sums(lines, (county) => head.units[county] ?? ''),
    标准: standards.map(({ whom, sum, source }) => ({ 对象: whom, 标准: sum, 依据: source })),
    对象: '拟发放对象',
    名单: names,
  }
}

export interface CampaignWords {
  readonly account: string
  readonly subject: string
  readonly way: string
  readonly county: (id: string) => string
}

/** Facts of a campaign's listed visits. Throws FailureError `document.empty`. */
export function campaignFacts(
  { office, date, campaign }: VisitHead,
  lines: readonly VisitLine[],
  words: CampaignWords,
  standards: readonly Standard[],
): Facts {
  const text = (field: string): string => String(campaign?.[field] ?? '')
  const counted = lines.map(countedOf)
  sound(counted, 0)
  return {
    ...scalars({
      单位: office,
      标题: text('name'),
      批次号: text('number'),
      批准依据: text('basis'),
      所属期: `${text('visitYear')} 年`,
      经费来源: words.account,
      支出科目: words.subject,
      发放方式: words.way,
      版次: '',
      日期: date,
    }),
    ...sums(counted, words.county),
    标准: standards.map(({ whom, sum, source }) => ({ 对象: whom, 标准: sum, 依据: source })),
    对象: '拟慰问对象',
    名单: lines.map((line, i) => ({
      序号: String(i + 1),
      姓名: alignedName(String(line.person['name'] ?? '')),
      单位: [words.county(String(line.visit['county'] ?? '')), String(line.person['employer'] ?? '')]
        .filter((part) => part !== '')
        .join(' '),
      荣誉: `${levelLabel(line.visit['level'])}劳动模范`,
    })),
  }
}

/** Facts of one 困难档案: a single name, and nothing of why (office-practice.md 13d). */
export function hardshipFacts(office: string, date: string, person: Fields, county: string): Facts {
  return {
    ...scalars({ 单位: office, 标题: '困难劳模认定', 日期: date }),
    人数: '1',
    对象: '拟认定对象',
    名单: [
      {
        序号: '1',
        姓名: alignedName(String(person['name'] ?? '')),
        单位: [county, String(person['employer'] ?? '')].filter((part) => part !== '').join(' '),
        荣誉: `${levelLabel(person['_dLevel'])}劳动模范`,
      },
    ],
  }
}

/** What a letter says besides: whom it is to, and what comes with it. */
export function letterFacts(line: VisitLine): Facts {
  const amount = amountOf(line)
  return {
    姓名: String(line.person['name'] ?? ''),
    称呼: '同志',
    荣誉: `${levelLabel(line.visit['level'])}劳动模范`,
    工作单位: String(line.person['employer'] ?? ''),
    慰问金: amount > 0 ? formatMoney(amount) : '',
    慰问金大写: amount > 0 ? chineseMoney(amount) : '',
    慰问品: String(line.visit['goods'] ?? ''),
  }
}

export function countedOf(line: VisitLine): Counted {
  const { level, county } = line.visit
  return {
    person: line.person.id,
    amount: amountOf(line),
    ...(typeof level === 'string' ? { level } : {}),
    ...(typeof county === 'string' ? { county } : {}),
  }
}

function sums(lines: readonly Counted[], county: (id: string) => string): Facts {
  const { people, sum, words } = figuresOf(lines)
  return {
    人数: String(people),
    金额: sum,
    大写: words,
    各级别: byLevel(lines).map((part) => ({
      级别: part.key === '' ? '未注明' : levelLabel(part.key),
      人数: String(part.people),
      金额: formatMoney(part.total),
    })),
    各县: byCounty(lines).map((part) => ({
      县: county(part.key) || '未注明',
      人数: String(part.people),
      金额: formatMoney(part.total),
    })),
  }
}

/** A blank line on paper is filled in by pen; an empty blank would read as if nothing belonged there. */
function scalars(values: Readonly<Record<string, string>>): Facts {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, text === '' && name !== '版次' ? '＿＿＿＿' : text]),
  )
}

/** `least`: a batch has no line of nothing; a visit may bring goods only. */
function sound(lines: readonly (Counted & { readonly name?: string })[], least = 1): void {
  if (lines.length === 0)
    throw new FailureError({ code: 'document.empty', message: '名单里还没有人，没有可写的数字。请先列入人员。' })
  const wrong = lines.find(({ amount }) => !(amount >= least))
  if (wrong)
    throw new FailureError({
      code: 'document.amount',
      message: `${wrong.name ?? '有人'}还没有金额，合计不准。请先填写金额，或“不列入”。`,
    })
}
