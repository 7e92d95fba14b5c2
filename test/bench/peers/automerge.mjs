// Automerge as a contender: a table of rows in one document. Its saved document is its densest update, so that is what is merged.
import * as A from '@automerge/automerge'

export function make(blocks) {
  const base = A.change(A.init({ actor: 'ff' }), { time: 0 }, (doc) => void (doc.person = {}))
  let docs = blocks[0].map((_, n) => A.clone(base, { actor: `0${n + 1}` }))
  for (const block of blocks) {
    const fresh = docs.map((doc, n) => {
      if (block[n].length === 0) return [doc, []]
      const next = A.change(doc, { time: 0 }, (draft) => block[n].forEach((edit) => write(draft.person, edit)))
      return [next, [A.getLastLocalChange(next)]]
    })
    docs = fresh.map(([doc], n) => {
      const others = fresh.filter((_, other) => other !== n).flatMap(([, changes]) => changes)
      return A.applyChanges(doc, others)[0]
    })
  }
  return [A.save(docs[0])]
}

function write(table, [row, set]) {
  if (set === null) return void delete table[row]
  if (table[row] === undefined) table[row] = {}
  for (const field in set) table[row][field] = set[field]
}

export function merge(updates) {
  const doc = updates.reduce((known, update) => A.loadIncremental(known, update), A.init())
  return () => {
    const rows = Object.values(doc.person)
    return { rows: rows.length, cells: rows.reduce((sum, row) => sum + Object.keys(row).length, 0), kept: 0 }
  }
}
