// Stamps as columns of differences: device and incarnation from a short list, time and counter against what stands before.
import { decodeBase32 } from '../kernel/base32'
import { BytesError, type ByteReader, type ByteWriter } from '../kernel/bytes'
import { orThrow } from '../kernel/result'
import type { Stamp } from './operation'
import { DEVICE_BYTES, readStamp, type StampParts } from './stamp'
import { StampSpeller } from './stamp-speller'

/** The runs of the program that stamps come from, in order of first use. */
export class SourcesOut {
  private readonly places = new Map<string, number>()

  code({ device, incarnation }: StampParts): number {
    const name = `${device} ${incarnation}`
    const place = this.places.get(name)
    if (place !== undefined) return place
    this.places.set(name, this.places.size)
    return this.places.size - 1
  }

  write(writer: ByteWriter): void {
    writer.uint(this.places.size)
    for (const name of this.places.keys()) {
      const [device, incarnation] = name.split(' ')
      writer.text(device ?? '')
      writer.uint(Number(incarnation))
    }
  }
}

/** Throws BytesError for what cannot stand in a stamp. */
export function readSources(reader: ByteReader): readonly StampSpeller[] {
  return Array.from({ length: reader.count(2) }, () => {
    const [device, incarnation] = [reader.text(), reader.uint()]
    if (!decodeBase32(device, DEVICE_BYTES) || incarnation >= 2 ** 32) throw new BytesError('no source')
    return new StampSpeller({ device, incarnation })
  })
}

export function partsOf(stamp: Stamp): StampParts {
  return orThrow(readStamp(stamp))
}

/** Columns of stamps; `base(at)` is the time each is measured against. The counter is mostly what the clock counts next. */
export function writeStamps(
  writer: ByteWriter,
  parts: readonly StampParts[],
  sources: SourcesOut,
  base: (at: number) => number,
): void {
  for (const part of parts) writer.uint(sources.code(part))
  parts.forEach(({ time }, at) => writer.int(time - base(at)))
  parts.forEach((part, at) => writer.int(part.counter - nextCounter(parts[at - 1], part.time)))
}

/** Stamps and the times in them. */
export interface StampColumn {
  readonly texts: readonly Stamp[]
  /** UTC ms. */
  readonly times: readonly number[]
}

/** Reads `length` stamps; `bases` holds the time each is measured against, else it is the one before. Throws BytesError. */
export function readStamps(
  reader: ByteReader,
  length: number,
  sources: readonly StampSpeller[],
  bases?: readonly number[],
): StampColumn {
  const owners: StampSpeller[] = []
  for (let at = 0; at < length; at++) owners.push(sources[reader.index(sources.length)] as StampSpeller)
  const times: number[] = []
  for (let at = 0, time = 0; at < length; at++) times.push((time = (bases ? (bases[at] ?? 0) : time) + reader.int()))
  const texts: Stamp[] = []
  for (let at = 0, counter = 0; at < length; at++) {
    const time = times[at] as number
    counter = (at > 0 && times[at - 1] === time ? counter + 1 : 0) + reader.int()
    if (time < 0 || time >= 2 ** 48 || counter < 0 || counter >= 2 ** 16) throw new BytesError('stamp out of range')
    texts.push((owners[at] as StampSpeller).spell(time, counter))
  }
  return { texts, times }
}

function nextCounter(before: StampParts | undefined, time: number): number {
  return before?.time === time ? before.counter + 1 : 0
}
