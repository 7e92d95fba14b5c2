// The attachments' share of mending: whoever has a file that the share lacks or shows damaged puts a copy into its own folder, where
// everybody looks for it. Nobody writes into another PC's folder, and nothing is ever deleted: history may need it again.
import { numberBelow } from '../../../shared/kernel/ports'
import { blobFolder, DEVICES, isDevice, parsePath } from '../../../shared/vault-format/names'
import { hasPassed } from '../intervals'
import { listOrNothing } from '../mirror'
import type { Station } from '../station'
import { findOnShare, send } from './send'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** One in so many is read whole each hour: every attachment once in a hundred days by each PC. */
const SAMPLE = 2_400

/** Once all names are known: what is due of the regular looks. */
export async function careFor(station: Station): Promise<void> {
  await now(station, 'attachments wanted', MINUTE_MS, () => answerWants(station))
  await now(station, 'attachments', DAY_MS, () => survey(station))
  await now(station, 'attachments sample', HOUR_MS, () => sample(station))
}

async function now(station: Station, what: string, every: number, act: () => Promise<void>): Promise<void> {
  const { clock } = station.ports
  if (!hasPassed(clock, station.doneAt.get(what), every)) return
  await act()
  station.doneAt.set(what, clock.now())
}

/** At the start and daily: names against what lies here, and against what lies on the share in anybody's folder. */
async function survey(station: Station): Promise<void> {
  const { attachments: book } = station
  const here = await book.store.ids()
  const there = await namesOnShare(station)
  for (const id of book.named.keys()) {
    if (!here.has(id)) book.missing.add(id)
    else if (!there.has(book.nameOf(id))) {
      book.proven.delete(id)
      book.owed.add(id)
    }
  }
}

async function namesOnShare({ share }: Station): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const { name: device } of await listOrNothing(share, DEVICES)) {
    if (!isDevice(device)) continue
    for (const file of await listOrNothing(share, blobFolder(device))) {
      const place = parsePath(`${blobFolder(device)}/${file.name}`)
      if (place?.kind === 'blob' && file.size > 0) names.add(place.id)
    }
  }
  return names
}

/** Files that another PC's head says it cannot read. */
async function answerWants(station: Station): Promise<void> {
  const { attachments: book } = station
  const wanted = [...book.wanted]
  book.wanted.clear()
  for (const name of wanted) await mend(station, book.byName.get(name))
}

async function sample(station: Station): Promise<void> {
  const { attachments: book, ports } = station
  for (const id of [...book.named.keys()]) if (numberBelow(ports.random, SAMPLE) === 0) await mend(station, id)
}

/** Where nobody's folder has it whole, this PC's copy goes there; where this PC's copy is not whole, it is fetched. */
async function mend(station: Station, id: string | undefined): Promise<void> {
  const { attachments: book } = station
  if (id === undefined) return
  if ((await book.store.read(id)) === undefined) book.missing.add(id)
  else if (!((await findOnShare(station, id)) instanceof Uint8Array)) {
    book.proven.delete(id)
    await send(station, id)
  }
}
