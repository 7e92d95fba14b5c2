// The file by which a PC makes itself known in a vault: its name as the person gave it, sealed, since it may be a person's.
import { encodeBase32, decodeBase32 } from '../../shared/kernel/base32'
import { deviceFile, MAX_FILE_BYTES, readFile, writeFile, type DeviceFile } from '../../shared/vault-format/files'
import { NONCE_BYTES } from '../../shared/vault-format/fields'
import { jsonBytes } from '../../shared/vault-format/json-bytes'
import { devicePath } from '../../shared/vault-format/names'
import type { FormatPorts } from '../../shared/vault-format/ports'
import { folderCode } from '../storage/folder/folder-failure'
import type { Folder } from '../storage/folder/folder'
import { putProven } from './put'
import type { Station } from './station'

/** Puts this PC's file on the share where it is not there; once per run and name. */
export async function announce(station: Station): Promise<void> {
  if (station.announced === station.device) return
  const there = await readDeviceFile(station.share, station.device)
  if (!there || there.vault !== station.vault) await putProven(station, devicePath(station.device), ownFile(station))
  station.announced = station.device
}

/** A device's file; undefined where it is not there or not to be believed. */
export async function readDeviceFile(share: Folder, device: string): Promise<DeviceFile | undefined> {
  try {
    const read = readFile(deviceFile, await share.read(devicePath(device), MAX_FILE_BYTES))
    return read.ok && read.value.device === device ? read.value : undefined
  } catch (error) {
    const code = folderCode(error)
    if (code === 'folder.missing' || code === 'folder.busy' || code === 'folder.toolarge') return undefined
    throw error
  }
}

/** The name in a device's file; undefined where it was not sealed with this vault's key. */
export function nameIn(file: DeviceFile, { sealing }: FormatPorts): string | undefined {
  const nonce = decodeBase32(file.nonce, NONCE_BYTES)
  const sealed = decodeBase32(file.name, Math.floor((file.name.length * 5) / 8))
  const plain = nonce && sealed && sealing.open(sealed, nonce, about(file))
  return plain && textOf(plain)
}

function ownFile({ ports, vault, device }: Station): Uint8Array {
  const { sealing } = ports.format
  const nonce = ports.random.bytes(NONCE_BYTES)
  const sealed = sealing.seal(bytesOf(ports.program.name), nonce, about({ vault, device }))
  return writeFile(deviceFile, {
    format: 1,
    vault,
    device,
    joinedAt: Math.max(0, Math.floor(ports.clock.now())),
    keyId: sealing.keyId,
    nonce: encodeBase32(nonce),
    name: encodeBase32(sealed),
  })
}

/** Binds a name to its PC and vault: moved into another file it does not open. */
function about({ vault, device }: Pick<DeviceFile, 'vault' | 'device'>): Uint8Array {
  return jsonBytes({ device, vault })
}

/** Two bytes for each UTF-16 unit: names of PCs are Chinese. */
function bytesOf(text: string): Uint8Array {
  const units = text.slice(0, 100)
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at))
  return new Uint8Array(view.buffer)
}

function textOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length >> 1 }, (_, at) => String.fromCharCode(view.getUint16(at * 2))).join('')
}
