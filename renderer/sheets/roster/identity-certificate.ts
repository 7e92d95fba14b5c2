// 《劳动模范身份（荣誉）证明》 with its stub below the cut line: number, person, honours, purpose, validity, stamp space
// (office-practice.md 28). Only honours that are valid are certified.
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { wrap } from '../measure'
import { contentWidth, portrait, type Block, type SheetJob } from '../page-model'
import { columnsOf, formRow } from '../form-rows'
import { dateWords, wordsOf, type Lists } from '../words'

export interface CertificatePaper {
  readonly certificate: Row
  readonly person: Row
  readonly honours: readonly Row[]
  readonly office: string
}

/** The certificate. Throws FailureError `certificate.honour` when no valid honour is left to certify. */
export function identityCertificateJob(paper: CertificatePaper, lists: Lists): SheetJob {
  const title = '劳动模范身份（荣誉）证明'
  const number = String(paper.certificate['number'] ?? '')
  const blocks: Block[] = [
    { kind: 'space', height: 8 },
    { kind: 'text', style: 'title', text: title, height: 16, align: 'center' },
    { kind: 'text', style: 'heading', text: `编号：${number}`, height: 12, align: 'right' },
    bodyBlock(paragraphs(paper, lists), 72),
    { kind: 'stamp', lines: [paper.office, dateWords(paper.certificate['issuedOn']), '（盖章）'], height: 44 },
    { kind: 'cut', height: 4 },
    { kind: 'text', style: 'heading', text: '存　根', height: 10, align: 'center' },
    stubBlock(paper.certificate, paper.person),
  ]
  return {
    version: 1,
    title: `${title}（${String(paper.person['name'] ?? '')}）`,
    paper: portrait,
    pages: [{ blocks, foot: ['', '第 1 页　共 1 页', number] }],
  }
}

const bodySize = 14
/** mm per line of the body: 14 pt at 1.9. */
const bodyLine = bodySize * 1.9 * (25.4 / 72)

/** Paragraphs of a certificate, at least so many mm high. */
export function bodyBlock(texts: readonly string[], least: number): Block {
  const lines = texts.flatMap((text) => wrap(`　　${text}`, contentWidth(portrait) - 2, bodySize))
  return {
    kind: 'text',
    style: 'body',
    text: lines.join('\n'),
    height: Math.ceil(Math.max(least, lines.length * bodyLine + 4)),
    align: 'left',
  }
}

function paragraphs({ certificate, person, honours }: CertificatePaper, lists: Lists): readonly string[] {
  const words = wordsOf('person', lists)
  const employer = words.full(person, 'employer')
  const who = [words.full(person, 'sex'), person['birth'] ? `${dateWords(person['birth'])}出生` : '', idWords(person)]
    .filter(Boolean)
    .join('，')
  const receiver = certificate['receiver'] ? `，供${String(certificate['receiver'])}查验` : ''
  const until = certificate['validUntil'] ? `，有效期至${dateWords(certificate['validUntil'])}` : ''
  return [
    `兹证明${words.full(person, 'name')}（${who}）${employer ? `，${employer}人员，` : '，'}${honourWords(honours, lists)}。上述荣誉现为有效。`,
    `本证明用于：${String(certificate['purpose'] ?? '')}${receiver}${until}。涂改、复印无效。`,
    '特此证明。',
  ]
}

export function idWords(person: Row): string {
  return person['idNumber'] ? `${String(person['idKind'] ?? '居民身份证')}号码${String(person['idNumber'])}` : ''
}

/** 1995年4月被国务院授予“全国劳动模范”称号；… in the order of their dates. */
export function honourWords(honours: readonly Row[], lists: Lists): string {
  const words = wordsOf('honour', lists)
  const valid = honours.filter((honour) => honour['state'] !== 'revoked')
  if (valid.length === 0) {
    throw new FailureError({
      code: 'certificate.honour',
      message: '此人没有有效的荣誉，不能开具证明。请先在“荣誉”中核对。',
    })
  }
  const ordered = [...valid].sort((a, b) => (String(a['awardedOn'] ?? '9') < String(b['awardedOn'] ?? '9') ? -1 : 1))
  return ordered
    .map(
      (honour) =>
        `${honour['awardedOn'] ? `${dateWords(honour['awardedOn'])}` : ''}被${words.full(honour, 'grantedBy')}授予“${words.full(honour, 'title')}”称号`,
    )
    .join('；')
}

/** The part that stays in the office: number, person, purpose, and who fetched it. */
export function stubBlock(certificate: Row, person: Row): Block {
  const columns = columnsOf([24, 34, 24, 34, 25, 34])
  const text = (field: string): string => String(certificate[field] ?? '')
  const rows = [
    formRow(
      columns,
      [
        { label: '编号', value: text('number'), span: 3 },
        { label: '姓名', value: String(person['name'] ?? '') },
      ],
      10.5,
      9,
    ),
    formRow(
      columns,
      [
        { label: '用途', value: text('purpose'), span: 3 },
        { label: '开具日期', value: text('issuedOn') },
      ],
      10.5,
      9,
    ),
    formRow(
      columns,
      [
        { label: '接收单位', value: text('receiver'), span: 3 },
        { label: '有效期至', value: text('validUntil') },
      ],
      10.5,
      9,
    ),
    formRow(
      columns,
      [
        { label: '经办', value: text('issuedBy') },
        { label: '批准', value: '' },
        { label: '领取人签名', value: '' },
      ],
      10.5,
      12,
    ),
  ]
  return { kind: 'table', columns, header: [], rows, size: 10.5 }
}
