// What happens to a studio beyond the plain register: 撤销 and its being taken back, and the 考核 of many studios at once.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { againDrafts } from '../record/again'
import { editDraft, gone } from '../record/commands'
import type { TableSpec } from '../field'
import * as input from '../record/input'
import { grantCommands } from './grant-command'
import { leaderCommands } from './leader-commands'
import { reviewKinds } from './picklists'

const revoke = defineCommand({
  name: 'studio.revoke',
  undo: 'inverse',
  input: z.object({
    studio: input.rowId,
    on: z.string().refine(isPlainDate, '撤销日期请写成 2026、2026-06 或 2026-06-08'),
    reason: z.string().trim().min(2, '请写明撤销原因').max(200),
  }),
  async plan({ studio, on, reason }, context): Promise<Result<Plan>> {
    const before = await context.get('studio', studio)
    if (!before) return gone(context.catalogue.table('studio'))
    if (before['state'] === 'revoked') return fail('studio.is-revoked', `${String(before['name'])}已经撤销。`)
    return edited(context, before, { state: 'revoked', revokedOn: on, revokeReason: reason }, '撤销工作室')
  },
})

const restore = defineCommand({
  name: 'studio.restore',
  undo: 'inverse',
  input: z.object({ studio: input.rowId }),
  async plan({ studio }, context): Promise<Result<Plan>> {
    const before = await context.get('studio', studio)
    if (!before) return gone(context.catalogue.table('studio'))
    if (before['state'] !== 'revoked')
      return fail('studio.not-revoked', `${String(before['name'])}没有撤销，不用恢复。`)
    return edited(context, before, { state: 'active', revokedOn: null, revokeReason: null }, '恢复工作室')
  },
})

async function edited(
  context: CommandContext,
  before: RowRecord,
  values: Readonly<Record<string, Value>>,
  what: string,
): Promise<Result<Plan>> {
  const draft = await editDraft(context, context.catalogue.table('studio'), before, values)
  if (!draft.ok) return draft
  return ok({ drafts: draft.value ? [draft.value] : [], label: `${what}：${String(before['name'])}` })
}

const assessInput = z.object({
  year: z.number().int(),
  kind: z.enum(['annual', 'confirm']),
  /** YYYY-MM-DD. */
  on: z.string().refine((text) => isPlainDate(text) && text.length === 10, '考核日期要写到日，如 2026-12-10'),
  by: z.string().trim().max(40).optional(),
  /** For 复核: the year of the next one, written into every studio that passed. */
  next: z.number().int().min(1980).max(2100).optional(),
  lines: z
    .array(
      z.object({
        studio: input.rowId,
        result: z.enum(['good', 'passed', 'barely', 'failed']),
        score: z.number().int().min(0, '得分不能是负数').optional(),
        opinion: z.string().trim().max(300).optional(),
      }),
    )
    .min(1, '还没有选择工作室')
    .max(2000),
})

type Assess = z.infer<typeof assessInput>

/** One review per studio, year and kind, on every PC the same row: what is assessed again is corrected, not doubled. */
const assess = defineCommand({
  name: 'studio.assess',
  undo: 'inverse',
  input: assessInput,
  async plan(given, context): Promise<Result<Plan>> {
    const studios = await context.getMany(
      'studio',
      given.lines.map(({ studio }) => studio),
    )
    const known = await reviewsOf(context, given)
    const drafts: Draft[] = []
    for (const line of given.lines) {
      const studio = studios.get(line.studio)
      if (!studio) return gone(context.catalogue.table('studio'))
      const made = await reviewDrafts(context, studio, known.get(studio.id), given, line)
      if (!made.ok) return made
      drafts.push(...made.value)
    }
    const word = reviewKinds.find(({ value }) => value === given.kind)?.label ?? ''
    return ok({ drafts, label: `登记${given.year}年${word}：${given.lines.length} 家工作室` })
  },
})

async function reviewDrafts(
  context: CommandContext,
  studio: RowRecord,
  before: RowRecord | undefined,
  { year, kind, on, by, next }: Assess,
  { result, score, opinion }: Assess['lines'][number],
): Promise<Result<readonly Draft[]>> {
  const table = context.catalogue.table('studioReview')
  const values = { result, on, by: by || null, score: score ?? null, opinion: opinion || null }
  const review = before
    ? await corrected(context, table, before, values)
    : await againDrafts(context, table, [
        {
          id: pairId('studioReview', studio.id, `${kind}${year}`),
          values: { ...values, studio: studio.id, year, kind },
        },
      ])
  if (!review.ok) return review
  const changed = { ...nextReview(kind, result, next), ...stateAfter(studio, result) }
  const own = await editDraft(context, context.catalogue.table('studio'), studio, changed)
  if (!own.ok) return own
  return ok(own.value ? [...review.value, own.value] : review.value)
}

async function corrected(
  context: CommandContext,
  table: TableSpec,
  before: RowRecord,
  values: Readonly<Record<string, Value>>,
): Promise<Result<readonly Draft[]>> {
  const draft = await editDraft(context, table, before, values)
  return draft.ok ? ok(draft.value ? [draft.value] : []) : draft
}

function nextReview(kind: string, result: string, next: number | undefined): Readonly<Record<string, Value>> {
  return kind === 'confirm' && next !== undefined && result !== 'failed' ? { reviewYear: next } : {}
}

/** 不合格 puts a studio to 限期整改, and passing takes it out again; 撤销 is decided by a person. */
function stateAfter(studio: RowRecord, result: string): Readonly<Record<string, Value>> {
  if (studio['state'] === 'revoked') return {}
  if (result === 'failed') return { state: 'mending' }
  return studio['state'] === 'mending' ? { state: 'active' } : {}
}

/** The reviews there are of this year and kind, by studio; the oldest where two PCs entered one each by hand. */
async function reviewsOf(context: CommandContext, { year, kind }: Assess): Promise<ReadonlyMap<RowId, RowRecord>> {
  const rows = (await context.where('studioReview', 'year', year)).filter((row) => row['kind'] === kind)
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? 1 : -1))
  return new Map(sorted.map((row) => [String(row['studio']), row]))
}

export const studioCommands = [...leaderCommands, ...grantCommands, revoke, restore, assess]
