// A process that asks two dead shares for files and keeps a change in its journal meanwhile: `journal-beside-dead-share ROOT`, where
// ROOT holds pipes nobody writes into: opening one never comes back, as on a server that takes calls and answers none.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DiskFolder } from '../../electron/storage/folder/disk-folder'
import { Journal } from '../../electron/storage/journal/journal'
import { profileFolder } from '../../electron/storage/local-folder'
import { systemRandom, systemTimer } from '../../electron/system-ports'
import { ownEntry } from './journal-entries'

const [root = ''] = process.argv.slice(2)

async function keepBesideThem(): Promise<void> {
  const share = () => new DiskFolder({ root, timer: systemTimer, random: systemRandom, limitMs: 60_000 })
  const shares = [share(), share()]
  for (let n = 0; n < 8; n++)
    shares[n % 2]?.read(`hangs-${n}`, 10).catch((error: unknown) => process.stderr.write(String(error)))
  // Calls are handed to threads in the order in which they were made: from here on they all hang.
  process.stdout.write('hanging\n')
  const own = join(root, 'own')
  mkdirSync(own)
  await new Journal(profileFolder(own), 'journal').append([ownEntry(1, 100)])
  process.stdout.write('kept\n')
}

void keepBesideThem()
