// 花名册: the roster as a list on A4 landscape, by county in the office's fixed order; 内部版 with the columns the clerk chose,
// 公示版 with name, employer and honour only (product.md §0.6, office-practice.md 13d, 26, 40).
import { catalogue, type Catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec } from '../../../shared/domain/field'
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { mmPerPoint, widthInEm } from '../measure'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn, type ListSection } from '../paginate'
import { dialled, wordsOf, type Lists, type Words } from '../words'

/** Said at the foot of every page that shows full numbers or sensitive fields (office-practice.md 13b). */
export const internalNote = '内部资料　含个人信息　用后收回'

export interface RosterListOptions {
  readonly title: string
  readonly office: string
  /** 2026年11月23日. */
  readonly date: string
  /** As signersLine gives them for `rosterDuties`; absent = nobody named. */
  readonly signers?: readonly string[]
  /** （按姓氏笔画为序）, as leaders look for it; '' for none. */
  readonly orderWords: string
  readonly edition: 'internal' | 'public'
  /** With the office's own fields; absent = the program's alone. */
  readonly catalogue?: Catalogue
  /** Person fields of the internal edition, in order; the name always stands first. */
  readonly fields: readonly string[]
  /** Full numbers instead of masked ones; internal edition only, and logged by the caller. */
  readonly full: boolean
  readonly byCounty: boolean
  readonly countyOnNewPage: boolean
}

/** Who signs the internal edition. */
export const rosterDuties = ['制表', '复核', '负责人'] as const

export const publicFields: readonly string[] = ['employer', '_dTitles']
export const defaultFields: readonly string[] = [
  'sex',
  'birth',
  'idNumber',
  'employer',
  'position',
  '_dLevel',
  '_dTitles',
  '_dAwarded',
  'phone',
]

/** Fields that may be columns: whatever the catalogue shows in grids, so a new field is offered without touching this. */
export function printableFields(among: Catalogue = catalogue): readonly FieldSpec[] {
  return among
    .table('person')
    .fields.filter(
      (field) => !field.offGrid && field.kind !== 'blob' && field.kind !== 'longtext' && field.name !== 'name',
    )
}

/** The job for people in the given order. Throws FailureError `sheet.row-too-tall`. */
export function rosterListJob(people: readonly Row[], lists: Lists, options: RosterListOptions): SheetJob {
  const fields = fieldsOf(options)
  const words = wordsOf('person', lists, options.catalogue)
  const sections = options.byCounty ? countySections(people, lists) : [{ rows: people }]
  const textsOf = (row: Row): string[] => [
    alignedName(words.full(row, 'name')),
    ...fields.map((field) => valueText(row, field, words, options)),
  ]
  const texts = new Map(people.map((row) => [row.id, textsOf(row)]))
  return paginateList({
    title: options.title,
    paper: landscape,
    subline: [`单位（盖章）：${options.office}`, options.date, options.orderWords],
    columns: [undefined, ...fields].map((field, i) =>
      columnOf(
        field,
        [...texts.values()].map((row) => row[i]!),
      ),
    ),
    sections: sections.map(({ rows, ...section }): ListSection => ({
      ...section,
      rows: rows.map((row) => texts.get(row.id)!),
    })),
    sectionOnNewPage: options.byCounty && options.countyOnNewPage,
    size: listSize,
    rowHeight: 8,
    pageTotal: (rows) => `本页小计　${rows} 人`,
    total: `合计　${people.length} 人`,
    signers:
      options.edition === 'public' ? [] : [...(options.signers ?? rosterDuties.map((duty) => `${duty}：`)), '（盖章）'],
    footNote: saysInternal(options) ? internalNote : '',
    footRight: options.title,
  })
}

/** Whether the sheet carries personal data beyond a public list. */
export function saysInternal(options: Pick<RosterListOptions, 'catalogue' | 'edition' | 'fields' | 'full'>): boolean {
  if (options.edition === 'public') return false
  const fields = fieldsOf(options)
  return fields.some((field) => field.sensitivity === 'sensitive' || (field.sensitivity === 'masked' && options.full))
}

function fieldsOf({
  catalogue,
  edition,
  fields,
}: Pick<RosterListOptions, 'catalogue' | 'edition' | 'fields'>): readonly FieldSpec[] {
  const known = new Map(printableFields(catalogue).map((field) => [field.name, field]))
  return (edition === 'public' ? publicFields : fields).flatMap((name) => known.get(name) ?? [])
}

function valueText(row: Row, field: FieldSpec, words: Words, options: RosterListOptions): string {
  if (!options.full) return words.masked(row, field.name)
  const text = words.full(row, field.name)
  return field.kind === 'phones' || field.kind === 'phone' ? dialled(text) : text
}

/** pt (office-practice.md 40). */
const listSize = 10.5
/** Kinds that may break over lines; all others get the width of their widest value. `undefined` is the name. */
const flowing: ReadonlySet<FieldSpec['kind'] | undefined> = new Set(['text'])

function columnOf(field: FieldSpec | undefined, texts: readonly string[]): ListColumn {
  const label = field?.label ?? '姓名'
  const column = {
    label,
    width: (field?.width ?? 120) / 10,
    align: field?.kind === 'money' ? 'right' : 'center',
  } as const
  if (field && flowing.has(field.kind)) return { ...column, align: field.name === 'position' ? 'center' : 'left' }
  const widest = wideEnough(
    texts.map((text) => widthInEm(text)),
    field ? 1 : 0.98,
  )
  // Half a label may stand on a second line; beyond 46 mm a value (a name of 20 characters) breaks after all.
  const em = Math.max(widest, widthInEm(label, true) / (label.length > 3 ? 2 : 1), 2)
  return { ...column, fixed: Math.min(46, em * listSize * mmPerPoint + 3) }
}

/**
 * Width for the given share of values, in em. One name of twenty characters among a thousand may break over two lines; sized
 * for it, the column would take the room from every employer and make a third more pages.
 */
function wideEnough(widths: readonly number[], share: number): number {
  const sorted = [...widths].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

interface County {
  readonly heading: string
  readonly total: string
  readonly rows: readonly Row[]
}

/** One section per unit that has people, in the units' official order; people without one stand last and are named as such. */
/** People parted by county in the office's order, with heading and total; those of none last. */
export function countySections(people: readonly Row[], lists: Lists): readonly County[] {
  const groups = new Map<string, Row[]>()
  const units = [...(lists['unit'] ?? [])].sort((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))
  const known = new Set(units.map((unit) => unit.id))
  for (const person of people) {
    const county = typeof person['county'] === 'string' && known.has(person['county']) ? person['county'] : ''
    const group = groups.get(county)
    if (group) group.push(person)
    else groups.set(county, [person])
  }
  const named = [...units.map((unit) => [unit.id, String(unit['name'])] as const), ['', '县（市、区）未填'] as const]
  const sections = named.flatMap(([id, name]) => {
    const rows = groups.get(id)
    return rows ? [{ heading: `${name}（${rows.length} 人）`, total: `${name}小计　${rows.length} 人`, rows }] : []
  })
  return sections.length > 0 ? sections : [{ heading: '', total: '', rows: [] }]
}
