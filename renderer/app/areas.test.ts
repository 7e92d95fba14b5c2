// @vitest-environment happy-dom
// Where rows say on which page something is done, that page is there.
import { describe, expect, it } from 'vitest'
import { carryPaths } from '../../shared/domain/workbench/carry-over'
import { places } from '../../shared/domain/workbench/places'
import { areas } from './areas'

const pages = new Set(areas.flatMap((area) => area.pages.map(({ path }) => path)))
/** A section of 设置 is a page with a parameter. */
const isPage = (path: string): boolean =>
  pages.has(path) || (path.startsWith('/settings/') && pages.has('/settings/$section'))

describe('the pages of the app', () => {
  it('are where the office year and what is carried over lead to', () => {
    const paths = [...places.map(({ value }) => value), ...Object.values(carryPaths)]
    expect(paths.filter((path) => !isPage(path))).toEqual([])
  })

  it('stand in the order of the product, 工作台 first and in no group', () => {
    expect(areas.map(({ label }) => label)[0]).toBe('工作台')
    expect(areas[0]?.group).toBe('')
  })
})
