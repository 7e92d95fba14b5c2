// Hours of the day as people type them, and as the itinerary keeps them. Pure.

/** 08:30 from 8:30, 8：30, 830, 8点半 or 8; undefined where the text is no time of day. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().replace(/：/gu, ':').replace(/点半$/u, ':30').replace(/点$/u, '')
  const found = /^(\d{1,2}):?(\d{2})?$/u.exec(text)
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : undefined
}

/** Minutes since midnight of 08:30. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** 3 小时 20 分. */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 || hours === 0 ? `${rest} 分` : ''].filter(Boolean).join(' ')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
