// What evidence is kept with: a batch, a campaign, a batch of 疗休养 or an activity, what its archive asks for, and the sheets of ours in its 归档包.
import { tripNumber } from '../../../shared/domain/evidence/commands'
import { useMemo } from 'react'
import { figuresOf } from '../../../shared/domain/payments/figures'
import {
  isOfTrip,
  piecesOfActivity,
  piecesOfBatch,
  piecesOfCampaign,
  piecesOfTrip,
  type Piece,
} from '../../../shared/domain/evidence/pieces'
import type { Row } from '../../data/office'
import { useFound, useRow } from '../../registers/rows'
import type { SheetJob } from '../../sheets/page-model'
import { paySheetJob } from '../../sheets/payments/pay-sheet'
import { readBatch } from '../../sheets/payments/read-batch'
import { readVisits } from '../../sheets/visits/read-visits'
import { totalWords } from '../../sheets/visits/visit-lines'
import { campaignSheets } from '../../sheets/visits/campaign-sheets'
import { activityPapers } from './activity-papers'
import { tripPapers } from './trip-papers'

export interface Owner {
  readonly kind: 'batch' | 'campaign' | 'tripBatch' | 'activity'
  readonly row: Row
}

/** 批次号, which names every file. */
export function numberOf({ kind, row }: Owner): string {
  if (kind === 'tripBatch') return tripNumber(row)
  return String(row['number'] || row['name'] || '')
}

/** The files kept for it: of a batch of 疗休养 also those of its plan. Undefined while reading. */
export function useEvidence({ kind, row }: Owner): readonly Row[] | undefined {
  const trip = kind === 'tripBatch'
  const found = useFound('evidence', trip ? 'tripPlan' : kind, trip ? String(row['plan'] ?? '') : row.id)
  return useMemo(() => (trip ? found?.filter((each) => isOfTrip(each, row.id)) : found), [trip, found, row.id])
}

/** What the archive asks for; undefined while reading. */
export function usePieces({ kind, row }: Owner): readonly Piece[] | undefined {
  const scheme = useRow('scheme', kind === 'batch' ? String(row['scheme'] ?? '') : '')
  const visits = useFound('visit', 'campaign', kind === 'campaign' ? row.id : '')
  const plan = useRow('tripPlan', kind === 'tripBatch' ? String(row['plan'] ?? '') : '')
  const reports = useFound('mediaReport', 'activity', kind === 'activity' ? row.id : '')
  if (kind === 'activity') return reports && piecesOfActivity(row, reports)
  if (kind === 'campaign') return visits && piecesOfCampaign(row, visits)
  if (kind === 'tripBatch') return plan === undefined ? undefined : piecesOfTrip(plan ?? { id: '' }, row)
  return scheme === undefined ? undefined : piecesOfBatch(row, scheme ?? undefined)
}

export interface OwnSheet {
  readonly what: string
  readonly job: SheetJob
}

export interface OwnPapers {
  readonly sheets: readonly OwnSheet[]
  /** First lines of the 归档目录. */
  readonly head: readonly string[]
  readonly people: number
  /** To be run once the pack has left the office. */
  readonly left?: () => Promise<void>
}

/** The sheets as they would be printed now (a 定稿's never change). */
export async function ownSheets({ kind, row }: Owner): Promise<OwnPapers> {
  if (kind === 'tripBatch') return tripPapers(row)
  if (kind === 'activity') return activityPapers(row)
  if (kind === 'campaign') {
    const paper = await readVisits({ campaign: row.id })
    return {
      sheets: paper.lines.length === 0 ? [] : campaignSheets(paper),
      head: [String(row['name'] ?? ''), totalWords('列入', paper.lines)],
      people: paper.lines.length,
    }
  }
  const paper = await readBatch(row)
  const { people, sum, words } = figuresOf(paper.lines)
  const sheets = (['finance', 'public'] as const).map((edition) => ({
    what: edition === 'finance' ? '发放表（财务版）' : '发放表（公示版）',
    job: paySheetJob({ ...paper, edition }),
  }))
  const version = paper.version > 0 ? `第 ${paper.version} 版　校验码 ${paper.hash.slice(0, 8)}` : '未定稿'
  const head = [
    paper.head.title,
    `批次号：${paper.head.number}　${version}`,
    `${people} 人　${sum} 元　（大写）${words}`,
  ]
  return { sheets: row['direction'] === 'claim' ? sheets.slice(0, 1) : sheets, head, people }
}
