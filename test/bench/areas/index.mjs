// The bench areas by name, in the order in which a full run takes them.
import { batch } from './batch.mjs'
import { commit } from './commit.mjs'
import { edits } from './edits.mjs'
import { frames } from './frames.mjs'
import { growth } from './growth.mjs'
import { idle } from './idle.mjs'
import { importing } from './import.mjs'
import { join } from './join.mjs'
import { latency } from './latency.mjs'
import { ledger } from './ledger.mjs'
import { lists } from './lists.mjs'
import { memory } from './memory.mjs'
import { merge } from './merge.mjs'
import { pack } from './pack.mjs'
import { print } from './print.mjs'
import { report } from './report.mjs'
import { search } from './search.mjs'
import { start } from './start.mjs'
import { suggest } from './suggest.mjs'
import { suggesting } from './suggesting.mjs'
import { sync } from './sync.mjs'
import { wire } from './wire.mjs'
import { workbench } from './workbench.mjs'

const local = {
  commit,
  import: importing,
  search,
  ledger,
  lists,
  workbench,
  report,
  start,
  memory,
  print,
  pack,
  suggesting,
  growth,
}
const shared = { sync, edits, join, latency, idle, frames }

export const areas = { ...local, wire, merge, batch, suggest, ...shared }
