// The lines that built-in templates are made of.
import type { Line, LineStyle } from './blank-docx'

export const line = (style: LineStyle, text: string): Line => ({ style, text })
export const title = (text: string): Line => line('title', text)
export const body = (text: string): Line => line('body', text)
/** A sentence in which the figures of the program stand out. */
export const figures = (text: string): Line => ({ style: 'body', text, marked: true })
export const heading = (text: string): Line => line('heading', text)
export const gap = line('plain', '')

/** A table whose one row is repeated for the list. */
export const table = (
  list: string,
  ...columns: readonly (readonly [label: string, blank: string, width: number])[]
): Line => ({
  columns: columns.map(([label, blank, width], i) => {
    const before = i === 0 ? `{#${list}}` : ''
    const after = i === columns.length - 1 ? `{/${list}}` : ''
    return { label, text: `${before}{${blank}}${after}`, width }
  }),
})

export const signed: readonly Line[] = [gap, line('right', '{单位}'), line('right', '{日期}')]
