// Opening an office whose PC cannot keep preferences, whose database is newer, or which had something to mend.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenReport } from '../data/office'
import { openOffice, stepBack, takeOperator, useSession } from './session'

const stand = vi.hoisted(() => ({
  report: { state: 'ready', empty: false } as object,
  keeps: true,
  operators: [{ id: 'wang', name: '王芳' }],
  steps: [] as { label: string; hint?: string }[],
}))
const undo = async () => {
  const step = stand.steps.pop()
  if (step?.hint !== undefined) return { ok: false, failure: { code: 'undo.hint', message: step.hint } }
  return { ok: true, report: { label: step?.label, reversed: 1, kept: [] } }
}
vi.mock('../data/client', () => ({
  office: () => ({
    open: async () => stand.report,
    all: async (table: string) => (table === 'operator' ? stand.operators : [{ name: '温州市总工会' }]),
    setOperator: async () => undefined,
    undo,
    undoState: async () => ({ undo: stand.steps.at(-1) }),
  }),
}))
vi.mock('../ui/house', () => ({
  house: () => ({
    call: async () => {
      if (!stand.keeps) throw new Error('unexpected')
    },
  }),
}))

const opened = async (report: OpenReport) => {
  stand.report = report
  await openOffice('office')
  return useSession.getState()
}

beforeEach(() => void (stand.keeps = true))

describe('opening an office', () => {
  it('on a full disk opens it all the same and says what was not remembered and what to free', async () => {
    stand.keeps = false
    const { phase, operator, notices } = await opened({ state: 'ready', empty: false })
    expect({ phase, operator }).toMatchObject({ phase: 'working', operator: { id: 'wang', name: '王芳' } })
    expect(notices).toEqual([expect.stringMatching(/没有记住.*数据不受影响。请清理磁盘/u)])
  })

  it('says plainly that tables were rebuilt and that a half-finished import was dropped', async () => {
    const report = {
      state: 'rebuilt',
      message: '数据表有损坏，已重新生成',
      empty: false,
      dropped: '导入 5000 人',
    } as const
    const { phase, notices } = await opened(report)
    expect(phase).toBe('working')
    expect(notices).toEqual(['数据表有损坏，已重新生成', expect.stringMatching(/导入 5000 人.*整批退回.*重新做一次/u)])
  })

  it('made by a newer version stops there with its sentence', async () => {
    const { phase, notices } = await opened({ state: 'newer-version', message: '请安装新版本', empty: false })
    expect({ phase, notices }).toEqual({ phase: 'newer-version', notices: ['请安装新版本'] })
  })
})

describe('Ctrl+Z', () => {
  it('names no step of the colleague who sat here before while the own ones are being read', async () => {
    useSession.setState({ undo: { undo: { txn: 't', label: '修改职务：张三' } } })
    stand.steps = [{ label: '导入名册' }]
    const shown: unknown[] = []
    const stop = useSession.subscribe(({ operator, undo }) => shown.push([operator?.name, undo.undo?.label]))
    await takeOperator({ id: 'li', name: '李强' })
    await vi.waitFor(() => expect(useSession.getState().undo.undo?.label).toBe('导入名册'), 4_000)
    stop()
    expect(shown).not.toContainEqual(['李强', '修改职务：张三'])
  })

  it('says once what to do instead of undoing an export, then goes on to the step before it', async () => {
    stand.steps = [{ label: '修改职务：张三' }, { label: '导出登记', hint: '登记不能撤销。' }]
    await stepBack('undo')
    expect(useSession.getState()).toMatchObject({ said: '登记不能撤销。', undo: { undo: { label: '修改职务：张三' } } })
    await stepBack('undo')
    expect(useSession.getState()).toMatchObject({ said: '已撤销：修改职务：张三', undo: {} })
  })
})
