// 打印 of what needs no choice: 会员名册 and 县级协会情况表 of a list, 年检数据表 of a year.
import { inspectionFigures } from '../../../shared/domain/association/inspection'
import { office } from '../../data/client'
import { PrintPanel } from '../PrintPanel'
import { countyJob } from './county-sheet'
import { inspectionJob } from './inspection-sheet'
import { memberJob } from './member-sheet'
import { readCommon, readWanted, type Wanted } from './read-association'

export function MembersPrint({ of }: { readonly of: Wanted }) {
  const make = async () => memberJob(await readCommon(), await readWanted('member', of))
  return <PrintPanel make={make} version={JSON.stringify(of)} fileName="协会会员名册" />
}

export function CountiesPrint({ of }: { readonly of: Wanted }) {
  const make = async () => {
    const [common, counties, reported] = await Promise.all([
      readCommon(),
      readWanted('countyAssociation', of),
      office().all('countyMembers'),
    ])
    return countyJob(common, counties, reported)
  }
  return <PrintPanel make={make} version={JSON.stringify(of)} fileName="县级劳模协会情况表" />
}

export function InspectionPrint({ year }: { readonly year: number }) {
  const make = async () => {
    const [members, dues, council, meetings, counties, studios] = await Promise.all([
      office().all('member'),
      office().find('due', 'year', [year - 1, year]),
      office().all('councilMember'),
      office().all('councilMeeting'),
      office().all('countyAssociation'),
      office().all('studio'),
    ])
    const [common, typed] = await Promise.all([readCommon(), office().find('inspection', 'year', [year - 1, year])])
    const rows = { members, dues, council, meetings, counties, studios }
    return inspectionJob({
      ...common,
      year,
      figures: inspectionFigures(year, rows),
      before: inspectionFigures(year - 1, rows),
      typed: typed.find((row) => row['year'] === year),
      typedBefore: typed.find((row) => row['year'] === year - 1),
    })
  }
  return <PrintPanel make={make} version={String(year)} fileName={`${year}年度年检数据表`} />
}
