// A process that keeps one change after another in a journal and says which were acknowledged, until it is killed:
// `journal-writer ROOT FIRST`.
import { Journal } from '../../electron/storage/journal/journal'
import { DiskFolder } from '../../electron/storage/folder/disk-folder'
import { systemRandom, systemTimer } from '../../electron/system-ports'
import { ownEntry } from './journal-entries'

const [root = '', first = '0'] = process.argv.slice(2)

async function write(): Promise<void> {
  const folder = new DiskFolder({ root, timer: systemTimer, random: systemRandom })
  // Gathers often, so that kills also fall into that.
  const journal = new Journal(folder, 'journal', 8)
  for (let n = Number(first); ; n++) {
    await journal.append([ownEntry(n, 2_000)])
    process.stdout.write(`${n}\n`)
  }
}

void write()
