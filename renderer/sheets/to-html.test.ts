import { expect, it } from 'vitest'
import { landscape, portrait, type SheetJob } from './page-model'
import { toHtml } from './to-html'

const job: SheetJob = {
  version: 1,
  title: '<试>',
  paper: landscape,
  pages: [
    {
      blocks: [
        {
          kind: 'table',
          columns: [{ width: 20, align: 'left' }],
          header: [{ height: 9, cells: ['姓名'] }],
          rows: [{ height: 9, cells: ['<script>alert(1)</script>\u0007"'] }],
          size: 10.5,
        },
      ],
      foot: ['', '第 1 页　共 1 页', ''],
    },
  ],
}

it('escapes every text, so that no cell can bring markup or script into a sheet', () => {
  const html = toHtml(job)
  expect(html).not.toMatch(/<script/i)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;</td>')
  expect(html).not.toContain('\u0007')
})

it('says its own paper, whatever another sheet or the program is set to', () => {
  expect(toHtml(job)).toContain('@page{size:A4 landscape;margin:0}')
  expect(toHtml({ ...job, paper: portrait })).toContain('@page{size:A4 portrait;margin:0}')
})

it('makes page blocks 2 mm lower than the paper, since full-height blocks double the pages', () => {
  expect(toHtml(job)).toContain('height:208mm')
  expect(toHtml({ ...job, paper: portrait })).toContain('height:295mm')
})

it('turns a wide page of an upright pack on its paper, since pages of two sizes would all be shrunk', () => {
  const [page] = job.pages
  const html = toHtml({ ...job, paper: portrait, pages: [page!, { ...page!, paper: landscape }] })
  expect([...html.matchAll(/<div class="p ([utw])">/gu)].map(([, mark]) => mark)).toEqual(['u', 't'])
  expect(html.match(/@page[^}]*landscape/gu)).toBeNull()
  expect(html).toContain('.w{width:297mm;height:208mm')
})
