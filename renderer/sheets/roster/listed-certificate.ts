// A certificate on one page with a table of what it certifies: number, sentence, table, purpose, stamp, and its stub below the cut line.
import type { Row } from '../../data/office'
import { columnsOf, listRow } from '../form-rows'
import { blockHeight, contentHeight, portrait, type Block, type Row as SheetRow, type SheetJob } from '../page-model'
import { dateWords } from '../words'
import { bodyBlock, stubBlock } from './identity-certificate'

export interface CertifiedTable {
  /** mm, with that of 序号 first. */
  readonly widths: readonly number[]
  readonly header: readonly string[]
  /** The same lines ever shorter (one by one, by year, in all), without 序号: the first that fits the page is printed. */
  readonly ways: readonly (readonly (readonly string[])[])[]
  /** Row across the foot of the table. */
  readonly total: string
}

export interface ListedCertificate extends CertifiedTable {
  readonly title: string
  /** Of the job: 发放证明（张三）. */
  readonly name: string
  readonly certificate: Row
  readonly person: Row
  readonly office: string
  readonly opening: string
}

export function listedCertificateJob(paper: ListedCertificate): SheetJob {
  const { certificate, person, office } = paper
  const number = String(certificate['number'] ?? '')
  const above: readonly Block[] = [
    { kind: 'space', height: 4 },
    { kind: 'text', style: 'title', text: paper.title, height: 14, align: 'center' },
    { kind: 'text', style: 'heading', text: `编号：${number}`, height: 10, align: 'right' },
    bodyBlock([paper.opening], 26),
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
    title: `${paper.name}（${String(person['name'] ?? '')}）`,
    paper: portrait,
    pages: [{ blocks, foot: ['', '第 1 页　共 1 页', number] }],
  }
}

function receiver(certificate: Row): string {
  const to = certificate['receiver'] ? `，供${String(certificate['receiver'])}查验` : ''
  return certificate['validUntil'] ? `${to}，有效期至${dateWords(certificate['validUntil'])}` : to
}

/** The longest of the ways that fits between the text and the stamp (`room`, mm). */
function table({ widths, header, ways, total }: CertifiedTable, room: number): Block {
  const columns = columnsOf(widths)
  const rowsOf = ways.map((lines) => lines.map((line, at) => listRow(columns, [String(at + 1), ...line], 10.5, 7.5)))
  const heights = (rows: readonly SheetRow[]): number => rows.reduce((sum, row) => sum + row.height, 0)
  const rows = rowsOf.find((each) => heights(each) + 16 <= room) ?? rowsOf.at(-1)!
  return {
    kind: 'table',
    columns,
    header: [listRow(columns, [...header], 10.5, 8)],
    rows: [...rows, { height: 8, cells: [{ text: total, colSpan: columns.length, align: 'left', role: 'label' }] }],
    size: 10.5,
  }
}
