// What this installation looks like from outside its data: a profile copied to another PC, disk or account must not go on under the
// same name (sync-design.md §8.7). Only a hash of it is ever kept.
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { encodeBase32 } from '../../shared/kernel/base32'
import { canonicalJson } from '../../shared/kernel/canonical'
import { sha256 } from '../../shared/kernel/digest'

/** Hash of machine, user, volume and place of the profile. A part that cannot be read counts as absent, the same at every start. */
export async function machineFingerprint(profile: string): Promise<string> {
  const volume = await stat(profile).then(
    ({ dev }) => dev,
    () => 0,
  )
  return encodeBase32(sha256(canonicalJson([await machineId(), userInfo().username, volume, profile]))).slice(0, 26)
}

/** Windows mints one at installation; an imaged PC shares it, which is why other signs are looked at too. */
async function machineId(): Promise<string> {
  if (process.platform !== 'win32') return readFile('/etc/machine-id', 'utf8').catch(() => '')
  const key = 'HKLM\\SOFTWARE\\Microsoft\\Cryptography'
  return new Promise((resolve) =>
    execFile('reg', ['query', key, '/v', 'MachineGuid'], { timeout: 5_000, windowsHide: true }, (error, text) =>
      resolve(error ? '' : (/[0-9a-f-]{36}/iu.exec(text)?.[0] ?? '')),
    ),
  )
}
