// Figures of 志愿与宣讲. What an activity counts as is said in activities/figures.ts; here it is asked of the rows one by one, with the rows
// behind each. Planned and called-off activities are in no figure.
import { donationKinds, mediaLevels } from '../activities/picklists'
import { is, type Area, type Condition, type Figure } from './figure'

/** A row without a state was entered after the event. */
const heldStates = [null, 'held'] as const
const held: Condition = { field: 'state', is: 'in', values: heldStates }

const activity = (
  key: string,
  label: string,
  unit: Figure['unit'],
  definition: string,
  where: readonly Condition[] = [],
  more: Partial<Figure> = {},
): Figure => ({
  key: `activities.${key}`,
  label,
  unit,
  definition: `${definition}；计划中和取消的不计；按活动日期。`,
  table: 'activity',
  where: [held, ...where],
  year: 'date',
  ...more,
})

const events = { count: { sum: 'events', orElse: 1 } } as const
const volunteer = [is('kind', 'volunteer', 'skill')]
const lecture = [is('kind', 'lecture')]
const theme = [is('kind', 'theme')]

const teams: Figure = {
  key: 'activities.teams',
  label: '组建志愿服务队',
  unit: '支',
  definition: '当年成立的志愿服务队和技术服务队（不含宣讲团）；按成立日期。',
  table: 'volunteerTeam',
  where: [is('kind', 'volunteer', 'skill')],
  year: 'foundedOn',
}
const lectureTeams: Figure = {
  ...teams,
  key: 'activities.lectureTeams',
  label: '组建宣讲团',
  definition: '当年成立的宣讲团；按成立日期。',
  where: [is('kind', 'lecture')],
}
const teamsStanding: Figure = {
  ...teams,
  key: 'activities.teamsStanding',
  label: '现有服务队',
  definition: '年末仍在的各类服务队（含宣讲团）：已成立、没有解散；按成立日期和解散日期。',
  where: [],
  until: 'dissolvedOn',
}
const service = activity(
  'volunteer',
  '志愿服务活动',
  '次',
  '志愿服务和技术服务活动的场次，一条记录没有写场次的计一次',
  volunteer,
  events,
)
const served = activity(
  'served',
  '志愿服务对象',
  '人次',
  '志愿服务和技术服务活动填报的服务对象人数，逐场相加',
  volunteer,
  {
    count: { sum: 'served' },
    about: '多',
  },
)

const present: readonly Condition[] = [
  { field: 'absent', is: 'in', values: [null, false] },
  { field: 'activity.state', is: 'in', values: heldStates },
]
const joined = (
  key: string,
  label: string,
  unit: Figure['unit'],
  definition: string,
  where: readonly Condition[],
  count: NonNullable<Figure['count']>,
): Figure => ({
  key: `activities.${key}`,
  label,
  unit,
  definition: `${definition}，未到的不计；按活动日期。`,
  table: 'participation',
  where: [...present, ...where],
  year: 'activity.date',
  count,
})
const once = { distinct: 'person' } as const
const people = joined('people', '参加活动劳模', '人', '各类活动参加名单上的劳模，一人一年只计一次', [], once)
const listed = joined('listed', '名单劳模人次', '人次', '各类活动参加名单上的劳模，一场计一人次', [], {
  sum: 'times',
  orElse: 1,
})
const epidemic = joined(
  'epidemic',
  '参与疫情防控劳模',
  '人',
  '主题为“疫情防控”的活动参加名单上的劳模，一人一年只计一次',
  [is('activity.theme', '疫情防控')],
  once,
)

const lectures = activity('lectures', '宣讲', '场', '宣讲活动的场次，一条记录没有写场次的计一场', lecture, events)
const heard = activity('heard', '宣讲覆盖职工', '人', '宣讲活动填报的覆盖职工人数，逐场相加', lecture, {
  count: { sum: 'covered' },
  about: '多',
})
const online = activity('online', '线上观看', '人次', '各类活动填报的线上观看人次', [], { count: { sum: 'online' } })
const themed = activity(
  'themed',
  '主题活动',
  '场',
  '主题活动（线上线下）的场次，一条记录没有写场次的计一场',
  theme,
  events,
)
const raised = activity('raised', '现场募集', '万元', '活动现场募集金额，只作统计，与捐赠不相加', [], {
  count: { sum: 'raised' },
})

const donation = (key: string, label: string, kind: string): Figure => ({
  key: `activities.${key}`,
  label,
  unit: '万元',
  definition: `劳模个人、集体和所在单位的${label.slice(2)}${kind === 'goods' ? '，按折价' : ''}，“其他”捐赠人的不计；按捐赠日期。`,
  table: 'donation',
  where: [is('kind', kind), is('donorKind', 'person', 'group', 'unit')],
  year: 'date',
  count: { sum: 'amount' },
})
const money = donation('money', '劳模捐款', 'money')
const goods = donation('goods', '劳模捐赠物资', 'goods')

const media: Figure = {
  key: 'activities.media',
  label: '媒体报道',
  unit: '篇',
  definition: '登记的媒体报道，一家媒体刊播一次计一篇；按刊播日期。',
  table: 'mediaReport',
  year: 'date',
}
const central: Figure = {
  ...media,
  key: 'activities.central',
  label: '中央媒体报道',
  definition: '级别为“中央”的媒体报道；按刊播日期。',
  where: [is('level', 'central')],
}

export const activityArea: Area = {
  key: 'activities',
  label: '志愿与宣讲',
  topics: [
    { label: '志愿服务', figures: [teams, teamsStanding, service, served, people, listed, epidemic] },
    { label: '宣讲工作', figures: [lectureTeams, lectures, heard, online] },
    { label: '主题活动开展', figures: [themed, raised] },
    { label: '捐赠', figures: [money, goods] },
    { label: '媒体宣传', figures: [media, central] },
  ],
  breakdowns: [
    {
      key: 'activities.byTheme',
      title: '活动：按主题（专项）',
      head: '主题（专项）',
      by: 'theme',
      columns: [
        {
          label: '场次',
          figure: activity('all', '活动场次', '场', '各类活动的场次，一条记录没有写场次的计一场', [], events),
        },
        {
          label: '覆盖职工',
          figure: activity('covered', '覆盖职工', '人', '各类活动填报的覆盖职工人数，逐场相加', [], {
            count: { sum: 'covered' },
          }),
        },
        { label: '线上人次', figure: online },
      ],
    },
    {
      key: 'activities.byDonation',
      title: '捐赠：按捐款捐物',
      head: '类别',
      by: 'kind',
      columns: [
        {
          label: '金额（万元）',
          figure: {
            ...money,
            key: 'activities.given',
            label: '劳模捐赠合计',
            definition: '劳模个人、集体和所在单位的捐款和捐物折价；按捐赠日期。',
            where: [is('donorKind', 'person', 'group', 'unit')],
          },
        },
      ],
      groups: donationKinds,
    },
    {
      key: 'activities.byMedia',
      title: '媒体报道：按媒体级别',
      head: '级别',
      by: 'level',
      columns: [{ label: '篇', figure: media }],
      groups: mediaLevels,
    },
  ],
}
