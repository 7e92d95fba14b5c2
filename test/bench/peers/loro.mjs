// Loro as a contender: a map of rows, each a map of fields; every PC's own range of operations as one update.
import { LoroDoc, LoroMap } from 'loro-crdt'

export function make(blocks) {
  const docs = blocks[0].map((_, n) => {
    const doc = new LoroDoc()
    doc.setPeerId(BigInt(n + 1))
    return doc
  })
  for (const block of blocks) {
    const fresh = docs.map((doc, n) => {
      const from = doc.oplogVersion()
      block[n].forEach((edit) => write(doc.getMap('person'), edit))
      doc.commit()
      return doc.export({ mode: 'update', from })
    })
    fresh.forEach((update, n) => docs.forEach((doc, other) => other !== n && doc.import(update)))
  }
  const ends = docs[0].oplogVersion().toJSON()
  return docs.map((doc) => {
    const peer = doc.peerIdStr
    const spans = [{ id: { peer, counter: 0 }, len: ends.get(peer) }]
    return doc.export({ mode: 'updates-in-range', spans })
  })
}

function write(table, [row, set]) {
  if (set === null) return table.delete(row)
  const cells = table.get(row) ?? table.setContainer(row, new LoroMap())
  for (const field in set) cells.set(field, set[field])
}

export function merge(updates) {
  const doc = new LoroDoc()
  doc.importBatch(updates)
  const table = doc.getMap('person')
  return () => {
    const rows = Object.values(table.toJSON())
    return { rows: rows.length, cells: rows.reduce((sum, row) => sum + Object.keys(row).length, 0), kept: 0 }
  }
}
