// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../shared/kernel/result'
import { portrait, textsOf, type SheetJob } from './page-model'
import { NO_PHOTO, withoutPhotos } from './photos'
import { makeJob } from './print-job'
import { toHtml } from './to-html'

const here = 'a'.repeat(64)
const away = 'b'.repeat(64)
const box = { text: '', colSpan: 2, rowSpan: 5 } as const
const sheet: SheetJob = {
  version: 1,
  title: '登记表',
  paper: portrait,
  pages: [
    {
      blocks: [
        {
          kind: 'table',
          columns: [
            { width: 30, align: 'center' },
            { width: 30, align: 'center' },
          ],
          header: [],
          rows: [
            { height: 9, cells: ['姓名', { ...box, photo: here }] },
            { height: 9, cells: ['姓名', { ...box, photo: away }] },
          ],
          size: 10.5,
        },
      ],
      foot: ['', '', ''],
    },
  ],
}

it('a photo that cannot be drawn leaves a frame of the same size with words, and every other stays', () => {
  const html = toHtml(withoutPhotos(sheet, new Set([away])))
  expect(html).toContain(`app://blob/${here}`)
  expect(html).not.toContain(away)
  expect(html).toContain(`<td colspan=2 rowspan=5>${NO_PHOTO}</td>`)
})

describe('making a sheet', () => {
  const asked: { model: SheetJob; html: string }[] = []
  let lacking: readonly string[]
  beforeEach(() => {
    asked.length = 0
    const call = async (channel: string, input: { model: string; html: string }) => {
      if (channel !== 'print:make') return {}
      asked.push({ model: JSON.parse(input.model) as SheetJob, html: input.html })
      const missing = lacking.filter((photo) => input.html.includes(photo))
      if (missing.length > 0) return fail('print.photo', '有照片打不开', { photos: missing })
      return ok({ job: 'j', pages: 1, hash: 'h' })
    }
    vi.stubGlobal('house', { call })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is asked again without what is lacking, and says how many photos that are', async () => {
    lacking = [away]
    expect(await makeJob(sheet)).toMatchObject({ ok: true, value: { photosLacking: 1 } })
    expect(asked).toHaveLength(2)
    expect(textsOf(asked[1]!.model)).toContain(NO_PHOTO)
  })

  it('is asked once where every photo is here', async () => {
    lacking = []
    expect(await makeJob(sheet)).toMatchObject({ ok: true, value: { photosLacking: 0 } })
    expect(asked).toHaveLength(1)
  })
})
