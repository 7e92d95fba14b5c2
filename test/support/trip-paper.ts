// A plan of 疗休养 with two batches as the sheets read it: people of the sample roster, staff, insurance, tickets, money, replies.
import type { Row } from '../../renderer/data/office'
import type { TripLine, TripPaper } from '../../renderer/sheets/trips/read-trips'
import { sampleRoster } from './sample-roster'

const { people, lists: own } = sampleRoster(40)
const living = people.filter((person) => person['_dActive'] === 1)
const batches: readonly Row[] = [
  {
    id: 'b1',
    name: '2026年第一批',
    from: '2026-09-01',
    to: '2026-09-05',
    place: '丽水休养院',
    places: 6,
    price: 200000,
  },
  { id: 'b2', name: '2026年第二批', from: '2026-10-12', to: '2026-10-16', place: '洞头', places: 4, price: 180000 },
]
const [lucheng, longwan] = (own.unit ?? []).map(({ id }) => id) as [string, string]
const quota = (batch: string, county: string, places: number): Row => ({ id: batch + county, batch, county, places })

function line(person: Row, i: number): TripLine {
  return {
    person,
    candidate: {
      id: `c${i}`,
      person: person.id,
      county: person['county'],
      role: i < 5 ? 'named' : 'reserve',
      state: i < 4 ? 'placed' : 'waiting',
      batch: i < 3 ? 'b1' : i < 4 ? 'b2' : undefined,
      history: i === 0 ? 'went' : 'never',
      lastTrip: i === 0 ? '2016' : undefined,
      level: person['_dLevel'],
      rank: i + 1,
      countyRank: i + 1,
      wish1: 'b1',
      wish2: 'b2',
      companion: i === 1 ? '张小明' : undefined,
      companionRelation: '子',
      companionKind: '陪护',
      companionIdNumber: i === 1 ? '330302199001010015' : undefined,
      contact: '李小花',
      contactPhone: '13800000000',
      boarding: '车站大道',
      illness: i === 2 ? '高血压' : undefined,
      medicine: i === 2 ? '氨氯地平' : undefined,
      healthSigned: i !== 0,
    },
  }
}

/** As it stands before the first batch sets out. */
export const tripPaper: TripPaper = {
  office: '温州市劳模协会',
  date: '2026年6月8日',
  plan: {
    id: 'p',
    name: '2026年劳模疗休养',
    year: 2026,
    basis: '〔2026〕6号纪要',
    deadline: '2026-06-15',
    postFrom: '2026-07-01',
    postTo: '2026-07-07',
    agency: '温州旅行社',
    account: 'a1',
    budget: 2_000_000,
  },
  batches,
  routes: [],
  quotas: [quota('b1', lucheng, 4), quota('b1', longwan, 2), quota('b2', lucheng, 3), quota('b2', longwan, 1)],
  staff: [
    { id: 's', batch: 'b1', name: '王领队', role: '领队', sex: '女', employer: '温州旅行社', phone: '13900000000' },
  ],
  lines: living.slice(0, 6).map(line),
  lists: { ...own, tripBatch: batches, fundAccount: [{ id: 'a1', name: '市总工会本级' }] },
  policies: [
    {
      id: 'i1',
      batch: 'b1',
      kind: '人身意外险',
      number: 'P-2026-01',
      insurer: '某保险公司',
      cover: 100_000_000,
      medical: 10_000_000,
      ageMost: 80,
      from: '2026-09-01',
      to: '2026-09-05',
      hotline: '95500',
    },
  ],
  legs: [
    {
      id: 'l1',
      batch: 'b1',
      way: 'there',
      by: 'rail',
      date: '2026-09-01',
      number: 'D3209',
      from: '温州南',
      to: '丽水',
      seat: '二等座',
    },
    {
      id: 'l2',
      batch: 'b1',
      way: 'back',
      by: 'rail',
      date: '2026-09-05',
      number: 'D3210',
      from: '丽水',
      to: '温州南',
      seat: '二等座',
    },
  ],
  charges: [{ id: 'x1', batch: 'b1', kind: 'elder', candidate: 'c1', who: '免票', amount: 8000 }],
  payers: [
    { id: 'y1', batch: 'b1', name: '所在单位', perHead: 50000 },
    { id: 'y2', batch: 'b1', account: 'a1' },
  ],
  incidents: [
    { id: 'n1', batch: 'b1', date: '2026-09-03', kind: '生病就医', who: '某劳模', what: '感冒', done: '门诊处理' },
  ],
  replies: [
    { id: 'r1', batch: 'b1', q1: 5, q2: 4, q8: 5, opinion: '安排得好' },
    { id: 'r2', batch: 'b1', q1: 3, q2: 4, q8: 4 },
  ],
  settlements: [],
  editions: [],
}
