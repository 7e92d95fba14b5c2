// The sample office: made-up people of a city's model workers' association with their honours, events, family and accounts.
// Pure and seeded: the same seed gives the same bytes, person n does not depend on how many there are (scale tests use that).
import type { RowId, Value } from '../../oplog/operation'
import { eventsOf, isInHardship, type EventValues } from './events'
import { honoursOf } from './honours'
import { lifeOf, type Life } from './life'
import { addressOf, countyOf, postOf, type Post } from './places'
import { diceOf } from './dice'
import { sampleName } from './names'
import { accountMark } from '../roster/accounts'

export interface SampleRow {
  readonly table: 'person' | 'honour' | 'statusEvent' | 'family' | 'account'
  readonly id: RowId
  readonly values: Readonly<Record<string, Value>>
}

export const sampleSeed = 20251231
/** Rows of the shown sample office: 1,200 on the living roster and 514 historical. */
export const samplePeople = 1714
/** Said in the title of the window and on every sheet; `sample.fill` runs in no office of another name. */
export const sampleOfficeName = '温州市劳模协会（示例，人员均为虚构）'
export const sampleOperator = '示例操作员'

/** Rows of people from ≤ index < from + count, each person followed by its own rows. */
export function sampleRows(seed: number, from: number, count: number): readonly SampleRow[] {
  return Array.from({ length: count }, (_, i) => personRows(seed, from + i)).flat()
}

function personRows(seed: number, index: number): readonly SampleRow[] {
  const twin = twinOf(seed, index)
  const life = twin ?? lifeOf(seed, index)
  const county = countyOf(life.dice)
  const post = postOf(life.dice, county, life.farmer)
  const honours = honoursOf(life, post)
  const events = eventsOf(life, county, honours[0]!.awardedOn)
  const person = samplePersonId(index)
  const child = (table: SampleRow['table'], mark: string, lists: readonly EventValues[]): SampleRow[] =>
    lists.map((values, i) => ({ table, id: rowId(index, mark, i), values: { person, ...values } }))
  const values = {
    ...personValues(life, post, events, twin !== undefined),
    county: county.id,
    ...addressOf(life.dice, county),
  }
  return [
    { table: 'person', id: person, values },
    ...child(
      'honour',
      'h',
      honours.map((honour) => honour.values),
    ),
    ...child('statusEvent', 'n', events),
    ...child('family', 'r', familyOf(life)),
    ...child('account', 's', accountsOf(life)),
  ]
}

/** Twice among the first thousand, one person was entered a second time without ID: something for 合并重复人员. */
function twinOf(seed: number, index: number): Life | undefined {
  if (index !== 402 && index !== 800) return undefined
  const original = lifeOf(seed, index - 350)
  return { ...original, index, dice: diceOf(seed, index), idNumber: '' }
}

/** 26 Crockford characters in the order of registration; no real id starts with two zeros. */
function rowId(index: number, mark: string, child: number): RowId {
  return `00samp${String(index).padStart(7, '0')}${mark}${String(child).padStart(12, '0')}`
}

/** Row id of sample person n. */
export function samplePersonId(index: number): RowId {
  return rowId(index, 'p', 0)
}

function personValues(life: Life, post: Post, events: readonly EventValues[], twin: boolean): Record<string, Value> {
  const { dice } = life
  const workStatus = life.farmer ? '务农' : life.retired ? '退休' : '在岗'
  return {
    name: life.name,
    sex: life.sex,
    birth: life.birth,
    ...(twin ? {} : { idKind: '居民身份证', idNumber: life.idNumber }),
    ethnicity: dice.chance(0.02) ? '畲族' : '汉族',
    nativePlace: '浙江温州',
    political: dice.weigh([
      ['中共党员', 62],
      ['群众', 33],
      ['民主党派', 5],
    ]),
    education:
      life.birthYear < 1950
        ? dice.pick(['小学', '初中', '高中'])
        : dice.pick(['高中', '大专', '本科', '中专'].map((word) => (word === '本科' ? '大学' : word))),
    employer: post.employer,
    position: post.position,
    employerNature: post.nature,
    industry: post.industry,
    workStart: `${life.birthYear + dice.int(17, 23)}-08`,
    workStatus,
    ...(life.retired ? { retiredOn: life.retired } : {}),
    retirementClass: life.sex === '男' ? '男' : life.retireAge === 55 ? '女干部（55）' : '女工人（50）',
    identityWhenNamed: life.farmer ? '农民' : '职工',
    frontLine: dice.chance(0.45),
    ...(dice.chance(0.94) ? { phone: `1990${String(life.index).padStart(7, '0')}` } : {}),
    hukou: life.farmer ? '农业' : '非农业',
    living: dice.weigh([
      ['与配偶', 60],
      ['与子女', 24],
      ['独居', 12],
      ['养老机构', 4],
    ]),
    marital: life.birthYear < 1940 && dice.chance(0.4) ? '丧偶' : '已婚',
    familySize: dice.int(1, 5),
    health:
      life.birthYear < 1945
        ? dice.weigh([
            ['一般', 55],
            ['较差', 25],
            ['良好', 15],
            ['重病', 5],
          ])
        : dice.weigh([
            ['良好', 75],
            ['一般', 22],
            ['重病', 3],
          ]),
    income: dice.int(25, 90) * 100_00,
    ...(isInHardship(events)
      ? {
          hardshipType: dice.pick(['低保边缘户', '意外致困户']),
          hardshipCause: dice.pick(['本人大病', '家庭成员大病']),
        }
      : {}),
    deeds: `在${post.employer}担任${post.position}期间，立足岗位，勤恳敬业（示例文字）。`,
    archiveNo: `示-${String(life.index + 1).padStart(6, '0')}`,
  }
}

function familyOf(life: Life): readonly EventValues[] {
  const { dice } = life
  const phone = (n: number): string => `1991${String(life.index * 2 + n).padStart(7, '0')}`
  const family: EventValues[] = []
  const spouseSex = life.sex === '男' ? '女' : '男'
  if (dice.chance(0.7))
    family.push({
      name: sampleName(dice, spouseSex, life.birthYear),
      relation: '配偶',
      phone: phone(0),
      together: true,
      mayCollect: true,
    })
  if (dice.chance(life.birthYear < 1955 ? 0.9 : 0.3)) {
    const son = dice.chance(0.5)
    const name = sampleName(dice, son ? '男' : '女', life.birthYear + 26)
    family.push({
      name,
      relation: son ? '子' : '女',
      phone: phone(1),
      together: dice.chance(0.25),
      mayCollect: dice.chance(0.6),
    })
  }
  return family
}

function accountsOf(life: Life): readonly EventValues[] {
  if (!life.dice.chance(0.6)) return []
  const body = `62999${String(life.index).padStart(13, '0')}`
  const account = {
    holder: life.name,
    number: body + luhnDigit(body),
    bank: '示例银行温州支行',
    from: '2022-01-01',
  }
  const cardKind = life.dice.pick(['银行卡', '社保卡'])
  // One in thirty waits for 复核, so that the list of them can be tried.
  const reviewed = life.index % 30 === 0 ? {} : { checkedFor: accountMark(account), checkedOn: '2022-01-10' }
  return [{ ...account, cardKind, ...reviewed }]
}

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
