// Which operations a row has met. Nearly every one that comes is newer than all before it, so that mostly one comparison answers.
import type { Stamp } from './operation'

/** Up to so many a walk along the list is quicker than a set, and far smaller. */
const LIST = 32

export class MetStamps {
  private greatest: Stamp = ''
  private readonly list: Stamp[] = []
  private set: Set<Stamp> | undefined

  has(stamp: Stamp): boolean {
    if (stamp > this.greatest) return false
    return this.set?.has(stamp) ?? this.list.includes(stamp)
  }

  add(stamp: Stamp): void {
    if (stamp > this.greatest) this.greatest = stamp
    if (this.set) this.set.add(stamp)
    else if (this.list.push(stamp) > LIST) this.set = new Set(this.list)
  }
}
