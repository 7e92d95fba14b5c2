// Blocks on pages: nothing is left alone at the end of a page that belongs to what follows.
import { describe, expect, it } from 'vitest'
import { flow } from './flow'
import { contentHeight, portrait, type Block } from './page-model'

const room = contentHeight(portrait)
const filler = (height: number): Block => ({ kind: 'space', height })
const words = (text: string, keep?: true): Block => ({
  kind: 'text',
  style: keep ? 'heading' : 'body',
  text,
  height: 10,
  align: 'left',
  ...(keep ? { keep } : {}),
})
const table: Block = {
  kind: 'table',
  columns: [{ width: 50, align: 'left' }],
  header: [{ height: 8, cells: ['项目'] }],
  rows: [
    { height: 8, cells: ['一'] },
    { height: 8, cells: ['二'] },
  ],
  size: 9,
}

const pagesOf = (...blocks: readonly Block[]) =>
  flow([blocks], portrait, '', '').map(({ blocks: own }) =>
    own.map((block) => (block.kind === 'text' ? block.text : block.kind)),
  )

describe('blocks on pages', () => {
  it('take a heading over to the page of what it heads', () => {
    expect(pagesOf(filler(room - 15), words('二、存在问题', true), words('（请填写）'))).toEqual([
      ['space'],
      ['二、存在问题', '（请填写）'],
    ])
    expect(pagesOf(filler(room - 20), words('二、存在问题', true), words('（请填写）'))).toHaveLength(1)
  })

  it('take a heading over to the page on which its table begins', () => {
    expect(pagesOf(filler(room - 20), words('按级别', true), table)).toEqual([['space'], ['按级别', 'table']])
    expect(pagesOf(filler(room - 26), words('按级别', true), table)).toEqual([['space', '按级别', 'table'], ['table']])
  })

  it('keep a signature of several lines in one piece', () => {
    const signed = [words('本会', true), words('2026年11月26日')]
    expect(pagesOf(filler(room - 25), words('最后一句', true), ...signed)).toEqual([
      ['space'],
      ['最后一句', '本会', '2026年11月26日'],
    ])
  })
})
