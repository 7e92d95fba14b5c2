// Decisions on issues: 已核对无误 is remembered under the issue's id and can be taken back (decisions.md 10). 不是同一人 has its own command.
import { z } from 'zod'
import { ok, type Result } from '../kernel/result'
import { defineCommand, type Plan } from '../domain/command'
import { resolveConflict } from './conflict-command'
import { pcCommands } from './retired-pc'

const issueKey = z.string().min(3).max(400)

const accept = defineCommand({
  name: 'issue.accept',
  undo: 'inverse',
  input: z.object({
    id: issueKey,
    rule: z.string().max(40),
    subjects: z.array(z.string().max(64)).min(1),
    /** What was found, for the list of decisions. */
    about: z.string().max(200),
  }),
  async plan({ id, rule, subjects, about }): Promise<Result<Plan>> {
    const set = { rule, verdict: 'accepted', subjects: [...subjects].sort().join('、'), note: about }
    return ok({ drafts: [{ kind: 'decide', table: 'decision', row: id, set }], label: `已核对无误：${about}` })
  },
})

/** Takes decisions back; the issues return to the list if they still hold. */
const reopen = defineCommand({
  name: 'issue.reopen',
  undo: 'inverse',
  input: z.object({ ids: z.array(issueKey).min(1) }),
  async plan({ ids }, context): Promise<Result<Plan>> {
    const known = await context.getMany('decision', ids)
    const drafts = [...known.keys()].map((row) => ({ kind: 'remove' as const, table: 'decision', row }))
    return ok({ drafts, label: `重新核对 ${drafts.length} 项` })
  },
})

export const issueCommands = [accept, reopen, resolveConflict, ...pcCommands]
