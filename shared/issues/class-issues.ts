// What two PCs of the office did to a class while apart: more people with a seat than there are, free seats while people wait, one person
// twice. Found from the rows; nobody is dropped in silence, people decide who stays.
import type { Fields } from '../domain/field'
import { capacityOf, classList, freeSeats, overFull, twiceIn } from '../domain/classes/queue'
import { issueId, type Issue } from './issue'

/** The rows of classes in which people may enrol. */
export interface ClassIssueRows {
  readonly classes: readonly Fields[]
  readonly enrolments: readonly Fields[]
  readonly nameOf: (person: string) => string
  readonly survivorOf: (person: string) => string
}

export function classIssues({ classes, enrolments, nameOf, survivorOf }: ClassIssueRows): readonly Issue[] {
  return classes.flatMap((of): readonly Issue[] => {
    const list = classList(enrolments.filter((row) => row['class'] === of.id))
    const seated = list.seated.length
    const names = (rows: readonly Fields[]): string => rows.map((row) => nameOf(String(row['person']))).join('、')
    const over = overFull(of, seated)
    const free = Math.min(freeSeats(capacityOf(of), seated), list.waiting.length)
    const twice = twiceIn(list, survivorOf)
    const crowded = `人数上限 ${capacityOf(of)} 人，正式学员 ${seated} 人（多台电脑各自登记）。按报名次序排在最后的是${names(list.seated.slice(seated - over))}，请定下谁改为候补，或点“同意超员”。`
    const idle = `还有 ${free} 个空名额，却有 ${list.waiting.length} 人候补（多台电脑各自登记）。按次序该递补的是${names(list.waiting.slice(0, free))}，请在培训班里点“候补递补”。`
    const doubled = `${names(twice.flatMap(({ rows }) => rows.slice(0, 1)))}在这个班里有两条报名（两份档案合并而来）。请给其中一条登记“退出”。`
    return [
      ...(over > 0 ? [issueOf(of, 'crowded', crowded)] : []),
      ...(free > 0 ? [issueOf(of, 'idle', idle)] : []),
      ...(twice.length > 0 ? [issueOf(of, 'twice', doubled)] : []),
    ]
  })
}

function issueOf(of: Fields, code: string, sentence: string): Issue {
  return {
    id: issueId('places', [of.id], code),
    rule: 'places',
    table: 'trainingClass',
    subjects: [of.id],
    person: '',
    title: String(of['name'] ?? ''),
    code,
    sentence,
  }
}
