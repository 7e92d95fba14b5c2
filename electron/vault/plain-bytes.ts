// Node answers Buffers, whose `slice` shares memory where everybody else's copies: pure code gets plain arrays.

/** The same bytes as a plain array, without copying. */
export function plainBytes(buffer: Uint8Array): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}
