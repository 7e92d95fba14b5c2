// Today for screens: Asia/Shanghai whatever the PC's time zone (decisions.md 14).
import { clockFrom } from '../../shared/kernel/ports'

const clock = clockFrom(Date.now)

/** YYYY-MM-DD. */
export function today(): string {
  return clock.today()
}

/** HH:MM of now, in the same zone. */
export function timeNow(): string {
  return new Date(clock.now() + 8 * 60 * 60 * 1000).toISOString().slice(11, 16)
}
