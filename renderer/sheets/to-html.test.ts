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

it('gives each page of a pack its own form, so that wide lists and upright letters are one file', () => {
  const [page] = job.pages
  const html = toHtml({ ...job, pages: [page!, { ...page!, paper: portrait }] })
  expect([...html.matchAll(/<div class="p ([uw])">/gu)].map(([, mark]) => mark)).toEqual(['w', 'u'])
  expect(html).toContain('.u{page:upright;width:210mm;height:295mm')
  expect(html).toContain('.w{page:wide;width:297mm;height:208mm')
})
