// What a found person is called in one line of a form, told from namesakes as far as anything is known of them.
import type { SearchHit } from '../data/office'

/** 张三（一厂 · 1955年生）; the name alone of whom nothing else is known. */
export function foundWords({ title, detail }: Pick<SearchHit, 'title' | 'detail'>): string {
  return detail === '' ? title : `${title}（${detail}）`
}
