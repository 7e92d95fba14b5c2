// The name of this PC in every stamp: 40 random bits, minted once per profile (sync-design.md §8.3).
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { jsonFile } from './json-file'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'
const file = jsonFile('device.json', z.object({ device: z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/) }), () => ({
  device: '',
}))
let minting: Promise<string> | undefined

/** Eight lower-case Crockford base32 characters; the same for as long as the profile lives. */
export function deviceId(): Promise<string> {
  // One promise for all callers: two minting at once would give this PC two names.
  minting ??= readOrMint().catch((error: unknown) => {
    // A disk that was full for a moment must not leave this PC without a name until the next start.
    minting = undefined
    throw error
  })
  return minting
}

async function readOrMint(): Promise<string> {
  const { device } = await file.read()
  if (device !== '') return device
  const minted = [...randomBytes(8)].map((byte) => CROCKFORD[byte & 31]).join('')
  await file.write({ device: minted })
  return minted
}
