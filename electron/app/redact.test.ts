// What may not reach the log file, and what must stay readable in it.
import { describe, expect, test } from 'vitest'
import { redact } from './redact'

describe('the log', () => {
  test.each([
    ['身份证 33030219580312123X 已存', '身份证 ‹号码› 已存'],
    ['旧号 330302580312123', '旧号 ‹号码›'],
    ['卡号 6222 0212 0300 1234 567', '卡号 ‹号码›'],
    ['电话13857712345。', '电话‹电话›。'],
    ['+86 138 5771 2345', '‹电话›'],
    ['座机 0577-88112233', '座机 ‹电话›'],
    ['{"id":"330302195803121230","phone":"13857712345"}', '{"id":"‹号码›","phone":"‹电话›"}'],
  ])('hides numbers that name a person: %s', (line, shown) => {
    expect(redact(line)).toBe(shown)
  })

  test.each([
    'start 0.1.0 electron 45.4.1 win32',
    'commit took 12 ms, 5000 rows',
    'blob 9f86d081884c7d659a2feaa0c55ad015',
    '2026-11-23 18:27:05.781',
  ])('keeps %s', (line) => {
    expect(redact(line)).toBe(line)
  })
})
