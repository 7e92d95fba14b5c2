import { expect, it } from 'vitest'
import { takeFile } from './take-file'

it('says that a file of 100 MB and more is too large before reading a byte of it', async () => {
  let read = false
  const arrayBuffer = async () => ((read = true), new ArrayBuffer(0))
  expect(await takeFile({ name: '大.xlsx', size: 3 * 1024 ** 3, arrayBuffer })).toMatchObject({
    ok: false,
    failure: { code: 'file.too-large', message: expect.stringContaining('3072 MB') },
  })
  expect(read).toBe(false)
})

it('names a file that was moved or pulled out before it was read, and says what to do', async () => {
  const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect(await takeFile({ name: '名册.xlsx', size: 10, arrayBuffer })).toMatchObject({
    ok: false,
    failure: { code: 'file.unreadable', message: expect.stringMatching(/《名册.xlsx》.*再选一次/u) },
  })
})
