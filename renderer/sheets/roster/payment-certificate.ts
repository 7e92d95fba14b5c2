// 发放证明: what the office has paid to one person in a time, for whoever asks for it (bank, 民政, court), with its stub below the cut line.
import { formatMoney } from '../../../shared/kernel/money'
import { figuresOf } from '../../../shared/domain/payments/figures'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { columnsOf, listRow } from '../form-rows'
import { blockHeight, contentHeight, portrait, type Block, type Row as SheetRow, type SheetJob } from '../page-model'
import { dateWords, wordsOf, type Lists } from '../words'
import { bodyBlock, idWords, stubBlock } from './identity-certificate'

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
  const number = String(certificate['number'] ?? '')
  const title = '发　放　证　明'
  const above: readonly Block[] = [
    { kind: 'space', height: 4 },
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    { kind: 'text', style: 'heading', text: `编号：${number}`, height: 10, align: 'right' },
    bodyBlock([opening(paper, lists)], 26),
  ]
  const below: readonly Block[] = [
    bodyBlock([`本证明用于：${String(certificate['purpose'] ?? '')}${receiver(certificate)}。涂改、复印无效。`], 18),
    { kind: 'stamp', lines: [office, dateWords(certificate['issuedOn']), '（盖章）'], height: 42 },
    { kind: 'cut', height: 4 },
    { kind: 'text', style: 'heading', text: '存　根', height: 8, align: 'center' },
    stubBlock(certificate, person),
  ]
  const taken = [...above, ...below].reduce((sum, block) => sum + blockHeight(block), 0)
  const blocks = [...above, table(paper, contentHeight(portrait) - taken), ...below]
  return {
    version: 1,
    title: `发放证明（${String(person['name'] ?? '')}）`,
    paper: portrait,
    pages: [{ blocks, foot: ['', '第 1 页　共 1 页', number] }],
  }
}

function opening({ certificate, person, office }: PaymentCertificate, lists: Lists): string {
  const words = wordsOf('person', lists)
  const who = [words.full(person, 'sex'), idWords(person)].filter(Boolean).join('，')
  const level = levelLabel(person['_dLevel'])
  const span = `${dateWords(certificate['paidFrom'])}至${dateWords(certificate['paidTo'])}`
  return `兹证明${words.full(person, 'name')}（${who}）${level ? `系${level}劳动模范，` : ''}${span}由${office}经办发放的款项如下：`
}

function receiver(certificate: Row): string {
  const to = certificate['receiver'] ? `，供${String(certificate['receiver'])}查验` : ''
  return certificate['validUntil'] ? `${to}，有效期至${dateWords(certificate['validUntil'])}` : to
}

/** Payment by payment where they fit between the text and the stamp (`room`, mm), else added up by project and year, by project, in all. */
function table({ entries, schemeName, certificate }: PaymentCertificate, room: number): Block {
  const columns = columnsOf([14, 52, 46, 32, 31])
  const ways = keys.map((keyOf) =>
    linesOf(entries, keyOf, schemeName).map((line, at) => listRow(columns, [String(at + 1), ...line], 10.5, 7.5)),
  )
  const heights = (rows: readonly SheetRow[]): number => rows.reduce((sum, row) => sum + row.height, 0)
  const lines = ways.find((rows) => heights(rows) + 16 <= room) ?? ways.at(-1)!
  const figures = figuresOf(
    entries.map((entry) => ({ person: String(certificate['person']), amount: amountOf(entry) })),
  )
  const total = `合计　${figures.sum} 元　人民币（大写）：${figures.words}`
  return {
    kind: 'table',
    columns,
    header: [listRow(columns, ['序号', '发放项目', '所属期', '支付日期', '金额（元）'], 10.5, 8)],
    rows: [...lines, { height: 8, cells: [{ text: total, colSpan: 5, align: 'left', role: 'label' }] }],
    size: 10.5,
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
