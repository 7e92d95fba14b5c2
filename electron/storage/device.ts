// The name of this PC in every stamp: 40 random bits, minted once per profile (sync-design.md §8.3), and what the PC looked like then.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Identity } from '../../shared/ipc/sync-messages'
import { jsonFile } from './json-file'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'
const name = z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/)
const schema = z.object({ device: name, fingerprint: z.string().default(''), former: z.array(name).default([]) })
const file = jsonFile<Identity>('device.json', schema, () => ({ device: '', fingerprint: '', former: [] }))
let minting: Promise<Identity> | undefined

/** Eight lower-case Crockford base32 characters; the same for as long as nothing makes this PC take a new name. */
export async function deviceId(): Promise<string> {
  return (await identity()).device
}

/** The name with what belongs to it. */
export function identity(): Promise<Identity> {
  // One promise for all callers: two minting at once would give this PC two names.
  minting ??= readOrMint().catch((error: unknown) => {
    // A disk that was full for a moment must not leave this PC without a name until the next start.
    minting = undefined
    throw error
  })
  return minting
}

/** From now on this PC goes by this name; it was cloned, or a backup was restored (sync-design.md §8.7). */
export async function adoptIdentity(next: Identity): Promise<void> {
  await file.write(next)
  minting = Promise.resolve(next)
}

async function readOrMint(): Promise<Identity> {
  const known = await file.read()
  if (known.device !== '') return known
  const device = [...randomBytes(8)].map((byte) => CROCKFORD[byte & 31]).join('')
  const minted = { device, fingerprint: '', former: [] }
  await file.write(minted)
  return minted
}
