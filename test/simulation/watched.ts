// I7: nobody changes or removes another PC's file on the share, except by putting equal bytes back. Judged by what the engine asks
// for, before any fault falls on it.
import type { Folder } from '../../electron/storage/folder/folder'
import { hashName, parsePath } from '../../shared/vault-format/names'
import { Broken } from './universe'

/** The folder, with every change judged before it is made; `device` is who makes it. */
export function watched(folder: Folder, device: () => string): Folder {
  const names = new Set<string>()
  const written = new Map<string, Uint8Array>()
  const isOwn = (path: string): boolean => {
    names.add(device())
    return [...names].some((name) => path.startsWith(`devices/${name}/`))
  }
  const refuse = (what: string, path: string): never => {
    throw new Broken(`I7: ${device()} ${what} ${path}`)
  }
  const judgePut = (from: string, to: string): void => {
    const place = parsePath(to)
    if (!isOwn(from)) refuse('moved away', from)
    if (isOwn(to) || place?.kind === 'snapshot') return
    if (place?.kind !== 'segment' && place?.kind !== 'pack') return refuse('wrote', to)
    if (hashName(written.get(from) ?? new Uint8Array()) !== place.hash) refuse('healed wrongly', to)
  }
  return {
    list: (path) => folder.list(path),
    read: (path, limit) => folder.read(path, limit),
    create: async (path, bytes) => {
      if (!isOwn(path)) refuse('created', path)
      written.set(path, bytes)
      return folder.create(path, bytes)
    },
    rename: async (from, to) => {
      judgePut(from, to)
      return folder.rename(from, to)
    },
    replace: async (path, bytes) => (isOwn(path) ? folder.replace(path, bytes) : refuse('replaced', path)),
    remove: async (path) => {
      if (!isOwn(path) && parsePath(path)?.kind !== 'snapshot') refuse('removed', path)
      return folder.remove(path)
    },
  }
}
