// What the letters of 优待服务 say: the registered facts of a case, and the titles, prices and copies of a year's newspapers.
import type { Fields } from '../../../shared/domain/field'
import { copiesOf } from '../../../shared/domain/privileges/newspaper-sums'
import { formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { officeName, todayWords } from '../../sheets/roster/read'
import { dateWords } from '../../sheets/words'
import type { Facts } from './fill-docx'
import type { SubjectFacts } from './read-facts'

const blank = '＿＿＿＿'

/** Facts of one case. Throws FailureError `document.empty` where the person is gone. */
export async function readCaseFacts(row: Row): Promise<SubjectFacts> {
  const person = await office().row('person', String(row['person']))
  if (!person)
    throw new FailureError({ code: 'document.empty', message: '这个人已不在名册里，没有可写的内容。可到回收站恢复。' })
  const name = String(person['name'] ?? '')
  return {
    facts: caseFacts(await officeName(), todayWords(), row, person),
    number: row['letterNo'] ? String(row['letterNo']) : `${name}（未编号）`,
    people: 1,
    letters: [],
  }
}

/** A blank line on paper is filled in by pen. */
export function caseFacts(unit: string, date: string, row: Fields, person: Fields): Facts {
  const of = (from: Fields, field: string): string => String(from[field] ?? '').trim() || blank
  return {
    单位: unit === '' ? blank : unit,
    函号: of(row, 'letterNo'),
    主送单位: of(row, 'receiver'),
    姓名: of(person, 'name'),
    性别: of(person, 'sex'),
    工作单位: of(person, 'employer'),
    荣誉: of(person, '_dTitles'),
    诉求: of(row, 'matter'),
    子女姓名: of(row, 'childName'),
    关系: of(row, 'childRelation'),
    子女出生日期: dateWords(row['childBirth']) || blank,
    入学年份: of(row, 'enrolYear'),
    阶段: of(row, 'stage'),
    申请学校: of(row, 'school'),
    申请类别: of(row, 'housingNeed'),
    家庭人口: of(row, 'householdSize'),
    日期: date,
  }
}

/** Facts of a year's order; copies are those of the year before, since the notice goes out while the new list is made. */
export async function readNewspaperFacts(row: Row): Promise<SubjectFacts> {
  const year = Number(row['year'])
  const [unit, titles, prices, last, accounts] = await Promise.all([
    officeName(),
    office().all('periodical'),
    office().find('periodicalPrice', 'year', [year]),
    office().find('subscription', 'year', [year - 1]),
    office().all('fundAccount'),
  ])
  const account = accounts.find(({ id }) => id === row['account'])
  const facts = newspaperFacts({ unit, date: todayWords(), row, titles, prices, last, account })
  return { facts, number: `${year}年`, people: 0, letters: [] }
}

interface NewspaperRows {
  readonly unit: string
  readonly date: string
  readonly row: Fields
  readonly titles: readonly Fields[]
  readonly prices: readonly Fields[]
  readonly last: readonly Fields[]
  readonly account: Fields | undefined
}

export function newspaperFacts({ unit, date, row, titles, prices, last, account }: NewspaperRows): Facts {
  const text = (field: string): string => String(row[field] ?? '').trim() || blank
  const sum = (rows: readonly Fields[]): number => rows.reduce((total, each) => total + copiesOf(each), 0)
  return {
    单位: unit === '' ? blank : unit,
    年度: String(row['year']),
    征订截止: dateWords(row['deadline']) || blank,
    收订局: text('office'),
    经费来源: account ? String(account['name']) : blank,
    联系人: text('contact'),
    联系电话: text('phone'),
    份数: String(sum(last)),
    日期: date,
    报刊表: titles
      .filter((title) => title['retired'] !== true)
      .map((title) => {
        const price = prices.find((each) => each['periodical'] === title.id && each['year'] === row['year'])
        return {
          报刊: String(title['name']),
          代号: String(title['code'] ?? ''),
          单价: typeof price?.['price'] === 'number' ? formatMoney(price['price']) : '',
          份数: String(sum(last.filter((each) => each['periodical'] === title.id))),
        }
      }),
  }
}
