// The one sentence on a class's page that says what to do now, from the first session to the last certificate.
import { expect, it } from 'vitest'
import { nextWords } from './next-step'

const session = { id: 's', date: '2026-11-20', start: '18:30', end: '20:00', state: 'planned' }
const seat = { id: 'e', person: 'p', state: 'in', order: '1' }
const words = (state: string, more: object = {}) =>
  nextWords(
    { of: { id: 'c', state }, sessions: [session], enrolments: [seat], marks: [], ...more } as Parameters<
      typeof nextWords
    >[0],
    '2026-11-26',
  )

it('leads through a term step by step and is silent once nothing is waited for', () => {
  const marks = [{ id: 'm', session: 's', person: 'p', mark: 'present' }]
  const ahead = [{ ...session, id: 't', date: '2026-12-04' }]
  expect([
    words('draft', { sessions: [] }),
    words('draft'),
    words('open', { enrolments: [{ ...seat, state: 'pending' }] }),
    words('open', { sessions: [] }),
    words('open', { enrolments: [] }),
    words('open'),
    words('running'),
    words('running', { sessions: ahead }),
    words('running', { marks }),
    words('running', { marks, enrolments: [{ ...seat, result: 'passed' }] }),
    words('done'),
    words('void'),
  ]).toEqual([
    expect.stringContaining('“排课”'),
    expect.stringContaining('“开始报名”'),
    expect.stringContaining('1 人待审核'),
    expect.stringContaining('还没有排课'),
    expect.stringContaining('Excel'),
    expect.stringContaining('“开班”'),
    expect.stringContaining('1 次课还没有点名（最早 2026-11-20）'),
    expect.stringContaining('每次课后'),
    expect.stringContaining('还有 1 人'),
    expect.stringContaining('“结班”'),
    '',
    '',
  ])
})
