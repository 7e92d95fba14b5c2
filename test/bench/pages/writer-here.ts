// The writer in the page itself, without the worker's hop: what one edit costs from command to strict commit.
import { catalogue } from '../../../shared/domain/catalogue'
import { commands } from '../../../shared/domain/commands'
import { clockFrom } from '../../../shared/kernel/ports'
import { orThrow } from '../../../shared/kernel/result'
import { border, type Border } from '../../../renderer/data/border'
import { office } from '../../../renderer/data/client'
import { timed } from './people'

let writer: Border | undefined

/** Takes the sample office over from the worker; only one writer may have it open. */
async function here(): Promise<Border> {
  if (writer) return writer
  await office().close()
  writer = border({
    catalogue,
    commands,
    clock: clockFrom(() => Date.now()),
    random: { bytes: (n) => crypto.getRandomValues(new Uint8Array(n)) },
  })
  await writer.start()
  orThrow(await writer.ask('open', ['sample']))
  return writer
}

/**
 * `times` single edits of one person each; ms each. `turn` makes every written value new. The same people every turn, as a clerk goes
 * on with whom he has open; or, with `unread`, each a person of whom nothing has been read before.
 */
export async function editsHere(times: number, turn: number, unread = false): Promise<number[]> {
  const writer = await here()
  const list = { table: 'person', filters: [], sort: [] }
  const ids = orThrow(await writer.ask('ids', [list])) as readonly string[]
  const first = unread ? times * (turn + 1) : 0
  const costs: number[] = []
  for (let at = 0; at < times; at++) {
    const edit = { table: 'person', row: ids[(first + at) % ids.length], values: { position: `岗位${turn}之${at}` } }
    costs.push(
      await timed(async () => {
        const outcome = await writer.run('record.edit', edit)
        if (!outcome.ok) throw new Error(outcome.failure.message)
      }),
    )
  }
  return costs
}
