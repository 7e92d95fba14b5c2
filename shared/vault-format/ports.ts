// What the pure format asks of the process it runs in: a cipher under the vault's data key, and compression with a limit.

/** AES-256-GCM under one data key. Holds the key; nobody asks it for it. */
export interface Sealing {
  /** Names the key without telling anything of it; stands in every header sealed with it. */
  readonly keyId: string
  /** `nonce` 12 bytes, never used twice with one key; `header` is authenticated but stays readable. Adds 16 bytes of tag. */
  seal(plain: Uint8Array, nonce: Uint8Array, header: Uint8Array): Uint8Array
  /** The plain bytes, or undefined where not exactly these were sealed with this key, nonce and header. Never throws. */
  open(sealed: Uint8Array, nonce: Uint8Array, header: Uint8Array): Uint8Array | undefined
  /** 32 bytes that only a holder of the key can compute from the text: names and nonces that tell nothing of what they stand for. */
  mark(text: string): Uint8Array
}

/** gzip. */
export interface Zip {
  pack(bytes: Uint8Array): Uint8Array
  /** The unpacked bytes, or undefined where they cannot be unpacked into at most `limit` bytes. Never throws, never holds more. */
  unpack(bytes: Uint8Array, limit: number): Uint8Array | undefined
}

export interface FormatPorts {
  readonly sealing: Sealing
  readonly zip: Zip
}
