import { describe, expect, it } from 'vitest'
import { pathIn } from '../../shared/domain/workbench/source'
import { arrival } from './arrival'

describe('the address of a page', () => {
  it('says which row of its list is meant, or which view, and nothing where nothing is said', () => {
    expect(arrival('#/privileges?row=01hx')).toEqual({ row: '01hx' })
    expect(arrival(`#${pathIn('/association/dues', { view: '未缴' })}`)).toEqual({ view: '未缴' })
    expect(arrival(`#${pathIn('/privileges/insurance', { beside: 'policies' })}`)).toEqual({ beside: 'policies' })
    expect(arrival('#/privileges')).toEqual({})
    expect(arrival('#/privileges?row=')).toEqual({})
  })
})
