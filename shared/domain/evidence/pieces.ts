// 缺件清单: what a batch, a campaign, a 疗休养 or an activity of its kind needs for the archive and does not have yet (office-practice.md 5, 14-16, 21, 36).
import type { RowId } from '../../oplog/operation'
import { isHeld } from '../activities/figures'
import type { Fields } from '../field'
import { delivered } from '../visits/picklists'
import type { EvidenceKind } from './kinds'

export interface Piece {
  readonly kind: EvidenceKind
  /** What it is in this case: 签字盖章的签领表. */
  readonly name: string
  /** Why it is asked for, for whoever wonders. */
  readonly why: string
}

/** Everything a batch needs in the end. A claim is only reported, never paid. */
export function piecesOfBatch(batch: Fields, scheme: Fields | undefined): readonly Piece[] {
  if (batch['state'] === 'void') return []
  const notice = publicNotice(scheme)
  if (batch['direction'] === 'claim')
    return [
      { kind: 'claim', name: '上报文件和盖章的申报表', why: '申报批次以上报件为凭' },
      { kind: 'grant', name: '上级批复、拨款文件', why: '批复数和核减以此为凭' },
      ...notice,
    ]
  return [
    { kind: 'approval', name: '审批件（会议纪要或审批单）', why: '表头的批准依据要有原件' },
    { kind: 'signed', name: signedSheet(batch['way']), why: '制表、复核、审批的人都要签字，并盖章' },
    ...paymentProof(batch['way']),
    ...notice,
  ]
}

function signedSheet(way: unknown): string {
  return way === '银行代发' || way === '转账' ? '签字盖章的发放表' : '领款人签过字的签领表'
}

function paymentProof(way: unknown): readonly Piece[] {
  switch (way) {
    case '银行代发':
      return [
        { kind: 'bankFile', name: '送银行的代发文件', why: '与表核对笔数和金额' },
        { kind: 'bankSlip', name: '银行代发回单', why: '转账不用领款签字，以回单为凭' },
      ]
    case '转账':
      return [{ kind: 'bankSlip', name: '银行转账回单', why: '转账不用领款签字，以回单为凭' }]
    case '实物':
      return [
        { kind: 'invoice', name: '发票和清单', why: '实物以发票和清单入账' },
        { kind: 'stock', name: '验收入库单', why: '先验收入库，再发放' },
      ]
    default:
      return []
  }
}

/** Aid for hardship is made public before it is paid (office-practice.md 21). */
function publicNotice(scheme: Fields | undefined): readonly Piece[] {
  return scheme?.['nature'] === '困难补助'
    ? [{ kind: 'notice', name: '公示件和公示情况证明', why: '困难补助发放前要公示' }]
    : []
}

/** Everything a campaign needs in the end: by the ways in which its visits were really paid, and goods where any were given. */
export function piecesOfCampaign(campaign: Fields, visits: readonly Fields[]): readonly Piece[] {
  if (campaign['state'] === 'void') return []
  const made = visits.filter((visit) => visit['verdict'] === 'in' && delivered.has(visit['result']))
  const paid = made.filter((visit) => Number(visit['amount'] ?? 0) > 0)
  const way = (visit: Fields): unknown => visit['way'] ?? campaign['way']
  const pieces: Piece[] = [
    { kind: 'approval', name: '慰问方案和审批件', why: '对象、标准和经费要有批准' },
    { kind: 'photo', name: '走访照片', why: '走访要有影像' },
  ]
  if (paid.some((visit) => way(visit) === 'cash') || made.some((visit) => visit['goods']))
    pieces.push({ kind: 'signed', name: '签收单或签领表（本人或代收人签字）', why: '现金和慰问品以签收为凭' })
  if (paid.some((visit) => way(visit) === 'cash'))
    pieces.push({ kind: 'handOver', name: '慰问金领用交接单', why: '现金领出和交回要相符' })
  if (paid.some((visit) => way(visit) === 'transfer'))
    pieces.push({ kind: 'bankSlip', name: '银行转账回单', why: '转账以回单为凭' })
  if (made.some((visit) => visit['goods']))
    pieces.push(
      { kind: 'purchase', name: '采购审批和比价记录', why: '慰问品先审批、比价再买' },
      { kind: 'invoice', name: '发票和清单', why: '慰问品以发票和清单入账' },
      { kind: 'stock', name: '验收入库单', why: '先验收入库，再领用' },
    )
  return pieces
}

/**
 * Everything a batch of 疗休养 needs in the end; what proves the whole plan is asked for once (kinds.ts). A batch that did not run by the
 * time its plan is archived needs nothing. Declarations of health stay with the leader and are no part of it.
 */
export function piecesOfTrip(plan: Fields, batch: Fields): readonly Piece[] {
  const went = batch['state'] === 'out' || batch['state'] === 'settled'
  if (plan['state'] === 'void' || (plan['state'] === 'done' && !went)) return []
  return [
    { kind: 'approval', name: '方案审批件（会议纪要、批复）', why: '批次、名额和经费要有批准' },
    { kind: 'contract', name: '采购材料和合同', why: '承办单位要有比选记录和合同' },
    { kind: 'notice', name: '公示件和公示情况证明', why: '名单成团前要公示' },
    { kind: 'policy', name: '保险单', why: '每个人都要在保险期内' },
    { kind: 'signIn', name: '签过字的签到表', why: '实到人数以签到为凭' },
    { kind: 'photo', name: '活动照片', why: '活动要有影像' },
    { kind: 'invoice', name: '发票和清单', why: '费用以发票和清单入账' },
    { kind: 'signed', name: '签字盖章的费用结算单', why: '付款以各方签章的结算单为凭' },
    { kind: 'summary', name: '总结', why: '办结要有总结' },
  ]
}

/** Whether a file of a plan of 疗休养 speaks for this batch: kept with it, or with the whole plan. */
export function isOfTrip(evidence: Fields, batch: RowId): boolean {
  return evidence['tripBatch'] === undefined || evidence['tripBatch'] === batch
}

/** Everything that shows an activity was held (office-practice.md 38). A report of it that gives its link is its 信息稿. */
export function piecesOfActivity(activity: Fields, reports: readonly Fields[]): readonly Piece[] {
  if (!isHeld(activity)) return []
  const pieces: Piece[] = [
    { kind: 'plan', name: '活动方案或通知', why: '活动以方案或通知为据' },
    { kind: 'photo', name: '活动照片（线上的截屏）', why: '活动要有影像' },
  ]
  if (activity['mode'] !== '线上')
    pieces.splice(1, 0, { kind: 'signIn', name: '签过字的签到表', why: '人数以签到为凭' })
  if (!reports.some((report) => report['link']))
    pieces.push({ kind: 'news', name: '信息稿，或在媒体报道里登记链接', why: '活动要有信息稿' })
  return pieces
}

/** The pieces that no file stands for. */
export function lacking(pieces: readonly Piece[], evidence: readonly Fields[]): readonly Piece[] {
  const there = new Set(evidence.map((row) => row['kind']))
  return pieces.filter(({ kind }) => !there.has(kind))
}
