// Folders of this PC's own profile behind the folder port: made where they are missing, unlike a share, whose absence means something.
import { mkdir } from 'node:fs/promises'
import { systemRandom, systemTimer } from '../system-ports'
import { DiskFolder } from './folder/disk-folder'
import type { Folder } from './folder/folder'

/** The folder at an absolute path, made on the first call. An own disk that sleeps may take longer than a share that is gone. */
export function profileFolder(path: string): Folder {
  const folder = new DiskFolder({ root: path, timer: systemTimer, random: systemRandom, limitMs: 30_000 })
  let made: Promise<unknown> | undefined
  const ready = async (): Promise<Folder> => {
    made ??= mkdir(path, { recursive: true })
    await made.catch((error: unknown) => {
      made = undefined
      throw error
    })
    return folder
  }
  return {
    list: async (at) => (await ready()).list(at),
    read: async (at, limit) => (await ready()).read(at, limit),
    create: async (at, bytes) => (await ready()).create(at, bytes),
    rename: async (from, to) => (await ready()).rename(from, to),
    replace: async (at, bytes) => (await ready()).replace(at, bytes),
    remove: async (at) => (await ready()).remove(at),
  }
}
