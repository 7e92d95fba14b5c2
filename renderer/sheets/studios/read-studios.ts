// What the papers of 创新工作室 say of a year, read through the office's door at the moment of printing.
import { signersLine } from '../../../shared/domain/office/signers'
import { countByStudio, goesOn, stillThere } from '../../../shared/domain/studios/due'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery, Row } from '../../data/office'
import { today } from '../../ui/today'
import { officeName, todayWords } from '../roster/read'
import { studioDuties, type StudioPaper } from './studio-sheets'

/** One studio from its own page, or those of a list: what is ticked, else all of it. */
export type StudiosWanted =
  { readonly studio: RowId } | { readonly query: ListQuery; readonly selected: readonly RowId[] }

/** Throws FailureError `studios.none` for an empty list. */
export async function readStudios(of: StudiosWanted, year: number): Promise<StudioPaper> {
  const wanted = await idsOf(of)
  if (wanted.length === 0) throw new FailureError({ code: 'studios.none', message: '名单里没有工作室，请先放宽条件。' })
  const [studios, reviews, grants, projects, members] = await Promise.all([
    office().rows('studio', wanted),
    office().find('studioReview', 'year', [year]),
    office().find('studioGrant', 'year', [year]),
    office().find('studioProject', 'year', [year]),
    office().find('studioMember', 'studio', wanted),
  ])
  const [unit, fundAccount, signer, name] = await Promise.all([
    office().all('unit'),
    office().all('fundAccount'),
    office().all('signer'),
    officeName(),
  ])
  const own = new Set<unknown>(wanted)
  const ofThese = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => own.has(row['studio']))
  return {
    year,
    office: name,
    date: todayWords(),
    studios,
    reviews: new Map(reviews.filter((row) => row['kind'] === 'annual').map((row) => [String(row['studio']), row])),
    grants: ofThese(grants),
    projects: ofThese(projects).filter(goesOn),
    members: countByStudio(members.filter(stillThere)),
    lists: { unit, fundAccount, studio: studios },
    signers: [...signersLine(signer, 'studios', studioDuties, today()), '（盖章）'],
  }
}

async function idsOf(of: StudiosWanted): Promise<readonly RowId[]> {
  if ('studio' in of) return [of.studio]
  const order = await office().ids(of.query)
  const chosen = new Set(of.selected)
  return chosen.size > 0 ? order.filter((id) => chosen.has(id)) : order
}
