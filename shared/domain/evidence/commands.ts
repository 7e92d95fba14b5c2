// Keeping a file with the batch, campaign, 疗休养 or activity it proves: named 批次号—内容 by itself, so that the archive reads the same in every office.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import type { Fields } from '../field'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { evidenceKinds, planWide, shortKind, type EvidenceKind } from './kinds'

const kinds = evidenceKinds.map(({ value }) => value) as [EvidenceKind, ...EvidenceKind[]]

const add = defineCommand({
  name: 'evidence.add',
  undo: 'inverse',
  input: z.object({
    owner: z.enum(['batch', 'campaign', 'tripBatch', 'activity']),
    of: input.rowId,
    kind: z.enum(kinds, '请先选择附件的种类'),
    /** As the file was called; only its ending is kept in the name. */
    fileName: z.string().max(255),
    blob: z.string().min(1).max(200),
    mime: z.string().max(100).optional(),
    size: z
      .number()
      .int()
      .nonnegative()
      .max(20 * 1024 * 1024, '附件不能超过 20 MB'),
  }),
  async plan({ owner, of, kind, fileName, blob, mime, size }, context): Promise<Result<Plan>> {
    const subject = await context.get(owner, of)
    if (!subject) return gone(context.catalogue.table(owner))
    const home = await homeOf(context, owner, subject, kind)
    if (!home) return gone(context.catalogue.table('tripPlan'))
    const { kept, number } = home
    if (kept.some((row) => row['blob'] === blob && row['kind'] === kind))
      return fail('evidence.twice', `“${fileName}”已经在${shortKind(kind)}里，没有重复添加。`)
    const name = nextName(
      number,
      shortKind(kind),
      endingOf(fileName),
      kept.map((row) => String(row['name'])),
    )
    const id = context.newId()
    const file = { kind, name, blob, mime: mime ?? null, size, addedOn: context.clock.today() }
    const draft = await createDraft(context, context.catalogue.table('evidence'), id, { ...home.refs, ...file })
    return draft.ok ? ok({ drafts: [draft.value], label: `添加附件“${name}”`, answer: { id, name } }) : draft
  },
})

/** Where a file is kept, under which number, and what is there already. */
interface Home {
  readonly refs: Values
  readonly number: string
  readonly kept: readonly RowRecord[]
}

/** A batch of 疗休养 keeps its files with the plan too, so that one reading finds all of them; undefined where the plan is gone. */
async function homeOf(
  context: CommandContext,
  owner: 'batch' | 'campaign' | 'tripBatch' | 'activity',
  subject: RowRecord,
  kind: EvidenceKind,
): Promise<Home | undefined> {
  if (owner !== 'tripBatch') {
    const number = String(subject['number'] || subject['name'] || '')
    return { refs: { [owner]: subject.id }, number, kept: await context.where('evidence', owner, subject.id) }
  }
  const plan = await context.get('tripPlan', String(subject['plan'] ?? ''))
  if (!plan) return undefined
  const batch: RowId | undefined = planWide.has(kind) ? undefined : subject.id
  const kept = await context.where('evidence', 'tripPlan', plan.id)
  return {
    refs: { tripPlan: plan.id, ...(batch === undefined ? {} : { tripBatch: batch }) },
    number: tripNumber(batch === undefined ? plan : subject),
    kept: kept.filter((row) => (row['tripBatch'] ?? undefined) === batch),
  }
}

/** 2026年第一批疗休养: what files of a plan or a batch are named by. */
export function tripNumber(row: Fields): string {
  const name = String(row['name'] ?? '')
  return name.includes('疗休养') ? name : `${name}疗休养`
}

/** 2026-春慰-01—银行回单.pdf, then 2026-春慰-01—银行回单2.pdf. */
function nextName(number: string, kind: string, ending: string, taken: readonly string[]): string {
  const stem = `${number}—${kind}`.slice(0, 100)
  const used = new Set(taken.map((name) => name.replace(/\.[^.]*$/u, '')))
  let at = 1
  const called = (): string => (at === 1 ? stem : `${stem}${at}`)
  while (used.has(called())) at++
  return `${called()}${ending}`
}

function endingOf(fileName: string): string {
  return /\.[A-Za-z0-9]{1,8}$/u.exec(fileName)?.[0].toLowerCase() ?? ''
}

export const evidenceCommands = [add]
