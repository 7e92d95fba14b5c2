import { describe, expect, it } from 'vitest'
import { signersLine } from './signers'

const row = (id: string, values: Record<string, unknown>) => ({ id, ...values })
const line = (rows: Parameters<typeof signersLine>[0], date: string, sheet = 'rosterList') =>
  signersLine(rows, sheet, ['制表', '复核'], date)

describe('the signers of a sheet', () => {
  it('leave room for the pen where nobody is named', () => {
    expect(line([], '2026-11-25')).toEqual(['制表：', '复核：'])
  })

  it('change on the day the office says, and an old sheet keeps its names', () => {
    const rows = [
      row('a', { duty: '复核', name: '李四', to: '2026-06' }),
      row('b', { duty: '复核', name: '赵六', from: '2026-07' }),
    ]
    expect(line(rows, '2026-06-30')[1]).toBe('复核（李四）：')
    expect(line(rows, '2026-07-01')[1]).toBe('复核（赵六）：')
  })

  it('are those named for the sheet before those named for all, then who came later', () => {
    const rows = [
      row('a', { duty: '制表', name: '王芳', from: '2026-05' }),
      row('b', { duty: '制表', name: '陈静', sheet: 'rosterList', from: '2020' }),
      row('c', { duty: '制表', name: '别人', sheet: 'certificateRegister' }),
      row('d', { duty: '制表', name: '旧人', from: '2019' }),
    ]
    expect(line(rows, '2026-11-25')[0]).toBe('制表（陈静）：')
    expect(line(rows, '2026-11-25', 'other')[0]).toBe('制表（王芳）：')
    expect(line(rows, '2018-11-25', 'other')[0]).toBe('制表：')
  })
})
