// Columns read by position: the same rows whether some have left in between or none.
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { Columns } from '../rowsets/columns'
import { columnSource } from './column-source'

const row = (id: string, name: string) => ({ id, name, _s: ['', ''] as [string, string] })

function columnsOf(...ids: readonly string[]): Columns {
  const columns = new Columns(catalogue.table('person'), () => '2026-11-26')
  for (const id of ids) columns.put(row(id, `劳模${id}`))
  return columns
}

function told(columns: Columns): readonly unknown[] {
  const source = columnSource(columns)
  const name = source.reader('name')
  return Array.from({ length: source.size }, (_, at) => [
    source.idAt(at),
    name(at),
    source.find(source.idAt(at)) === at,
  ])
}

describe('columns as a source', () => {
  it('reads every row once', () => {
    expect(told(columnsOf('1', '2'))).toEqual([
      ['1', '劳模1', true],
      ['2', '劳模2', true],
    ])
  })

  it('passes over a row that has left, and reads the one that took its place', () => {
    const columns = columnsOf('1', '2', '3')
    columns.remove('2')
    expect(told(columns)).toEqual([
      ['1', '劳模1', true],
      ['3', '劳模3', true],
    ])
    expect(columnSource(columns).find('2')).toBeUndefined()
    columns.put(row('4', '劳模4'))
    expect(told(columns)).toEqual([
      ['1', '劳模1', true],
      ['4', '劳模4', true],
      ['3', '劳模3', true],
    ])
  })
})
