// Writes the edit history of the merge bench into a folder, once for each contender: as blocks of edits for the peers (what each PC
// wrote since all had heard of each other), as slices for the log (and as whole segments, to be weighed), as plain JSON for the map.
// Arguments: folder, rows.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Op } from '../../../shared/oplog/operation'
import { encodeSlice } from '../../../shared/oplog/slice'
import { editHistory, editSteps, type EditStep } from '../wire/edits'
import { segmentOf } from '../wire/segment'

/** A row's id and what was written to it; null where it was removed. */
type PlainEdit = readonly [row: string, set: Op['set'] | null]

const [folder = '', rows = '5000'] = process.argv.slice(2)
const history = { edits: 100_000, rows: Number(rows), pause: 0 }
const pcs = editHistory(history)

pcs.forEach((ops, n) => {
  writeFileSync(join(folder, `log-${n}.update`), encodeSlice(ops))
  writeFileSync(join(folder, `log-${n}.segment`), segmentOf(ops))
  writeFileSync(join(folder, `map-${n}.update`), JSON.stringify(ops.map((op) => [op.id, ...plain(op)])))
})
writeFileSync(join(folder, 'blocks.json'), JSON.stringify(blocksOf(editSteps(history), pcs.length)))

function plain(op: Op): PlainEdit {
  return [op.row, op.kind === 'remove' ? null : op.set]
}

/**
 * A new block begins wherever somebody edits a row that another has edited since the last exchange: so every edit has heard of all
 * edits of its row before it but those that were made at the same time, as the log's `pred` says, with few exchanges.
 */
function blocksOf(steps: readonly EditStep[], people: number): PlainEdit[][][] {
  const blocks: PlainEdit[][][] = []
  let last = new Map<string, number>()
  const begin = (): PlainEdit[][] => {
    last = new Map()
    const block = Array.from({ length: people }, (): PlainEdit[] => [])
    blocks.push(block)
    return block
  }
  let block = begin()
  for (const step of steps) {
    if (step.some(({ pc, op }) => (last.get(op.row) ?? pc) !== pc)) block = begin()
    for (const { pc, op } of step) {
      block[pc]?.push(plain(op))
      // Two at the same time leave a row that neither may go on with before both are known: nobody's.
      last.set(op.row, step.length > 1 ? people : pc)
    }
  }
  return blocks
}
