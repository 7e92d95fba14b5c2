// Today for screens: Asia/Shanghai whatever the PC's time zone (decisions.md 14).
import { clockFrom } from '../../shared/kernel/ports'

const clock = clockFrom(Date.now)

/** YYYY-MM-DD. */
export function today(): string {
  return clock.today()
}
