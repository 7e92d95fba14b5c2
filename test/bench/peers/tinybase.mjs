// TinyBase as a contender: its mergeable store, whose whole content is its update (it keeps the last value of each cell, no history).
import { createMergeableStore } from 'tinybase/mergeable-store'

export function make(blocks) {
  let now = 1_790_000_000_000
  const stores = blocks[0].map((_, n) => createMergeableStore(`pc${n + 1}`, () => now))
  for (const block of blocks) {
    now++
    const fresh = stores.map((store, n) => {
      let changes
      const listener = store.addDidFinishTransactionListener(() => {
        changes = store.getTransactionMergeableChanges()
      })
      store.transaction(() => block[n].forEach((edit) => write(store, edit)))
      store.delListener(listener)
      return changes
    })
    fresh.forEach((changes, n) =>
      stores.forEach((store, other) => other !== n && changes && store.applyMergeableChanges(changes)),
    )
  }
  return [Buffer.from(JSON.stringify(stores[0].getMergeableContent()))]
}

function write(store, [row, set]) {
  if (set === null) store.delRow('person', row)
  else store.setPartialRow('person', row, set)
}

export function merge(updates) {
  const store = createMergeableStore('new')
  for (const update of updates) store.applyMergeableChanges(JSON.parse(Buffer.from(update).toString()))
  return () => {
    const rows = Object.values(store.getTable('person'))
    return { rows: rows.length, cells: rows.reduce((sum, row) => sum + Object.keys(row).length, 0), kept: 0 }
  }
}
