// Paper as it really comes out: page models of the sample roster become PDFs in real Electron, and the PDF is read back.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type {} from '../../renderer/ui/house'
import { landscape, textsOf, type SheetJob } from '../../renderer/sheets/page-model'
import { paginateList } from '../../renderer/sheets/paginate'
import { defaultFields, rosterListJob } from '../../renderer/sheets/roster/roster-list'
import { registrationFormJob } from '../../renderer/sheets/roster/registration-form'
import { toHtml } from '../../renderer/sheets/to-html'
import { expect, openApp, test as base, type OpenApp } from '../support/app'
import { sampleRoster } from '../support/sample-roster'
import { foundOffice } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import { addPerson } from './steps/roster'

const picture = fileURLToPath(new URL('../../build/icons/icon.png', import.meta.url))

const test = base.extend<object, { shared: OpenApp }>({
  shared: [
    async ({}, use) => {
      const office = await openApp()
      await use(office)
      await office.close()
    },
    { scope: 'worker' },
  ],
})

/** Makes the job through the app's own channel and answers its PDF on disk. */
async function pdfOf({ page, saved }: OpenApp, job: SheetJob, html = toHtml(job)) {
  const sheet = { title: job.title, model: JSON.stringify(job), html, landscape: job.paper.landscape, by: '测试员' }
  const made = await page.evaluate((input) => window.house!.call('print:make', input), sheet)
  if (!made.ok) return { made, path: '' }
  const name = `${made.value.job}.pdf`
  await page.evaluate((input) => window.house!.call('print:save', input), { job: made.value.job, name })
  return { made, path: join(saved, name) }
}

const { people, children, lists } = sampleRoster(300)
const options = {
  title: '温州市劳动模范花名册',
  office: '温州市劳模协会',
  date: '2026年11月23日',
  orderWords: '（按姓氏笔画为序）',
  edition: 'internal',
  fields: defaultFields,
  full: true,
  byCounty: true,
  countyOnNewPage: false,
} as const

test('花名册 comes out with every person once, header and page number on every page, running numbers', async ({
  shared,
}) => {
  const job = rosterListJob(people, lists, options)
  const { path } = await pdfOf(shared, job)
  const pages = pagesOf(path)
  expect(pages).toHaveLength(job.pages.length)
  pages.forEach((text, i) => {
    expect(text).toMatch(/序号\s+姓名\s+性别/)
    expect(text.replace(/\s/g, '')).toContain(`第${i + 1}页共${pages.length}页`)
    expect(text.replace(/\s/g, '')).toContain('内部资料含个人信息用后收回')
  })
  const whole = pages.join('\n')
  for (const person of people) {
    if (person['idNumber']) expect(whole.split(String(person['idNumber'])).length - 1, String(person['name'])).toBe(1)
  }
  const numbers = [...whole.matchAll(/^\s*(\d+)\s+\p{Script=Han}/gmu)].map((match) => Number(match[1]))
  expect(numbers).toEqual(people.map((_, i) => i + 1))
})

test('rare characters stand on the paper, drawn by our font or a fallback', async ({ shared }) => {
  const rows = ['王㛃', '钱𬭎', '𠮷永福', '阿依古丽·买买提'].map((name) => [name, '温州市'])
  const job = paginateList({
    title: '生僻字',
    paper: landscape,
    subline: [],
    columns: [
      { label: '姓名', width: 30 },
      { label: '单位', width: 30 },
    ],
    sections: [{ rows }],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: String,
    total: '',
    signers: [],
    footNote: '',
    footRight: '',
  })
  const { path } = await pdfOf(shared, job)
  const text = pagesOf(path).join('')
  for (const [name] of rows) expect(text).toContain(name!)
  const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' })
  expect(fonts).toMatch(/NotoSerifSC/i)
  expect(
    fonts
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .every((line) => /\byes\s+(yes|no)\s+(yes|no)/.test(line)),
    fonts,
  ).toBe(true)
})

test('劳模信息登记表 has on paper every text of its model', async ({ shared }) => {
  const person = people.find((each) => children('honour', each.id).length > 1)!
  const job = registrationFormJob(
    { person, honours: children('honour', person.id), family: children('family', person.id) },
    lists,
    { office: options.office, date: options.date, full: true },
  )
  const { path } = await pdfOf(shared, job)
  const bare = (text: string): string => text.replace(/\s/g, '')
  const paper = bare(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }))
  for (const text of job.pages.flatMap((page) => textsOf({ ...job, pages: [page] }).slice(1))) {
    for (const line of text.split('\n')) expect(paper).toContain(bare(line))
  }
})

test('a sheet whose pages came out otherwise than laid out is refused, and leaves no job behind', async ({
  shared,
}) => {
  const job = rosterListJob(people.slice(0, 30), lists, options)
  const before = await shared.page.evaluate(() => window.house!.call('print:jobs', { limit: 1000 }))
  const { made } = await pdfOf(shared, job, toHtml(job).replaceAll('height:208mm', 'height:230mm'))
  expect(made).toMatchObject({ ok: false, failure: { code: 'print.pages' } })
  expect(await shared.page.evaluate(() => window.house!.call('print:jobs', { limit: 1000 }))).toEqual(before)
})

test('a reprint is the stored PDF, byte for byte, after the app was closed too', async () => {
  const first = await openApp()
  const { made, path } = await pdfOf(first, rosterListJob(people.slice(0, 20), lists, options))
  await first.close()
  const again = await openApp({ profile: first.profile })
  const jobs = await again.page.evaluate(() => window.house!.call('print:jobs', { limit: 10 }))
  expect(jobs).toMatchObject([
    { title: options.title, by: '测试员', pages: made.ok ? made.value.pages : 0, hash: made.ok ? made.value.hash : '' },
  ])
  await again.page.evaluate((job) => window.house!.call('print:save', { job, name: 'again.pdf' }), jobs[0]!.job)
  expect(readFileSync(join(again.saved, 'again.pdf')).equals(readFileSync(path))).toBe(true)
  await again.close()
})

test('a photo that has not arrived leaves its frame with words, said before printing, and comes with the next preview', async ({
  shared,
}) => {
  const { page, profile } = shared
  await foundOffice(shared)
  await addPerson(shared, { 姓名: '缪进仁' })
  await page.getByLabel('选择照片文件').setInputFiles(picture)
  await expect(page.getByRole('img', { name: '缪进仁的照片' })).toBeVisible()
  const attachments = join(profile, 'attachments')
  renameSync(attachments, `${attachments}-away`)

  await page.getByRole('button', { name: '打印登记表' }).click()
  const [form = ''] = pagesOf(await savePdf(shared))
  expect(form.replace(/\s/g, '')).toContain('（照片未到）')
  const said = page.getByText('有 1 张照片不在本机或打不开')
  await expect(said).toBeVisible()

  renameSync(`${attachments}-away`, attachments)
  const [whole = ''] = pagesOf(await savePdf(shared, '重新生成预览'))
  expect(whole).not.toContain('照片')
  await expect(said).toBeHidden()
})

test('a sheet can run nothing and load nothing: its script stays dead and its picture from outside does not arrive', async ({
  shared,
}) => {
  const job = rosterListJob(people.slice(0, 5), lists, options)
  const attack =
    '<script>document.body.innerHTML = ""</script><img style="position:absolute" src="https://example.com/x.png" onerror="document.body.remove()">'
  const html = toHtml(job).replace(/<div class="p [uw]">/u, (page) => `${page}${attack}`)
  const { made, path } = await pdfOf(shared, job, html)
  expect(made.ok).toBe(true)
  expect(pagesOf(path).join('')).toContain(String(people[0]!['name']))
})

test('the preview shows the stored PDF in a window without a preload', async ({ shared }) => {
  const { made } = await pdfOf(shared, rosterListJob(people.slice(0, 20), lists, options))
  const job = made.ok ? made.value.job : ''
  expect(await shared.page.evaluate((id) => window.house!.call('print:preview', { job: id }), job)).toEqual({
    ok: true,
    value: null,
  })
  const shown = shared.app
    .windows()
    .find((window) => window.url().startsWith(`app://print/${job}/`) && window.url().endsWith('.pdf'))!
  expect(decodeURIComponent(shown.url())).toBe(`app://print/${job}/${options.title}.pdf`)
  expect(await shown.evaluate(() => 'house' in window)).toBe(false)
  const again = readdirSync(join(shared.profile, 'prints', 'office')).filter((name) => name === job)
  expect(again).toHaveLength(1)
})
