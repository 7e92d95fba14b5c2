// The segments the log holds, by name, and one short text that stands for the whole set: PCs with equal texts hold the same segments.
import { BASE32_ALPHABET } from '../../shared/kernel/base32'
import { parseSegmentName } from '../../shared/vault-format/names'

const CHARACTERS = 26

export class Known {
  private readonly names = new Set<string>()
  /** Per character of a name hash, the sum of its values: 130 bits of chance, in any order of adding. */
  private readonly sums = new Uint8Array(CHARACTERS)

  constructor(names: Iterable<string>) {
    for (const name of names) this.add(name)
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  add(name: string): void {
    if (this.names.has(name)) return
    this.names.add(name)
    const hash = parseSegmentName(name)?.hash ?? ''
    for (let at = 0; at < hash.length; at++)
      this.sums[at] = ((this.sums[at] ?? 0) + BASE32_ALPHABET.indexOf(hash.charAt(at))) % BASE32_ALPHABET.length
  }

  get size(): number {
    return this.names.size
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.names.values()
  }

  /** 26 base32 characters. What is no segment of the share (entries that came back from the journal) is not in it. */
  get digest(): string {
    return Array.from(this.sums, (sum) => BASE32_ALPHABET.charAt(sum)).join('')
  }
}
