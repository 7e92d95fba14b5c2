// 发放证明: what the office has paid to one person in a time, for whoever asks for it (bank, 民政, court), with its stub below the cut line.
import { formatMoney } from '../../../shared/kernel/money'
import { figuresOf } from '../../../shared/domain/payments/figures'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import type { SheetJob } from '../page-model'
import { dateWords, wordsOf, type Lists } from '../words'
import { idWords } from './identity-certificate'
import { listedCertificateJob, type CertifiedTable } from './listed-certificate'

export interface PaymentCertificate {
  readonly certificate: Row
  readonly person: Row
  /** Standing entries of the ledger within the certified time, oldest first. */
  readonly entries: readonly Row[]
  /** Row id → name of the project. */
  readonly schemeName: (id: unknown) => string
  readonly office: string
}

/** One page. Throws FailureError `certificate.nothing` where no payment stands any more. */
export function paymentCertificateJob(paper: PaymentCertificate, lists: Lists): SheetJob {
  const { certificate, person, entries, office } = paper
  if (entries.length === 0)
    throw new FailureError({
      code: 'certificate.nothing',
      message: '这段时间的发放都已冲销，没有可证明的内容。请在登记簿备注中注明“作废”，另开一份。',
    })
  return listedCertificateJob({
    title: '发　放　证　明',
    name: '发放证明',
    certificate,
    person,
    office,
    opening: opening(paper, lists),
    ...table(paper),
  })
}

function opening({ certificate, person, office }: PaymentCertificate, lists: Lists): string {
  const words = wordsOf('person', lists)
  const who = [words.full(person, 'sex'), idWords(person)].filter(Boolean).join('，')
  const level = levelLabel(person['_dLevel'])
  const span = `${dateWords(certificate['paidFrom'])}至${dateWords(certificate['paidTo'])}`
  return `兹证明${words.full(person, 'name')}（${who}）${level ? `系${level}劳动模范，` : ''}${span}由${office}经办发放的款项如下：`
}

/** Payment by payment, else added up by project and year, by project, in all. */
function table({ entries, schemeName, certificate }: PaymentCertificate): CertifiedTable {
  const figures = figuresOf(
    entries.map((entry) => ({ person: String(certificate['person']), amount: amountOf(entry) })),
  )
  return {
    widths: [14, 52, 46, 32, 31],
    header: ['序号', '发放项目', '所属期', '支付日期', '金额（元）'],
    ways: keys.map((keyOf) => linesOf(entries, keyOf, schemeName)),
    total: `合计　${figures.sum} 元　人民币（大写）：${figures.words}`,
  }
}

type KeyOf = (entry: Row) => string

const byScheme: KeyOf = (entry) => String(entry['scheme'])
const keys: readonly KeyOf[] = [
  (entry) => entry.id,
  (entry) => `${byScheme(entry)} ${String(entry['paidOn']).slice(0, 4)}`,
  byScheme,
  () => '',
]

function linesOf(
  entries: readonly Row[],
  keyOf: KeyOf,
  schemeName: PaymentCertificate['schemeName'],
): readonly (readonly string[])[] {
  return grouped(entries, keyOf).map((rows) => [
    new Set(rows.map(byScheme)).size > 1 ? '各项发放' : schemeName(rows[0]!['scheme']),
    span(
      rows.map((row) => String(row['from'] ?? '')).sort()[0]!,
      rows
        .map((row) => String(row['to'] ?? ''))
        .sort()
        .at(-1)!,
    ),
    span(String(rows[0]!['paidOn']), String(rows.at(-1)!['paidOn'])),
    formatMoney(rows.reduce((sum, row) => sum + amountOf(row), 0)),
  ])
}

function grouped(entries: readonly Row[], keyOf: KeyOf): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>()
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  return [...groups.values()]
}

function span(from: string, to: string): string {
  return from === to ? from : `${from} 至 ${to}`
}

function amountOf(entry: Row): number {
  return Number(entry['amount'] ?? 0)
}
