// Dictionaries of the packed formats: every text is spelled once and then named by a small number, 0 where it is the next new one.
import { decodeBase32, encodeBase32 } from '../kernel/base32'
import { BytesError, type ByteReader, type ByteWriter } from '../kernel/bytes'

/** Row ids are 26 characters that stand for 16 bytes. */
const ID_BYTES = 16
const ID_LENGTH = 26

/** Collects texts in order of first use. */
export class TextsOut {
  private readonly places = new Map<string, number>()

  /** 0 for a text met for the first time, else its place + 1. */
  code(text: string): number {
    const place = this.places.get(text)
    if (place !== undefined) return place + 1
    this.places.set(text, this.places.size)
    return 0
  }

  /** Count · lengths · contents: like beside like packs better. */
  write(writer: ByteWriter): void {
    const texts = [...this.places.keys()]
    const ids = texts.map((text) => (text.length === ID_LENGTH ? decodeBase32(text, ID_BYTES) : undefined))
    writer.uint(texts.length)
    texts.forEach((text, at) => writer.uint(ids[at] ? 0 : text.length + 1))
    texts.forEach((text, at) => {
      const id = ids[at]
      if (id) writer.bytes(id)
      else writer.units(text)
    })
  }
}

/** Reads what TextsOut wrote, then gives texts back by their codes in the same order. */
export class TextsIn {
  private readonly texts: readonly string[]
  private met = 0

  constructor(private readonly reader: ByteReader) {
    const lengths = Array.from({ length: reader.count() }, () => reader.uint())
    this.texts = lengths.map((length) =>
      length === 0 ? encodeBase32(reader.bytes(ID_BYTES)) : reader.units(length - 1),
    )
  }

  /** The text of the next code. */
  next(): string {
    return this.at(this.reader.index(this.texts.length + 1))
  }

  /** The text of a code that was read elsewhere. */
  at(code: number): string {
    const text = this.texts[code === 0 ? this.met++ : code - 1]
    if (text === undefined) throw new BytesError('text of nothing')
    return text
  }
}
