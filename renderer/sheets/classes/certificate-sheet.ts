// 结业证书, a page each, with the number that was given when 结业 was confirmed.
import { heldSessions } from '../../../shared/domain/classes/calendar'
import type { Fields } from '../../../shared/domain/field'
import { portrait, type Block, type Page, type SheetJob } from '../page-model'
import { bodyBlock } from '../roster/identity-certificate'
import { dateWords } from '../words'
import { classTitle, empty, personOf, seatedOf } from './class-words'
import type { ClassPaper } from './read-classes'

const title = '结　业　证　书'

export function certificatesJob(paper: ClassPaper): SheetJob {
  const passed = seatedOf(paper).filter((row) => row['result'] === 'passed' && row['certificate'])
  if (passed.length === 0) throw empty('还没有人结业编号，没有证书可打印。请先在名单里勾选学员，点“确认结业并编号”。')
  return {
    version: 1,
    title: classTitle(paper, '结业证书'),
    paper: portrait,
    pages: passed.map((row) => pageOf(paper, row)),
  }
}

function pageOf(paper: ClassPaper, row: Fields): Page {
  const number = String(row['certificate'])
  const blocks: Block[] = [
    { kind: 'space', height: 26 },
    { kind: 'text', style: 'title', text: title, height: 22, align: 'center' },
    { kind: 'text', style: 'heading', text: `编号：${number}`, height: 14, align: 'right' },
    { kind: 'space', height: 8 },
    bodyBlock([sentence(paper, row), '特发此证。'], 80),
    { kind: 'stamp', lines: [paper.office, dateWords(row['certifiedOn']), '（盖章）'], height: 48 },
  ]
  return { blocks, foot: ['', '', number] }
}

function sentence(paper: ClassPaper, row: Fields): string {
  const held = heldSessions(paper.sessions)
  const hours = held.reduce((sum, session) => sum + Number(session['hours'] ?? 0), 0)
  const [first, last] = [held[0]?.['date'] ?? paper.of['from'], held.at(-1)?.['date'] ?? paper.of['to']]
  const span = first ? `于${dateWords(first)}${last && last !== first ? `至${dateWords(last)}` : ''}` : ''
  const counted = held.length > 0 ? `（${held.length} 次课，${hours} 课时）` : ''
  return `${String(personOf(paper, row)['name'] ?? '')}同志${span}参加本会举办的“${String(paper.of['name'] ?? '')}”学习${counted}，修完规定课程，准予结业。`
}
