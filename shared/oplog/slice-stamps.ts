// Stamps as columns of differences: device and incarnation from a short list, time and counter against what stands before.
import { decodeBase32 } from '../kernel/base32'
import { BytesError, type ByteReader, type ByteWriter } from '../kernel/bytes'
import { orThrow } from '../kernel/result'
import type { Stamp } from './operation'
import { DEVICE_BYTES, readStamp, writeStamp, type StampParts } from './stamp'

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

type Source = Pick<StampParts, 'device' | 'incarnation'>

/** Throws BytesError for what cannot stand in a stamp. */
export function readSources(reader: ByteReader): readonly Source[] {
  return Array.from({ length: reader.count(2) }, () => {
    const [device, incarnation] = [reader.text(), reader.uint()]
    if (!decodeBase32(device, DEVICE_BYTES) || incarnation >= 2 ** 32) throw new BytesError('no source')
    return { device, incarnation }
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

/** Reads `length` stamps; `base` also gets the time before (0 for the first). Throws BytesError. */
export function readStamps(
  reader: ByteReader,
  length: number,
  sources: readonly Source[],
  base: (at: number, before: number) => number,
): StampParts[] {
  const owners = Array.from({ length }, () => sources[reader.index(sources.length)] as Source)
  const times: number[] = []
  for (let at = 0; at < length; at++) times.push(base(at, times[at - 1] ?? 0) + reader.int())
  const parts: StampParts[] = []
  for (let at = 0; at < length; at++) {
    const time = times[at] as number
    const { device, incarnation } = owners[at] as Source
    parts.push({ time, counter: nextCounter(parts[at - 1], time) + reader.int(), device, incarnation })
  }
  return parts
}

/** The stamp's text; throws BytesError where time or counter are out of range (sources were checked when read). */
export function stampOf(parts: StampParts): Stamp {
  const { time, counter } = parts
  if (time < 0 || time >= 2 ** 48 || counter < 0 || counter >= 2 ** 16) throw new BytesError('stamp out of range')
  return writeStamp(parts)
}

function nextCounter(before: StampParts | undefined, time: number): number {
  return before?.time === time ? before.counter + 1 : 0
}
