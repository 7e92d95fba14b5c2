// gzip for the vault format, on Node's zlib: bounded, so that no file unpacks into more memory than its reader allows.
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Zip } from '../../shared/vault-format/ports'
import { plainBytes } from './plain-bytes'

export const zip: Zip = {
  // The highest level takes four times as long for one part in a hundred.
  pack: (bytes) => plainBytes(gzipSync(bytes, { level: 6 })),
  unpack(bytes, limit) {
    try {
      return plainBytes(gunzipSync(bytes, { maxOutputLength: limit }))
    } catch {
      return undefined // not gzip, cut short, or larger than the limit: the format says which file it was
    }
  },
}
