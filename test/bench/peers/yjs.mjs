// Yjs as a contender: a map of rows, each a map of fields; every PC's own updates merged into one.
import * as Y from 'yjs'

export function make(blocks) {
  const docs = blocks[0].map((_, n) => Object.assign(new Y.Doc(), { clientID: n + 1 }))
  const written = docs.map(() => [])
  for (const block of blocks) {
    const fresh = docs.map(() => [])
    docs.forEach((doc, n) => {
      const keep = (update, origin) => origin === 'own' && fresh[n].push(update)
      doc.on('update', keep)
      doc.transact(() => block[n].forEach((edit) => write(doc.getMap('person'), edit)), 'own')
      doc.off('update', keep)
    })
    fresh.forEach((updates, n) => {
      written[n].push(...updates)
      docs.forEach((doc, other) => other !== n && updates.forEach((update) => Y.applyUpdate(doc, update)))
    })
  }
  return written.map((updates) => Y.mergeUpdates(updates))
}

function write(table, [row, set]) {
  if (set === null) return table.delete(row)
  if (!table.has(row)) table.set(row, new Y.Map())
  for (const field in set) table.get(row).set(field, set[field])
}

export function merge(updates) {
  const doc = new Y.Doc()
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
  const table = doc.getMap('person')
  return () => {
    const rows = [...table.values()]
    return { rows: rows.length, cells: rows.reduce((sum, row) => sum + row.size, 0), kept: 0 }
  }
}
