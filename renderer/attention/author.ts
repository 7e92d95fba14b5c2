// Who wrote a value, on which PC, when, as people in the office name it; a PC whose clock is off is said to be so.
import type { SyncStatus } from '../../shared/ipc/sync-status'
import type { Author } from '../../shared/issues/issue'
import { timeWords } from '../sync-status/words'

/** 林晓燕，二楼电脑，10:42（该电脑时钟不准）. */
export function authorWords(author: Author | undefined, peers: SyncStatus['peers'], now: number): string {
  if (!author) return '填写人不详'
  const peer = peers.find(({ device }) => device === author.device)
  const pc = author.here ? '本机' : (peer?.name ?? '另一台电脑')
  // A clock that ran ahead wrote a time that has not come yet.
  const off = peer?.clockOff !== undefined || author.at > now + AHEAD
  return `${author.byName}，${pc}，${timeWords(author.at, now)}${off ? '（该电脑时钟不准）' : ''}`
}

/** ms that clocks of one office may differ without anybody minding. */
const AHEAD = 5 * 60_000
