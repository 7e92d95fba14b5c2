// The protections of folder and journal, each with the text that removes it (mutants.ts says how).
import type { Mutant } from './mutants'

const JOURNAL = 'electron/storage/journal/journal.test.ts'
const DISK = 'electron/storage/folder/disk-folder.test.ts'
const CONTRACT = 'electron/storage/folder/folder.test.ts'

export const storageMutants: readonly Mutant[] = [
  {
    name: 'the journal reads back what it wrote before it acknowledges',
    file: 'electron/storage/journal/journal.ts',
    find: 'return Buffer.compare(found, bytes) === 0',
    replace: 'return found !== undefined',
    killedBy: JOURNAL,
  },
  {
    name: 'gathered files go only when the new one is kept',
    file: 'electron/storage/journal/journal.ts',
    find: 'for (const batch of batches(sorted)) await this.keep(batch)',
    replace:
      'for (const name of whole) await this.drop(name); for (const batch of batches(sorted)) await this.keep(batch)',
    killedBy: JOURNAL,
  },
  {
    name: 'a journal file stays until all of it is published',
    file: 'electron/storage/journal/journal.ts',
    find: 'if (last <= stamp) await this.drop(name)',
    replace: 'if (last || stamp) await this.drop(name)',
    killedBy: JOURNAL,
  },
  {
    name: 'each frame of the journal proves itself',
    file: 'electron/storage/journal/frames.ts',
    find: 'if (!sameBytes(checkOf(payload), bytes.subarray(at + 4, start))) return undefined',
    replace: '',
    killedBy: JOURNAL,
  },
  {
    name: 'a path that leads nowhere is an absent share, not an empty one',
    file: 'electron/storage/folder/disk-folder.ts',
    find: "if (failure.failure.code === 'folder.missing') await this.requireRoot()",
    replace: '',
    killedBy: CONTRACT,
  },
  {
    name: 'the root is never made',
    file: 'electron/storage/folder/disk-folder.ts',
    find: 'for (let depth = 1; depth < parts.length; depth++)',
    replace: 'for (let depth = 0; depth < parts.length; depth++)',
    killedBy: CONTRACT,
  },
  {
    name: 'only our own names are paths',
    file: 'electron/storage/folder/path-names.ts',
    find: 'if (!ours) throw',
    replace: 'if (path.length > LONGEST_PATH) throw',
    killedBy: CONTRACT,
  },
  {
    name: 'a new file never takes the place of one that is there',
    file: 'electron/storage/folder/disk-folder.ts',
    find: "return await this.open(at, 'wx')\n    } catch (error) {\n      if (systemCode",
    replace: "return await this.open(at, 'w')\n    } catch (error) {\n      if (systemCode",
    killedBy: CONTRACT,
  },
  {
    name: 'a link is never followed out of the folder',
    file: 'electron/storage/folder/disk-folder.ts',
    find: 'constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)',
    replace: 'constants.O_RDONLY',
    killedBy: DISK,
  },
  {
    name: 'content is flushed before it is acknowledged',
    file: 'electron/storage/folder/file-content.ts',
    find: 'await calls.run(() => file.sync())',
    replace: '',
    killedBy: DISK,
  },
  {
    name: 'a file held by antivirus is tried again',
    file: 'electron/storage/folder/patience.ts',
    find: 'spent >= upToMs',
    replace: 'spent >= 0',
    killedBy: DISK,
  },
  {
    name: 'a share that answers again is used again',
    file: 'electron/storage/folder/timed-calls.ts',
    find: 'if (givenUp) this.stuck -= 1',
    replace: '',
    killedBy: DISK,
  },
  {
    name: 'a handle that came too late is closed',
    file: 'electron/storage/folder/timed-calls.ts',
    find: 'if (givenUp) late?.(value)',
    replace: 'if (givenUp) void late',
    killedBy: DISK,
  },
  {
    name: 'what a failed write left is taken away',
    file: 'electron/storage/folder/disk-folder.ts',
    find: 'await this.dropRemains(at, error, file)',
    replace: '',
    killedBy: DISK,
  },
]
