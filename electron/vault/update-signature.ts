// Whether a release was signed by whoever makes this program: Ed25519 over the exact bytes of latest.yml. Only the public key is here.
import { createPublicKey, verify, type KeyObject } from 'node:crypto'

const SIGNATURE_BYTES = 64

/**
 * True where `signature` (base64, white space around it allowed) was made over `bytes` with the private half of `publicKey` (base64 of
 * its SPKI form). A key or signature that cannot be read signs nothing.
 */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const key = keyOf(publicKey)
  const signed = Buffer.from(signature.trim(), 'base64')
  return key !== undefined && signed.length === SIGNATURE_BYTES && verify(null, bytes, key, signed)
}

function keyOf(publicKey: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined // not a key: nothing can be signed by it
  }
}
