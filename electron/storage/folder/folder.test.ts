// The folder contract on memory and on this machine's own disk, under a root as offices name theirs.
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MemoryFolder } from '../../../test/support/folder/memory-folder'
import { VirtualTime } from '../../../test/support/virtual-time'
import { systemRandom, systemTimer } from '../../system-ports'
import { DiskFolder } from './disk-folder'
import { folderContract } from './folder.contract'

folderContract(
  'memory',
  async () => {
    const folder = new MemoryFolder(new VirtualTime())
    const moveAway = async () => {
      const back = folder.moveAway()
      return async () => back()
    }
    return { folder, moveAway, remove: async () => undefined }
  },
  { fill: async ({ folder }, bytes) => void (folder.room = bytes) },
)

folderContract('the local disk', async () => {
  const place = await mkdtemp(join(tmpdir(), 'folder-'))
  // 180 characters is what the design allows a root to have; Chinese takes three bytes each.
  const above = join(place, '市总工会 劳模工作部（2026 年）', '名册'.repeat(30))
  const root = join(above, '劳模之家 共享')
  await mkdir(root, { recursive: true })
  return {
    folder: new DiskFolder({ root, timer: systemTimer, random: systemRandom }),
    moveAway: async () => {
      await rename(root, `${root} 旧`)
      return () => rename(`${root} 旧`, root)
    },
    remove: () => rm(place, { recursive: true, force: true }),
  }
})
