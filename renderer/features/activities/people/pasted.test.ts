// Lists as people paste them: one name a line, several on a line, with units and ID numbers, with headings and counting numbers.
import { describe, expect, it } from 'vitest'
import { pastedRows } from './pasted'

const read = (text: string) => pastedRows(text).map(({ row, values }) => [row, values])

describe('a pasted name list', () => {
  it.each([
    [
      '张三\n李四\n',
      [
        [1, { name: '张三' }],
        [2, { name: '李四' }],
      ],
    ],
    [
      '张三、李四，王五',
      [
        [1, { name: '张三' }],
        [1, { name: '李四' }],
        [1, { name: '王五' }],
      ],
    ],
    ['序号\t姓名\t单位\n1\t张　三\t瓯新机械厂', [[2, { name: '张三', employer: '瓯新机械厂' }]]],
    ['张三 330302197503010014', [[1, { name: '张三', idNumber: '330302197503010014' }]]],
    ['33030219750301001x', [[1, { idNumber: '33030219750301001X' }]]],
    ['\n   \n12\n', []],
  ])('%j', (text, rows) => expect(read(text)).toEqual(rows))
})
