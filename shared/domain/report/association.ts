// Figures of 协会工作: members and dues, meetings, county associations by state, nominations.
import { meetingKinds, memberKinds } from '../association/picklists'
import { STILL, type Area, type Figure } from './figure'

const members: Figure = {
  key: 'association.members',
  label: '协会会员',
  unit: '个',
  definition: '年末的个人会员和单位会员：已入会、没有退会；按入会日期和退会日期。',
  table: 'member',
  year: 'joinedOn',
  until: 'leftOn',
}
const joined: Figure = {
  key: 'association.joined',
  label: '新增会员',
  unit: '个',
  definition: '当年入会的会员；按入会日期。',
  table: 'member',
  year: 'joinedOn',
}
const dues: Figure = {
  key: 'association.dues',
  label: '会费收入',
  unit: '元',
  definition: '实缴会费合计；按缴费日期。',
  table: 'due',
  year: 'paidOn',
  count: { sum: 'paid' },
}
const meetings: Figure = {
  key: 'association.meetings',
  label: '协会会议',
  unit: '次',
  definition: '登记的会员大会、理事会等会议；按会议日期。',
  table: 'councilMeeting',
  year: 'on',
}
const county = { table: 'countyAssociation', unit: '个' } as const
const founded: Figure = {
  ...county,
  key: 'association.founded',
  label: '已成立县级协会',
  definition: '年末已成立的县（市、区）劳模协会；按成立日期。',
  where: [{ field: 'foundedOn', is: 'filled' }],
  year: 'foundedOn',
  until: STILL,
}
const preparing: Figure = {
  ...county,
  key: 'association.preparing',
  label: '筹建中县级协会',
  definition: '年末已开始筹建、还没有成立的县（市、区）劳模协会；按筹建日期和成立日期。',
  where: [{ field: 'preparingOn', is: 'filled' }],
  year: 'preparingOn',
  until: 'foundedOn',
}
const fresh: Figure = {
  ...county,
  key: 'association.fresh',
  label: '新成立县级协会',
  definition: '当年成立的县（市、区）劳模协会；按成立日期。',
  year: 'foundedOn',
}
const nominations: Figure = {
  key: 'association.nominations',
  label: '推荐评选',
  unit: '个',
  definition: '推荐的个人和集体，撤回的不计；按推荐年度。',
  table: 'nomination',
  where: [{ field: 'outcome', is: 'in', values: [null, 'named', 'not-named'] }],
  year: 'year',
}
const awarded: Figure = {
  ...nominations,
  key: 'association.awarded',
  label: '推荐后命名',
  definition: '推荐后已命名的个人和集体；按推荐年度。',
  where: [{ field: 'outcome', is: 'in', values: ['named'] }],
}

const byCounty = (key: string, figure: Figure, title: string) => ({
  key: `association.${key}`,
  title,
  head: '县（市、区）',
  by: 'county',
  columns: [{ label: '个', figure }],
})

export const associationArea: Area = {
  key: 'association',
  label: '协会工作',
  topics: [
    { label: '协会工作', figures: [members, joined, dues, meetings, nominations, awarded] },
    { label: '县级协会', figures: [founded, fresh, preparing] },
  ],
  breakdowns: [
    {
      key: 'association.byKind',
      title: '会员：按类别',
      head: '会员类别',
      by: 'kind',
      columns: [
        { label: '年末会员', figure: members },
        { label: '新增', figure: joined },
      ],
      groups: memberKinds,
    },
    {
      key: 'association.byMeeting',
      title: '会议：按类别',
      head: '会议类别',
      by: 'kind',
      columns: [{ label: '次', figure: meetings }],
      groups: meetingKinds,
    },
    byCounty('byFounded', founded, '已成立的县级协会'),
    byCounty('byFresh', fresh, '新成立的县级协会'),
    byCounty('byPreparing', preparing, '筹建中的县级协会'),
  ],
}
