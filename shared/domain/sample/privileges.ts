// 优待服务 for the sample office: newspapers of 2019 to 2021 and of this year, fitness cards, a few cases, a round of 体检 and a policy;
// made up, entered by the bulk commands a clerk uses, few changes of many rows each.
import type { RowId } from '../../oplog/operation'
import { numbersFrom } from '../privileges/card-standing'
import { samplePeople, samplePersonId } from './sample'
import type { SampleDesk } from './visits'

/** Years in which the seed says that more than a thousand copies were sent (domain.md §0). */
const seedYears = [2019, 2020, 2021] as const
/** People each of whom gets two copies a year: few rows, and just over a thousand copies. */
const readers = [509, 514, 521] as const
/** People who hold a fitness card. */
const holders = 60

const titles = [
  { name: '工人日报（示例）', code: '示例1-5', price: 396_00 },
  { name: '浙江工人日报（示例）', code: '示例31-3', price: 312_00 },
] as const

/** Asked again it enters nothing twice. Answers how many copies the three years of the seed hold. */
export async function samplePrivileges(desk: SampleDesk): Promise<number> {
  if ((await desk.find('subscription', 'year', [seedYears[0]])).length > 0) return 0
  const people = await livingPeople(desk)
  const copies = await enterNewspapers(desk, people)
  await enterCards(desk, people)
  await enterCases(desk, people)
  await enterLists(desk, people)
  return copies
}

/** The longest on the roster first: they were readers in the years of the seed. */
async function livingPeople(desk: SampleDesk): Promise<readonly RowId[]> {
  const everybody = Array.from({ length: samplePeople }, (_, n) => samplePersonId(n))
  const events = await desk.find('statusEvent', 'person', everybody)
  const gone = new Set(
    events
      .filter((event) => ['died', 'moved-out', 'emigrated', 'revoked'].includes(String(event['kind'])))
      .map((event) => String(event['person'])),
  )
  return everybody.filter((id) => !gone.has(id))
}

async function enterNewspapers(desk: SampleDesk, people: readonly RowId[]): Promise<number> {
  const year = Number(desk.today.slice(0, 4))
  const ids: RowId[] = []
  for (const { name, code } of titles) {
    const { id } = await made(desk, 'periodical', { name, code, kind: '报纸' })
    ids.push(id)
  }
  const prices = ids.flatMap((periodical, i) =>
    [...seedYears, year, year + 1].map((of) => ({ values: { periodical, year: of, price: titles[i]?.price ?? 0 } })),
  )
  const label = '报刊单价（示例）'
  await desk.run('record.edit-many', { table: 'periodicalPrice', label, edits: [], creates: prices })
  let copies = 0
  for (const [i, of] of seedYears.entries()) {
    const who = people.slice(0, readers[i])
    await desk.run('subscription.order', { year: of, periodical: ids[i % 2], people: who, copies: 2, entered: '补录' })
    copies += who.length * 2
  }
  const now = people.slice(0, 120)
  await desk.run('subscription.order', { year, periodical: ids[0], people: now, copies: 1, office: '示例邮政支局' })
  return copies
}

async function enterCards(desk: SampleDesk, people: readonly RowId[]): Promise<void> {
  const year = Number(desk.today.slice(0, 4))
  const values = { name: '健身卡（示例）', venue: '工会大厦健身中心（示例）', months: 12, reviewed: true, fee: 1000 }
  const { id: kind } = await made(desk, 'cardKind', values)
  const numbers = numbersFrom('JS0001', holders)
  const list = people.slice(0, holders).map((person, i) => ({ person, number: numbers[i] }))
  await desk.run('card.issue', { kind, on: `${year}-01-08`, people: list })
  const cards = (await desk.find('card', 'kind', [kind])).map(({ id }) => id)
  await desk.run('card.receive', { cards: cards.slice(0, 45), on: `${year}-01-20` })
  const [lost, missing] = cards
  if (lost) {
    await desk.run('card.lose', { card: lost, on: `${year}-01-25`, note: '示例' })
    await desk.run('card.replace', { card: lost, on: `${year}-01-26`, number: 'JS0901', fee: 1000 })
  }
  if (missing) await desk.run('card.lose', { card: missing, on: `${year}-01-28`, note: '示例' })
}

/** One case in each state, as far as the year has come. */
async function enterCases(desk: SampleDesk, people: readonly RowId[]): Promise<void> {
  const year = Number(desk.today.slice(0, 4))
  const school = { kind: 'school', childName: '示例子女', childRelation: '女儿', stage: '小学', school: '示例小学' }
  const housing = { kind: 'housing', housingNeed: '公共租赁住房', matter: '现租住，申请公租房（示例）' }
  for (const [n, [values, reached]] of (
    [
      [school, 'done'],
      [school, 'answered'],
      [housing, 'sent'],
      [housing, 'collecting'],
    ] as const
  ).entries()) {
    const person = people[n]
    if (person === undefined) continue
    const receiver = values.kind === 'school' ? '示例市教育局' : '示例市住房和城乡建设局'
    const appliedOn = `${year}-01-0${n + 2}`
    const { id } = await made(desk, 'privilegeCase', { ...values, person, appliedOn, receiver, handler: '王芳' })
    if (reached === 'collecting') continue
    const move = (to: string, more: object) => desk.run('privilege-case.move', { case: id, to, ...more })
    await move('sent', { on: `${year}-01-10`, replyBy: `${year}-01-20` })
    if (reached === 'sent') continue
    await move('answered', { on: `${year}-01-18`, reply: '同意按规定优先安排（示例）' })
    if (reached === 'done') await move('done', { on: `${year}-01-22`, outcome: '已落实', schoolGiven: '示例小学' })
  }
}

async function enterLists(desk: SampleDesk, people: readonly RowId[]): Promise<void> {
  const year = Number(desk.today.slice(0, 4))
  await desk.run('check-up.list', { year, round: '第一批（示例）', people: people.slice(0, 40) })
  const values = {
    name: `${year}年劳模意外险（示例）`,
    kind: '人身意外险',
    insurer: '示例保险公司',
    number: `示例保单${year}`,
    cover: 100_000_00,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  }
  const { id: policy } = await made(desk, 'insurancePolicy', values)
  await desk.run('insurance.insure', { policy, people: people.slice(0, 40) })
}

async function made(desk: SampleDesk, table: string, values: object): Promise<{ readonly id: RowId }> {
  return (await desk.run('record.create', { table, values })) as { readonly id: RowId }
}
