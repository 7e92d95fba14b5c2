// 满意度: how many gave each mark to each question, and the share of those content. Nobody's name stands on an answer. Pure.
import type { Fields } from '../../field'
import { questions } from './picklists'

export interface QuestionCount {
  readonly label: string
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[]
  readonly answered: number
  /** 满意 and 很满意 of those who answered, in tenths of a per cent; undefined for none. */
  readonly content: number | undefined
}

export interface SurveyCount {
  readonly replies: number
  readonly questions: readonly QuestionCount[]
  readonly opinions: readonly string[]
}

export function surveyOf(replies: readonly Fields[]): SurveyCount {
  return {
    replies: replies.length,
    questions: questions.map(({ field, label }) => {
      const counts = [1, 2, 3, 4, 5].map((mark) => replies.filter((row) => row[field] === mark).length)
      const answered = counts.reduce((sum, count) => sum + count, 0)
      const content = (counts[3] ?? 0) + (counts[4] ?? 0)
      return {
        label,
        counts,
        answered,
        content: answered > 0 ? Math.round((content * 1000) / answered) : undefined,
      }
    }),
    opinions: replies.flatMap((row) => (typeof row['opinion'] === 'string' ? [row['opinion']] : [])),
  }
}

/** 96.5%; — where nobody answered. */
export function contentWords(content: number | undefined): string {
  return content === undefined ? '—' : `${(content / 10).toFixed(1)}%`
}
