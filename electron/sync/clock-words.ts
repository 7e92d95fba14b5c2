// What a person is told of a clock that differs from the share's.
import type { Failure } from '../../shared/kernel/result'

/** Clocks that differ by less are nobody's trouble, in ms. */
export const CLOCK_MATTERS = 5 * 60_000

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `off`: ms this PC's clock is ahead of the share's. Undefined where both agree well enough. */
export function clockOff(off: number): Failure | undefined {
  if (Math.abs(off) <= CLOCK_MATTERS) return undefined
  return {
    code: 'clock.off',
    message: `本机的时钟比共享盘${off > 0 ? '快' : '慢'}了约 ${lengthOf(Math.abs(off))}。同步照常，改动都在，只是显示的时间会不准。请对一下本机右下角的日期和时间；如果几台电脑都这样提示，是共享盘那台机器的时钟不对，请告诉管理员。`,
  }
}

function lengthOf(ms: number): string {
  if (ms >= DAY) return `${Math.round(ms / DAY)} 天`
  return ms >= HOUR ? `${Math.round(ms / HOUR)} 小时` : `${Math.round(ms / MINUTE)} 分钟`
}
