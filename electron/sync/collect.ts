// What is new on the share (sync-design.md §8.6): named by the heads of the other PCs, or found by listing. By name, never by
// number: a clone's late segment bears a number that was passed long ago.
import {
  deviceFolder,
  isDevice,
  DEVICES,
  KEYS,
  packFolder,
  parsePath,
  segmentFolder,
  segmentPath,
  SNAPSHOTS,
} from '../../shared/vault-format/names'
import type { Listed } from '../storage/folder/folder'
import { deliverAhead, deliverAll } from './deliver'
import { fetchFile } from './fetch'
import { goOn } from './halt'
import { readHead } from './head'
import { listOrNothing } from './mirror'
import type { Station } from './station'

/** Files on the share by path, as a full listing found them. */
export type Present = ReadonlyMap<string, Listed>

/** Takes in everything new. `full`: list every folder instead of trusting heads; answers what is there. */
export async function collect(station: Station, full: boolean): Promise<Present | undefined> {
  const present = new Map<string, Listed>()
  if (full) await countStrangers(station)
  for (const device of await devicesOnShare(station)) {
    const hinted = await readHead(station, device)
    if (hinted && !full)
      for (const name of hinted.newest) {
        goOn(station)
        await fetchFile(station, segmentPath({ device, ...name }), {})
        await deliverAhead(station)
      }
    if (full) await noteStrangers(station, deviceFolder(device))
    if (full || !(await isEnough(station, device))) await collectListed(station, device, present)
    await deliverAhead(station)
  }
  await deliverAll(station)
  return full ? present : undefined
}

/** Conflict copies and other people's files are ignored wherever they lie, and counted anew with each full listing. */
async function countStrangers(station: Station): Promise<void> {
  station.strangers.clear()
  for (const folder of ['', KEYS, SNAPSHOTS]) await noteStrangers(station, folder)
}

async function noteStrangers({ share, strangers }: Station, folder: string): Promise<void> {
  for (const { name, kind } of await listOrNothing(share, folder)) {
    const path = folder === '' ? name : `${folder}/${name}`
    const isOurs = kind === 'file' ? parsePath(path) !== undefined : OUR_FOLDERS.test(path)
    if (!isOurs) strangers.add(path)
  }
}

const OUR_FOLDERS = /^(devices|keys|snapshots|devices\/[^/]+\/(seg|pack|tmp|blob))$/u

async function devicesOnShare(station: Station): Promise<readonly string[]> {
  const listed = await listOrNothing(station.share, DEVICES)
  // A cached list may not show a folder yet that was there before.
  const names = [...listed.filter(({ kind }) => kind === 'folder').map(({ name }) => name), ...station.mirror.devices()]
  return [...new Set(names)].filter(isDevice).sort()
}

/** A head names its newest 64 segments: that is all there is to fetch while the oldest of them is one we have. */
async function isEnough(station: Station, device: string): Promise<boolean> {
  if (device === station.device) return true
  const head = station.heads.get(device)
  if (!head) return false
  const oldest = head.newest[0]
  return oldest === undefined || oldest.seq === 1 || station.mirror.holds({ device, ...oldest })
}

async function collectListed(station: Station, device: string, present: Map<string, Listed>): Promise<void> {
  for (const folder of [packFolder(device), segmentFolder(device)])
    for (const file of await listOrNothing(station.share, folder)) {
      const path = `${folder}/${file.name}`
      if (file.kind !== 'file' || parsePath(path) === undefined) {
        station.strangers.add(path)
        continue
      }
      present.set(path, file)
      goOn(station)
      await fetchFile(station, path, { size: file.size, modified: file.modified })
      await deliverAhead(station)
    }
}
