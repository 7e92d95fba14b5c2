// One line of the chosen year's figures at the head of each list.
import { formatMoney } from '../../../shared/kernel/money'
import { formatTenths } from '../../../shared/kernel/tenths'
import { ClosedYear, useBusinessYear } from '../../registers/business-year'
import { useYear, type YearNow } from './useYear'

export type LineOf = 'activity' | 'volunteerTeam' | 'donation' | 'mediaReport' | 'participation'

export function YearLine({ of }: { readonly of: LineOf }) {
  const now = useYear(useBusinessYear())
  if (!now) return null
  return (
    <>
      {`${now.year} 年 ${lines[of](now)} `}
      <ClosedYear year={now.year} />
    </>
  )
}

const lines: Readonly<Record<LineOf, (now: YearNow) => string>> = {
  activity: ({ all, volunteer, lecture }) =>
    `共 ${all.events} 场：志愿服务 ${volunteer.events} 场，宣讲 ${lecture.events} 场`,
  participation: ({ all }) => `${all.people} 人参加，${all.personTimes} 人次，${formatTenths(all.hours)} 小时`,
  volunteerTeam: ({ teams }) => `组建 ${teams.founded + teams.lectureFounded} 支，现有 ${teams.standing} 支`,
  donation: ({ donations }) =>
    `劳模捐款 ${formatMoney(donations.money)} 元，捐物折价 ${formatMoney(donations.goods)} 元`,
  mediaReport: ({ media }) => `报道 ${media.reports} 篇，其中中央 ${media.central} 篇、省级 ${media.province} 篇`,
}
