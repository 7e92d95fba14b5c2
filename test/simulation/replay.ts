// tsx test/simulation/replay.ts SEED…: repeats scripts until one breaks an invariant, and says which. With --shrink it also finds
// the actions that matter and prints them. Exit code 1 where one broke, 0 where all hold.
import { parseArgs } from 'node:util'
import { failureOf, shrunk } from './shrink'

const { values, positionals } = parseArgs({ options: { shrink: { type: 'boolean' } }, allowPositionals: true })
Error.stackTraceLimit = 0

for (const [at, text] of positionals.entries()) {
  const seed = Number(text)
  const why = await failureOf(seed)
  if (why === undefined) continue
  console.info(JSON.stringify({ tried: at + 1, seed, why }))
  if (values.shrink) {
    const drop = await shrunk(seed)
    console.info(`without actions ${[...drop].sort((a, b) => a - b).join(', ')}:`)
    console.info(await failureOf(seed, drop, (line) => console.info(line)))
  }
  process.exit(1)
}
