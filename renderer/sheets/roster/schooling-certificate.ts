// 《劳模子女入学情况证明》: whose child goes or asks to go to which school, for the school or 教育局, with its stub below the cut line (office-practice.md 28).
import type { Row } from '../../data/office'
import { portrait, type Block, type SheetJob } from '../page-model'
import { dateWords, wordsOf, type Lists } from '../words'
import { bodyBlock, honourWords, idWords, stubBlock, type CertificatePaper } from './identity-certificate'

export interface SchoolingPaper extends CertificatePaper {
  /** The 优待事项 it certifies. */
  readonly of: Row
}

/** One page. Throws FailureError `certificate.honour` when no valid honour is left to certify. */
export function schoolingCertificateJob(paper: SchoolingPaper, lists: Lists): SheetJob {
  const { certificate, person, office } = paper
  const title = '劳模子女入学情况证明'
  const number = String(certificate['number'] ?? '')
  const blocks: Block[] = [
    { kind: 'space', height: 8 },
    { kind: 'text', style: 'title', text: title, height: 16, align: 'center' },
    { kind: 'text', style: 'heading', text: `编号：${number}`, height: 12, align: 'right' },
    bodyBlock(paragraphs(paper, lists), 72),
    { kind: 'stamp', lines: [office, dateWords(certificate['issuedOn']), '（盖章）'], height: 44 },
    { kind: 'cut', height: 4 },
    { kind: 'text', style: 'heading', text: '存　根', height: 10, align: 'center' },
    stubBlock(certificate, person),
  ]
  return {
    version: 1,
    title: `${title}（${String(person['name'] ?? '')}）`,
    paper: portrait,
    pages: [{ blocks, foot: ['', '第 1 页　共 1 页', number] }],
  }
}

function paragraphs({ certificate, person, honours, of }: SchoolingPaper, lists: Lists): readonly string[] {
  const words = wordsOf('person', lists)
  const own = wordsOf('privilegeCase', lists)
  const who = [words.full(person, 'sex'), idWords(person)].filter(Boolean).join('，')
  const child = [
    own.full(of, 'childBirth') === '' ? '' : `${dateWords(of['childBirth'])}出生`,
    of['childIdNumber'] ? `居民身份证号码${String(of['childIdNumber'])}` : '',
  ].filter(Boolean)
  const receiver = certificate['receiver'] ? `，供${String(certificate['receiver'])}查验` : ''
  const until = certificate['validUntil'] ? `，有效期至${dateWords(certificate['validUntil'])}` : ''
  return [
    `兹证明${words.full(person, 'name')}（${who}），${honourWords(honours, lists)}。上述荣誉现为有效。`,
    `${own.full(of, 'childRelation') || '子女'}${String(of['childName'] ?? '')}${child.length > 0 ? `（${child.join('，')}）` : ''}，${schoolWords(of)}。`,
    `本证明用于：${String(certificate['purpose'] ?? '')}${receiver}${until}。涂改、复印无效。`,
    '特此证明。',
  ]
}

/** Where the child goes once that is known, else where it asks to go. */
function schoolWords(of: Row): string {
  const year = of['enrolYear'] === undefined ? '' : `${String(of['enrolYear'])}年`
  const stage = of['stage'] === undefined ? '' : `（${String(of['stage'])}）`
  return of['schoolGiven'] === undefined
    ? `${year}申请就读${String(of['school'] ?? '')}${stage}`
    : `${year}就读于${String(of['schoolGiven'])}${stage}`
}
