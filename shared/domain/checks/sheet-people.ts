// Who stands on a county's 核对表 and what is known of them: the living roster of that county, in the order of its lists.
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { formatField } from '../format'
import { lookupOf } from '../lookup'
import { maskField } from '../masking'
import { isLiving, standingOf } from '../roster/status'
import { titleText } from '../roster/treatment'
import { prefilledKeys, type SentPerson } from './sheet-content'

/** People of a county as they are sent. Those in the bin, merged away, gone or dead are not asked about. */
export async function readSent(context: CommandContext, unit: RowId): Promise<readonly SentPerson[]> {
  const found = await context.where('person', 'county', unit)
  const own = found.filter((row) => context.group('person', row.id)[0] === row.id)
  const members = own.flatMap(({ id }) => context.group('person', id))
  const [events, honours, family, titles] = await Promise.all([
    ofSurvivors(context, 'statusEvent', members),
    ofSurvivors(context, 'honour', members),
    ofSurvivors(context, 'family', members),
    context.all('honourTitle'),
  ])
  return own
    .map((person) => ({ person, standing: standingOf(events(person.id), honours(person.id)) }))
    .filter(({ standing }) => isLiving(standing.status))
    .sort((a, b) => (orderOf(a.person) < orderOf(b.person) ? -1 : 1))
    .map(({ person, standing }) => {
      const relative = family(person.id).find((each) => each['phone'] !== undefined) ?? family(person.id)[0]
      return {
        id: person.id,
        cells: filled({
          ...personCells(context, person),
          titles: honours(person.id)
            .filter((each) => each['state'] !== 'revoked')
            .map((each) => honourWords(each, titles))
            .join('；'),
          relative: text(relative?.['name']),
          relativePhone: text(relative?.['phone']),
          hardship: standing.hardship === true ? '是' : '否',
        }),
        ...(relative ? { family: relative.id } : {}),
      }
    })
}

function personCells(context: CommandContext, person: RowRecord): Record<string, string> {
  const fields = context.catalogue.table('person').fields
  const lookup = lookupOf({})
  const words = (name: string): string => {
    const field = fields.find((each) => each.name === name)
    return field ? formatField(field, person[name], lookup) : ''
  }
  const id = fields.find((each) => each.name === 'idNumber')
  return {
    ...Object.fromEntries(['name', 'sex', 'birth'].map((name) => [name, words(name)])),
    // A county knows its people: the ends of the number tell namesakes apart, the whole does not belong on a sheet that travels.
    idNumber: id ? maskField(id, words('idNumber')) : '',
    ...Object.fromEntries(
      prefilledKeys.filter((key) => fields.some(({ name }) => name === key)).map((key) => [key, words(key)]),
    ),
  }
}

type Rows = (person: RowId) => readonly RowRecord[]

async function ofSurvivors(context: CommandContext, table: string, members: readonly RowId[]): Promise<Rows> {
  const groups = new Map<RowId, RowRecord[]>()
  for (const row of await context.whereAny(table, 'person', members)) {
    const owner = context.group('person', String(row['person']))[0] ?? String(row['person'])
    const group = groups.get(owner)
    if (group) group.push(row)
    else groups.set(owner, [row])
  }
  return (person) => groups.get(person) ?? []
}

/** 温州市劳动模范（2015） */
function honourWords(honour: Fields, titles: readonly Fields[]): string {
  const year = text(honour['awardedOn']).slice(0, 4)
  return `${titleText(honour, titles)}${year === '' ? '' : `（${year}）`}`
}

function filled(cells: Readonly<Record<string, string>>): SentPerson['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function orderOf(person: Fields): string {
  return `${text(person['_dStrokes'])} ${person.id}`
}
