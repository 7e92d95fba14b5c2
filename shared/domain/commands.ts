// The registry of commands: every change an office can ask for, by name. The writer looks a command up here and nowhere else.
import { fail, type Result } from '../kernel/result'
import type { Command, CommandContext, Draft, Plan } from './command'
import { officeCommands } from './office/commands'
import { paperCommands } from './office/paper-numbers'
import { operatorCommands } from './office/operator-commands'
import { ownFieldCommands } from './office/own-field-commands'
import { holidayCommands } from './office/holidays'
import { mayChange, roleOf } from './office/roles'
import { inOpenYears, yearCommands } from './office/years'
import { activityCommands } from './activities/people-commands'
import { associationCommands } from './association/commands'
import { annualCheckCommands } from './checks/commands'
import { trainingCommands } from './classes/commands'
import { hardshipCommands } from './hardship/commands'
import { issueCommands } from '../issues/commands'
import { recordCommands } from './record/commands'
import { recordImportCommands } from './record/import-command'
import { mayLeave } from './record/held'
import { mayWrite } from './record/reserved'
import { evidenceCommands } from './evidence/commands'
import { madeDocumentCommands } from './evidence/made-document'
import { inquiryCommands } from './inquiries/commands'
import { paymentCommands } from './payments/commands'
import { privilegeCommands } from './privileges/commands'
import { rosterCommands } from './roster/commands'
import { sampleCommands } from './sample/commands'
import { studioCommands } from './studios/commands'
import { tripCommands } from './trips/commands'
import { visitCommands } from './visits/commands'
import { workbenchCommands } from './workbench/commands'

/** Every command by name. */
export const commands: ReadonlyMap<string, Command<unknown>> = registryOf([
  ...recordCommands,
  ...recordImportCommands,
  ...officeCommands,
  ...operatorCommands,
  ...ownFieldCommands,
  ...paperCommands,
  ...yearCommands,
  ...holidayCommands,
  ...rosterCommands,
  ...issueCommands,
  ...paymentCommands,
  ...visitCommands,
  ...evidenceCommands,
  ...madeDocumentCommands,
  ...annualCheckCommands,
  ...hardshipCommands,
  ...tripCommands,
  ...activityCommands,
  ...trainingCommands,
  ...studioCommands,
  ...associationCommands,
  ...inquiryCommands,
  ...privilegeCommands,
  ...sampleCommands,
  ...workbenchCommands,
] as readonly Command<unknown>[])

function registryOf(list: readonly Command<unknown>[]): ReadonlyMap<string, Command<unknown>> {
  const byName = new Map(list.map((command) => [command.name, command]))
  if (byName.size !== list.length) throw new Error('two commands share a name')
  return byName
}

/**
 * Looks a command up, checks its input and plans it: the writer's only way to a plan. Errors: `command.unknown`, `command.input`
 * (with the first finding of the input's own schema), `command.table`, `role.viewer`, `role.admin`, `year.closed`, `record.reserved`, `record.held`, or the command's own.
 */
export async function planCommand(
  name: string,
  input: unknown,
  context: CommandContext,
  among: ReadonlyMap<string, Command<unknown>> = commands,
): Promise<Result<Plan>> {
  const command = among.get(name)
  if (!command) return fail('command.unknown', '这个操作在当前版本中不存在，没有保存。请更新软件。', { name })
  const read = command.input.safeParse(input)
  if (read.success) return checked(command, await command.plan(read.data, context), context)
  const issue = read.error.issues[0]
  return fail('command.input', chinese(issue?.message), {
    name,
    path: issue?.path.map(String).join('.') ?? '',
    issue: issue?.message ?? '',
  })
}

/** Whatever a command plans, it writes only to tables there are, not to those the catalogue reserves for others, and what the role allows. */
async function checked(command: Command<unknown>, plan: Result<Plan>, context: CommandContext): Promise<Result<Plan>> {
  if (!plan.ok) return plan
  const stranger = plan.value.drafts.find((draft) => !context.catalogue.has(draft.table))
  if (stranger)
    return fail('command.table', '程序试图写入不存在的表，没有保存。请导出诊断信息。', { table: stranger.table })
  const allowed = await mayCommit(context, plan.value.drafts, command.everybody)
  if (!allowed.ok) return allowed
  const free = await mayWrite(context, command.name, plan.value.drafts)
  return free.ok ? plan : free
}

/** What binds every change on entry, a command's and an undo's alike: the role of the operator, what a closed archive holds, closed business years. */
export async function mayCommit(
  context: CommandContext,
  drafts: readonly Draft[],
  everybody = false,
): Promise<Result<undefined>> {
  const role = roleOf(context.by, await context.operators())
  const allowed = mayChange(role, everybody, drafts, context.catalogue)
  if (!allowed.ok) return allowed
  const free = await mayLeave(context, drafts)
  return free.ok ? inOpenYears(context, drafts) : free
}

/** Schemas that a person can run into carry a Chinese sentence; anything else is a mistake of the program, said as such. */
function chinese(message: string | undefined): string {
  return message !== undefined && /\p{Script=Han}/u.test(message) ? `${message}。` : '填写的内容不完整，没有保存。'
}
