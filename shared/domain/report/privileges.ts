// Figures of 优待服务: newspapers by copies, cards, school and housing cases, check-ups, people insured (domain.md §0, §1.8).
import { is, type Area, type Figure } from './figure'

const newspapers: Figure = {
  key: 'privileges.newspapers',
  label: '赠阅报刊',
  unit: '份',
  definition: '当年度订阅的份数之和，年中退订的照计；按订阅年度。',
  table: 'subscription',
  year: 'year',
  count: { sum: 'copies', orElse: 1 },
  about: '余',
}
const readers: Figure = {
  key: 'privileges.readers',
  label: '赠阅报刊的劳模',
  unit: '人',
  definition: '当年度订有报刊的劳模，一人订几种计一人；按订阅年度。',
  table: 'subscription',
  year: 'year',
  count: { distinct: 'person' },
}
const issued: Figure = {
  key: 'privileges.cards',
  label: '办理证卡',
  unit: '张',
  definition: '当年办的健身卡等证卡，补办的新卡也计一张；按办卡日期。',
  table: 'card',
  year: 'issuedOn',
}
const school: Figure = {
  key: 'privileges.school',
  label: '子女入学优先',
  unit: '件',
  definition: '当年受理的子女入学优先事项；按受理日期。',
  table: 'privilegeCase',
  where: [is('kind', 'school')],
  year: 'appliedOn',
}
const housing: Figure = {
  key: 'privileges.housing',
  label: '公租房优先',
  unit: '件',
  definition: '当年受理的公租房优先事项；按受理日期。',
  table: 'privilegeCase',
  where: [is('kind', 'housing')],
  year: 'appliedOn',
}
const settled: Figure = {
  key: 'privileges.settled',
  label: '落实优待事项',
  unit: '件',
  definition: '当年办结、结果为已落实或部分落实的优待事项；按办结日期。',
  table: 'privilegeCase',
  where: [is('outcome', '已落实', '部分落实')],
  year: 'closedOn',
}
const checkUps: Figure = {
  key: 'privileges.checkUps',
  label: '劳模体检',
  unit: '人次',
  definition: '登记为参加的体检，一人一批计一次；按体检年度。',
  table: 'checkUp',
  where: [is('attended', 'yes')],
  year: 'year',
}
const insured: Figure = {
  key: 'privileges.insured',
  label: '参加保险',
  unit: '人次',
  definition: '列入保单参保名单的人次；按保险起期。',
  table: 'insurance',
  year: 'policy.from',
}

export const privilegeArea: Area = {
  key: 'privileges',
  label: '优待服务',
  topics: [
    { label: '报刊赠阅', figures: [newspapers, readers] },
    { label: '证卡', figures: [issued] },
    { label: '优待事项', figures: [school, housing, settled] },
    { label: '体检和保险', figures: [checkUps, insured] },
  ],
  breakdowns: [
    {
      key: 'privileges.byTitle',
      title: '报刊赠阅：按报刊',
      head: '报刊',
      by: 'periodical',
      columns: [
        { label: '份', figure: newspapers },
        { label: '人', figure: readers },
      ],
    },
  ],
}
