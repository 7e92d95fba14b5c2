// The attachments on this PC (electron/storage/blobs keeps them there), as the sync process reads them and adds what came from others.
import { encodeBase32 } from '../../../shared/kernel/base32'
import { sha256Hex } from '../../../shared/kernel/digest'
import type { Random } from '../../../shared/kernel/ports'
import { isBlobId, MAX_BLOB_BYTES } from '../../../shared/vault-format/blob'
import { folderCode } from '../../storage/folder/folder-failure'
import type { Folder } from '../../storage/folder/folder'
import { listOrNothing } from '../mirror'

export class AttachmentStore {
  constructor(
    private readonly folder: Folder,
    private readonly random: Random,
  ) {}

  /** Whether there is a file of that name; what is in it is looked at when it is read. */
  async has(id: string): Promise<boolean> {
    try {
      await this.folder.read(pathOf(id), 0)
      return false // an empty file is none
    } catch (error) {
      if (folderCode(error) === 'folder.toolarge') return true
      if (folderCode(error) === 'folder.missing') return false
      throw error
    }
  }

  /** The bytes where they are here and still those the id tells of; undefined otherwise. */
  async read(id: string): Promise<Uint8Array | undefined> {
    try {
      const bytes = await this.folder.read(pathOf(id), MAX_BLOB_BYTES)
      return sha256Hex(bytes) === id ? bytes : undefined
    } catch (error) {
      if (folderCode(error) === 'folder.missing' || folderCode(error) === 'folder.toolarge') return undefined
      throw error
    }
  }

  /** Keeps verified bytes, over a damaged file of that name too. True once they were read back: a disk may answer and not have done it. */
  async put(id: string, bytes: Uint8Array): Promise<boolean> {
    const temporary = `tmp/${encodeBase32(this.random.bytes(10))}.tmp`
    await this.folder.create(temporary, bytes)
    await this.folder.rename(temporary, pathOf(id))
    if ((await this.read(id)) !== undefined) return true
    // The next run goes by names: what is wrong under one must not wait there to be taken for the attachment.
    await this.folder.remove(pathOf(id))
    return false
  }

  /** Every id there is a file of. */
  async ids(): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    for (const { name, kind } of await listOrNothing(this.folder, ''))
      if (kind === 'folder' && /^[0-9a-f]{2}$/.test(name))
        for (const file of await listOrNothing(this.folder, name))
          if (isBlobId(file.name) && file.size > 0) found.add(file.name)
    return found
  }
}

/** As electron/storage/blobs lays them out. */
function pathOf(id: string): string {
  return `${id.slice(0, 2)}/${id}`
}
