// 来信来访 of this and last year for the sample office, and a few policy texts that are marked 示例: made up, entered as a clerk enters them.
import { addDays } from '../../kernel/plain-date'
import type { RowId, Value } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedUnits } from '../office/seed'
import { diceOf, type Dice } from './dice'
import { sampleSeed } from './sample'
import type { SampleDesk } from './visits'

type Case = readonly [category: string, content: string, reply: string]

const cases: readonly Case[] = [
  ['荣誉津贴', '问本季度荣誉津贴什么时候到账。', '每季度末造表，经市财政拨付后到账，请月底再查。（示例）'],
  ['荣誉津贴', '退休手续已办，问荣誉津贴从哪个月开始。', '请提供退休审批表复印件，从批准次月起办理。（示例）'],
  ['医疗待遇', '住院后问医疗补助怎样申请。', '告知需备的材料，请交所在县（市、区）总工会。（示例）'],
  ['困难帮扶', '反映老伴重病，家庭支出大，问能否帮扶。', '已登记，转走访组上门了解，并告知困难申报时间。（示例）'],
  ['子女入学', '孙女今年上小学，问劳模子女入学优先的办法。', '告知学区政策和所需证明，可到协会开具身份证明。（示例）'],
  ['住房', '问公租房申请是否可以优先轮候。', '告知申请窗口和材料，需要时由协会出函。（示例）'],
  ['荣誉认定和补证', '荣誉证书搬家时遗失，问能否补办。', '原证不补发，可查档后开具身份（荣誉）证明。（示例）'],
  ['疗休养', '问今年疗休养何时报名。', '由各县（市、区）总工会推荐，通知下发后与所在单位工会联系。（示例）'],
  ['政策咨询', '问劳模出行优待有哪些。', '按现行优待目录答复，并寄送一份。（示例）'],
  ['意见建议', '建议多办摄影、太极一类的班。', '已转才艺培训安排，感谢建议。（示例）'],
]

const texts: readonly Readonly<Record<string, Value>>[] = [
  {
    title: '劳动模范优待办法（示例）',
    number: '示例〔2024〕1号',
    issuer: '示例市总工会',
    date: '2024-01-10',
    from: '2024-02-01',
    text: '第一条 为做好劳动模范服务，制定本办法。\n第五条 劳动模范子女接受义务教育的，由教育行政部门按学区就近优先安排入学。\n第八条 劳动模范申请公租房的，同等条件下优先轮候。\n（本件为示例，内容编造，不得引用。）',
  },
  {
    title: '荣誉津贴发放通知（示例）',
    number: '示例〔2023〕6号',
    issuer: '示例市财政局、示例市总工会',
    date: '2023-03-01',
    from: '2023-04',
    text: '一、荣誉津贴按季度发放，每季度末造表。\n二、退休的自批准次月起发放，去世的自次月起停发。\n（本件为示例，内容编造，不得引用。）',
  },
  {
    title: '来信来访办理规则（示例）',
    number: '示例〔2022〕3号',
    issuer: '示例市劳模协会',
    date: '2022-05-20',
    from: '2022-06',
    text: '一、来电来访当日登记，能当场答复的当场答复。\n二、需转办的三日内转出，并告知来访人。\n（本件为示例，内容编造，不得引用。）',
  },
]

/** Days ago, and how far each 信访事项 of this year is. */
const petitions: readonly (readonly [
  ago: number,
  how: 'open' | 'accepted' | 'extended' | 'answered' | 'closed' | 'filed',
])[] = [
  [150, 'filed'],
  [100, 'closed'],
  [80, 'extended'],
  [75, 'accepted'],
  [60, 'accepted'],
  [40, 'answered'],
  [20, 'open'],
  [3, 'open'],
]

const perYear = 16

/** Enters them once; answers how many were entered. */
export async function sampleInquiries(desk: SampleDesk): Promise<number> {
  if ((await desk.find('inquiry', 'state', ['closed', 'open'])).length > 0) return 0
  const year = Number(desk.today.slice(0, 4))
  const people = await desk.find(
    'person',
    'county',
    seedUnits.slice(0, 3).map(({ id }) => id),
  )
  const dice = diceOf(sampleSeed, year, 61)
  const label = '来电来访（示例）'
  const creates = [year - 1, year].flatMap((of) => callsOf(of, desk.today, people, dice))
  await desk.run('record.edit-many', { table: 'inquiry', label, edits: [], creates })
  await desk.run('record.edit-many', {
    table: 'policyText',
    label: '政策文件（示例）',
    edits: [],
    creates: texts.map((values) => ({ values: { ...values, example: true } })),
  })
  for (const [i, [ago, how]] of petitions.entries())
    await petition(desk, cases[i % cases.length]!, people[i % Math.max(1, people.length)], ago, how)
  return creates.length + petitions.length
}

/** Calls spread over the year as far as it has gone; the last of this year still waits for its answer. */
function callsOf(year: number, today: string, people: readonly Fields[], dice: Dice) {
  const days = Array.from({ length: perYear }, (_, i) => addDays(`${year}-01-05`, i * 21 + dice.int(0, 9)))
  const past = days.filter((date) => date <= today)
  return past.map((date, i) => {
    const [category, content, reply] = cases[(i * 3 + year) % cases.length]!
    const channel = dice.weigh([['call', 6] as const, ['visit', 3] as const, ['letter', 1] as const])
    const waits = year === Number(today.slice(0, 4)) && i === past.length - 1
    const closed = { reply, state: 'closed', closedOn: date, disposal: channel === 'call' ? 'phone' : 'spot' }
    return {
      values: {
        ...callerOf(people, i, dice),
        number: `示例${year}-${String(i + 1).padStart(3, '0')}`,
        date,
        time: `${String(dice.int(9, 16)).padStart(2, '0')}:${dice.pick(['05', '20', '35', '50'])}`,
        channel,
        category,
        content,
        receiver: '示例操作员',
        ...(waits ? { state: 'open', due: addDays(date, 5) } : closed),
      },
    }
  })
}

/** Most are of the roster; some are families or strangers. */
function callerOf(people: readonly Fields[], at: number, dice: Dice): Readonly<Record<string, Value>> {
  const person = dice.chance(0.8) ? people[(at * 7) % Math.max(1, people.length)] : undefined
  if (!person) return { name: `示例来访人${at + 1}`, phone: `1380000${String(1000 + at)}` }
  const phone = person['phone']
  return { name: String(person['name']), person: person.id, ...(typeof phone === 'string' ? { phone } : {}) }
}

async function petition(
  desk: SampleDesk,
  [category, content, reply]: Case,
  person: Fields | undefined,
  ago: number,
  how: (typeof petitions)[number][1],
): Promise<void> {
  const date = addDays(desk.today, -ago)
  const values = {
    date,
    channel: 'visit',
    name: String(person?.['name'] ?? '示例信访人'),
    ...(person ? { person: person.id } : {}),
    people: ago === 100 ? 6 : 1,
    category,
    content,
    unit: '示例单位',
  }
  const { id: inquiry } = (await desk.run('inquiry.register', { values, petition: true })) as { id: RowId }
  const move = (to: string, on: string, more: object = {}) => desk.run('inquiry.move', { inquiry, to, on, ...more })
  if (how === 'open') return
  await move('accepted', addDays(date, 5))
  if (how === 'accepted') return
  if (how === 'extended') {
    const extension = { days: 30, by: '示例负责人', reason: '需向有关部门核实（示例）' }
    await desk.run('inquiry.extend', { inquiry, on: addDays(date, 50), ...extension })
    return
  }
  await desk.run('record.edit', { table: 'inquiry', row: inquiry, values: { reply } })
  await move('answered', addDays(date, 20))
  if (how === 'answered') return
  await move('closed', addDays(date, 25))
  if (how === 'filed') await move('filed', addDays(date, 40), { keep: '3' })
}
