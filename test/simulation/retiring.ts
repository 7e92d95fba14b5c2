// 停用 and 恢复使用 in the simulation: any PC puts another out of use, or back, by the shipped commands, while that one works on. Nothing
// of its work may be lost for it (I1 asks that of every PC), and all must name the same PCs as out of use.
import type { CommandContext } from '../../shared/domain/command'
import { numberBelow, type Random } from '../../shared/kernel/ports'
import { orThrow } from '../../shared/kernel/result'
import { isVisible } from '../../shared/oplog/row'
import { pcCommands, retiredDevices, retirementId } from '../../shared/issues/retired-pc'
import { byRow } from '../support/histories'
import { naiveFields, naiveRow } from '../support/naive-log'
import { commitBodies, commitEdit } from './edits'
import type { Pc } from './pc'
import type { Scene } from './script'
import { Broken } from './universe'

export async function retireOrReturn({ pcs }: Scene, pc: Pc, random: Random): Promise<void> {
  const others = pcs.filter(({ disk }) => disk.identity.device !== pc.disk.identity.device)
  const other = others[numberBelow(random, Math.max(1, others.length))]
  if (!other) return
  const { device } = other.disk.identity
  await decide(pc, device)
  if (numberBelow(random, 2) === 0) return
  // It was not gone: it works on, and is taken back.
  commitEdit(other, 'edit', random)
  await other.round(false)
  await decide(pc, device)
}

async function decide(pc: Pc, device: string): Promise<void> {
  const name = isRetired(pc, device) ? 'pc.return' : 'pc.retire'
  pc.world.tally.count(name)
  const command = pcCommands.find((each) => each.name === name)
  const plan = command && orThrow(await command.plan({ device, name: `电脑${device}` }, contextOf(pc)))
  commitBodies(pc, plan?.drafts ?? [], name)
}

function isRetired({ disk }: Pc, device: string): boolean {
  return isVisible(disk.log.replica.row('decision', retirementId(device)))
}

/** What these commands read. */
function contextOf({ disk }: Pc): CommandContext {
  const getMany: CommandContext['getMany'] = async (table, ids) => {
    const rows = ids.flatMap((id) => disk.log.replica.row(table, id) ?? [])
    return new Map(rows.filter((row) => isVisible(row)).map((row) => [row.id, row]))
  }
  return { getMany } as CommandContext
}

/** Every PC names as out of use what the plainest reader makes of all decisions. */
export function judgeRetired({ pcs, world }: Scene): void {
  for (const { name, disk } of pcs) {
    const ops = [...world.universe.ops.values()].filter((op) => disk.log.stamps.has(op.id) && op.table === 'decision')
    const shown = [...byRow(ops).values()].map(naiveRow).filter(({ visible }) => visible)
    const wanted = [...retiredDevices(shown.map(naiveFields))].sort().join(' ')
    const rows = [...disk.log.replica.rows('decision').values()].filter((row) => isVisible(row))
    const told = [...retiredDevices(rows)].sort().join(' ')
    if (told !== wanted) throw new Broken(`I15: ${name} says that ${told} are out of use, decided is ${wanted}`)
  }
}
