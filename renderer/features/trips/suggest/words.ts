// How far a suggestion is, in the office's words.
import type { Suggestion } from '../../../../shared/domain/trips/suggest/kept'
import type { Working } from './useSuggestion'

/** 还在找更好的排法（最多还能好 0.8 %）. */
export function workingWords({ list, step, left }: Working): string {
  const now = step === 'who' ? '还在看能不能多安排或更合次序' : '人选已定，还在按意向和住房找更好的排法'
  return `已排好 ${list.size} 人；${now}${leftWords(left)}`
}

export function keptWords({ list, end, left }: Suggestion): string {
  const people = `建议安排 ${list.size} 人`
  if (end === 'reached') return `${people}；已排好，没有明显更好的排法`
  if (end === 'stopped') return `${people}；是按“停止”时保留的最好一份${leftWords(left)}`
  if (end === 'time') return `${people}；到时间保留的最好一份${leftWords(left)}`
  return `${people}；是按次序先排好的一份`
}

function leftWords(left: number | undefined): string {
  return left === undefined ? '' : `（最多还能好 ${(Math.ceil(left * 1000) / 10).toFixed(1)} %）`
}
