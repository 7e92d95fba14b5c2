// How many segments a share holds, by its listings alone: what joining is measured by.
import { DEVICES, isDevice, packFolder, parsePath, segmentFolder } from '../../shared/vault-format/names'
import type { Folder } from '../storage/folder/folder'
import { listOrNothing } from './mirror'

/** A pack counts as many as its numbers say; what lies loose beside its pack counts twice, which only makes the end come early. */
export async function segmentsOnShare(share: Folder): Promise<number> {
  let count = 0
  for (const { name: device } of await listOrNothing(share, DEVICES)) {
    if (!isDevice(device)) continue
    for (const folder of [segmentFolder(device), packFolder(device)])
      for (const { name } of await listOrNothing(share, folder)) {
        const place = parsePath(`${folder}/${name}`)
        if (place?.kind === 'segment') count += 1
        if (place?.kind === 'pack') count += place.to - place.from + 1
      }
  }
  return count
}
