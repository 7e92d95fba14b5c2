// 停用电脑: a PC that is gone for good is no longer waited for. A decision like any other, synced and undoable; nothing that the PC
// wrote is touched, and its device may come back at any time.
import { z } from 'zod'
import { fail, ok, type Result } from '../kernel/result'
import { defineCommand, type Plan } from '../domain/command'

const RETIRED = 'retired-pc'

const device = z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/u)
const input = z.object({
  device,
  /** What people call it, for 最近改动 and for who looks at the list later. */
  name: z.string().trim().min(1).max(40),
})

/** Row of table `decision` that says so of a device. */
export function retirementId(device: string): string {
  return `${RETIRED}:${device}`
}

/** Devices that were retired, out of the rows of `decision`. */
export function retiredDevices(decisions: Iterable<{ readonly [field: string]: unknown }>): ReadonlySet<string> {
  const devices = new Set<string>()
  for (const { rule, subjects } of decisions) if (rule === RETIRED) devices.add(String(subjects))
  return devices
}

const retire = defineCommand({
  name: 'pc.retire',
  undo: 'inverse',
  input,
  async plan({ device, name }, context): Promise<Result<Plan>> {
    const row = retirementId(device)
    if ((await context.getMany('decision', [row])).has(row))
      return fail('pc.retired', `“${name}”已经停用，没有重复记录。`)
    const set = { rule: RETIRED, verdict: 'retired', subjects: device, note: name }
    return ok({ drafts: [{ kind: 'decide', table: 'decision', row, set }], label: `停用电脑“${name}”` })
  },
})

const comeBack = defineCommand({
  name: 'pc.return',
  undo: 'inverse',
  input,
  async plan({ device, name }, context): Promise<Result<Plan>> {
    const row = retirementId(device)
    if (!(await context.getMany('decision', [row])).has(row))
      return fail('pc.not-retired', `“${name}”没有停用，没有改动。`)
    return ok({ drafts: [{ kind: 'remove', table: 'decision', row }], label: `恢复使用电脑“${name}”` })
  },
})

export const pcCommands = [retire, comeBack]
