// 志愿服务时长证明: how many hours one person served in a time, activity by activity, numbered like every certificate (office-practice.md 38).
import type { Served } from '../../../shared/domain/activities/served'
import { servedHours } from '../../../shared/domain/activities/served'
import { groupBy } from '../../../shared/kernel/group-by'
import { FailureError } from '../../../shared/kernel/result'
import { formatTenths } from '../../../shared/kernel/tenths'
import type { Row } from '../../data/office'
import type { SheetJob } from '../page-model'
import { idWords } from '../roster/identity-certificate'
import { listedCertificateJob } from '../roster/listed-certificate'
import { dateWords, wordsOf, type Lists } from '../words'

export interface HoursCertificate {
  readonly certificate: Row
  readonly person: Row
  /** With hours, within the certified time, oldest first. */
  readonly services: readonly Served[]
  readonly office: string
}

/** One page. Throws FailureError `certificate.changed` where the name lists no longer say what was numbered. */
export function hoursCertificateJob(
  { certificate, person, services, office }: HoursCertificate,
  lists: Lists,
): SheetJob {
  const hours = servedHours(services)
  if (hours !== certificate['hours'])
    throw new FailureError({
      code: 'certificate.changed',
      message: `编号时登记的服务时长是 ${formatTenths(Number(certificate['hours'] ?? 0))} 小时，现在名单上是 ${formatTenths(hours)} 小时。请在登记簿备注中注明“作废”，另开一份。`,
    })
  const words = wordsOf('person', lists)
  const who = [words.full(person, 'sex'), idWords(person)].filter(Boolean).join('，')
  const span = `${dateWords(certificate['paidFrom'])}至${dateWords(certificate['paidTo'])}`
  const kinds = wordsOf('activity', lists)
  return listedCertificateJob({
    title: '志愿服务时长证明',
    name: '志愿服务时长证明',
    certificate,
    person,
    office,
    opening: `兹证明${words.full(person, 'name')}（${who}）于${span}参加${office}组织和登记的劳模工匠志愿服务、宣讲等活动 ${services.length} 项，服务时长共 ${formatTenths(hours)} 小时，明细如下：`,
    widths: [14, 71, 36, 26, 28],
    header: ['序号', '活动', '日期', '身份', '时长（小时）'],
    ways: [
      services.map(({ activity, participation }) => [
        String(activity['name'] ?? ''),
        String(activity['date'] ?? ''),
        String(participation['role'] ?? ''),
        formatTenths(Number(participation['hours'] ?? 0)),
      ]),
      byYear(services, (service) => kinds.full(service.activity as Row, 'kind')),
      byYear(services, () => '各类活动'),
    ],
    total: `合计　${services.length} 项　${formatTenths(hours)} 小时`,
  })
}

/** 2026年志愿服务 12 项: where one by one does not fit the page. */
function byYear(services: readonly Served[], kind: (service: Served) => string): readonly (readonly string[])[] {
  const year = (service: Served): string => String(service.activity['date'] ?? '').slice(0, 4)
  return [...groupBy(services, (service) => `${year(service)} ${kind(service)}`).values()].map((rows) => [
    `${kind(rows[0]!)} ${rows.length} 项`,
    `${year(rows[0]!)}年`,
    '',
    formatTenths(servedHours(rows)),
  ])
}
