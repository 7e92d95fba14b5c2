// The writer in the page itself, without the worker's hop: what one edit costs from command to strict commit.
import { catalogue } from '../../../shared/domain/catalogue'
import { commands } from '../../../shared/domain/commands'
import { clockFrom } from '../../../shared/kernel/ports'
import { orThrow } from '../../../shared/kernel/result'
import { border, type Border } from '../../../renderer/data/border'
import { office } from '../../../renderer/data/client'
import type { Page } from '../../../renderer/data/office'
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

/** `times` single edits of one person each; ms each. `turn` makes every written value new. */
export async function editsHere(times: number, turn: number): Promise<number[]> {
  const writer = await here()
  const list = { table: 'person', filters: [], sort: [] }
  const { rows } = orThrow(await writer.ask('page', [list, 0, 100])) as Page
  const costs: number[] = []
  for (let at = 0; at < times; at++) {
    const edit = { table: 'person', row: rows[at % rows.length]!.id, values: { position: `岗位${turn}之${at}` } }
    costs.push(
      await timed(async () => {
        const outcome = await writer.run('record.edit', edit)
        if (!outcome.ok) throw new Error(outcome.failure.message)
      }),
    )
  }
  return costs
}
