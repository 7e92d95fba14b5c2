// Lists of the people of a batch: 名册 for the leader with contacts, 签到表 to sign, 公示名单 with name, unit and honour and nothing else.
import type { EditionLine } from '../../../shared/domain/trips/after/edition'
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { alignedName } from '../../../shared/domain/roster/names'
import { holding, staffRoles } from '../../../shared/domain/trips/picklists'
import type { Row } from '../../data/office'
import { portrait, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dateWords, wordsOf, type Words } from '../words'
import type { TripLine, TripPaper } from './read-trips'
import { headingOf, type TripList } from './trip-list'

/** Who goes with a batch: 劳模 in the order of the paper, then 工作人员 by their duty. */
export interface BatchPeople {
  readonly batch: Row
  readonly lines: readonly TripLine[]
  readonly staff: readonly Row[]
}

/** Who has a place and did not stay at home. */
function isGoing(candidate: Row): boolean {
  return holding.has(candidate['state']) && candidate['state'] !== 'absent'
}

/** Batches that anybody is going with. */
export function batchPeople({
  batches,
  lines,
  staff,
}: Pick<TripPaper, 'batches' | 'lines' | 'staff'>): readonly BatchPeople[] {
  const duty = (row: Row): number => staffRoles.findIndex(({ value }) => value === row['role'])
  return batches
    .map((batch) => ({
      batch,
      lines: lines.filter(({ candidate }) => candidate['batch'] === batch.id && isGoing(candidate)),
      staff: staff.filter((row) => row['batch'] === batch.id).sort((a, b) => duty(a) - duty(b)),
    }))
    .filter((each) => each.lines.length > 0)
}

const signedSize = 14
const signedRow = 12

/** 名册: contacts in full, no ID number and no word on health (those are the leader's and the doctor's own sheets). */
export function nameList({ lists }: Pick<TripPaper, 'lists'>, { batch, lines, staff }: BatchPeople): TripList {
  const of = wordsOf('person', lists)
  const own = wordsOf('tripCandidate', lists)
  const staffWords = wordsOf('tripStaff', lists)
  const row = ({ candidate, person }: TripLine): EditionLine => ({
    id: candidate.id,
    cells: [
      alignedName(of.full(person, 'name')),
      of.full(person, 'sex'),
      ageWords(person, String(batch['from'] ?? '')),
      own.full(candidate, 'level'),
      [of.full(person, 'employer'), of.full(person, 'position')].filter(Boolean).join('　'),
      own.full(candidate, 'county'),
      of.full(person, 'phone'),
      [own.full(candidate, 'contact'), own.full(candidate, 'contactPhone')].filter(Boolean).join(' '),
      companionWords(candidate, own),
      own.full(candidate, 'boarding'),
      own.full(candidate, 'needs'),
    ],
  })
  const helper = (each: Row): EditionLine => ({
    id: each.id,
    cells: [
      alignedName(staffWords.full(each, 'name')),
      staffWords.full(each, 'sex'),
      '',
      staffWords.full(each, 'role'),
      staffWords.full(each, 'employer'),
      '',
      staffWords.full(each, 'phone'),
      ...['', '', '', ''],
    ],
  })
  return {
    sheet: 'names',
    title: '疗休养名册',
    wide: true,
    columns: nameColumns,
    lines: [...lines.map(row), ...staff.map(helper)],
    note: internalNote,
  }
}

const nameColumns: readonly ListColumn[] = [
  { label: '姓名', width: 0, fixed: 20 },
  { label: '性别', width: 0, fixed: 11 },
  { label: '年龄', width: 0, fixed: 11 },
  { label: '级别', width: 0, fixed: 17 },
  { label: '单位及职务', width: 44, align: 'left' },
  { label: '县（市、区）', width: 0, fixed: 26 },
  { label: '手机', width: 0, fixed: 27 },
  { label: '紧急联系人、电话', width: 32, align: 'left' },
  { label: '随行人', width: 0, fixed: 24 },
  { label: '上车点', width: 18 },
  { label: '需求', width: 18 },
]

/** 张小明 子 陪护; '' for who comes alone. */
export function companionWords(candidate: Row, own: Words): string {
  const fields = ['companion', 'companionRelation', 'companionKind']
  return candidate['companion']
    ? fields
        .map((field) => own.full(candidate, field))
        .filter(Boolean)
        .join(' ')
    : ''
}

/** 签到表: large rows for old hands (office-practice.md 40). */
export function signInJob(paper: TripPaper, groups: readonly BatchPeople[]): SheetJob {
  const columns: readonly ListColumn[] = [
    { label: '姓名', width: 0, fixed: 28 },
    { label: '单位', width: 40, align: 'left' },
    { label: '报到签名', width: 0, fixed: 40 },
    { label: '返程签名', width: 0, fixed: 40 },
  ]
  const row = (name: unknown, unit: unknown): readonly string[] => [
    alignedName(String(name ?? '')),
    String(unit ?? ''),
    '',
    '',
  ]
  return listOf(paper, groups, {
    title: '签到表',
    size: signedSize,
    rowHeight: signedRow,
    columns,
    rows: ({ lines, staff }) => [
      ...lines.map(({ person }) => row(person['name'], person['employer'])),
      ...staff.map((each) => row(each['name'], each['employer'] ?? each['role'])),
    ],
  })
}

/** 公示名单: 姓名 + 单位 + 荣誉 only; 工作人员 are not posted. */
export function postingJob(paper: TripPaper, groups: readonly BatchPeople[]): SheetJob {
  const { plan } = paper
  const columns: readonly ListColumn[] = [
    { label: '姓名', width: 0, fixed: 26 },
    { label: '工作单位', width: 50, align: 'left' },
    { label: '荣誉称号', width: 50, align: 'left' },
  ]
  const days =
    plan['postFrom'] && plan['postTo']
      ? `公示时间：${dateWords(plan['postFrom'])}至${dateWords(plan['postTo'])}`
      : '公示时间：＿＿＿＿'
  return listOf(paper, groups, {
    title: '人员公示名单',
    size: 11,
    rowHeight: 9,
    columns,
    head: [[days]],
    rows: ({ lines }) =>
      lines.map(({ person }) => [
        alignedName(String(person['name'] ?? '')),
        String(person['employer'] ?? ''),
        String(person['_dTitles'] ?? ''),
      ]),
  })
}

interface ListShape {
  readonly title: string
  readonly size: number
  readonly rowHeight: number
  readonly columns: readonly ListColumn[]
  readonly rows: (group: BatchPeople) => readonly (readonly string[])[]
  readonly head?: readonly (readonly string[])[]
}

function listOf({ office, date, plan }: TripPaper, groups: readonly BatchPeople[], shape: ListShape): SheetJob {
  const title = `${String(plan['name'] ?? '')}${shape.title}`
  const sections = groups.map((group) => ({
    heading: [String(group.batch['name'] ?? ''), headingOf(group.batch)].join('　'),
    rows: shape.rows(group),
  }))
  const all = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  return paginateList({
    title,
    paper: portrait,
    ...(shape.head ? { headLines: shape.head } : {}),
    subline: [`单位：${office}`, '', `制表日期：${date}`],
    columns: shape.columns,
    sections,
    sectionOnNewPage: true,
    size: shape.size,
    rowHeight: shape.rowHeight,
    pageTotal: (rows) => `本页 ${rows} 人`,
    total: `共 ${all} 人`,
    signers: [],
    footNote: '',
    footRight: title,
  })
}

export function ageWords(person: Row, on: string): string {
  const age = typeof person['birth'] === 'string' ? ageOn(person['birth'], on) : undefined
  return age === undefined ? '' : String(age)
}
