// What the last 公文 of a kind said of a batch, campaign or 困难档案, so that one made again can name what has changed since.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type Plan } from '../command'
import type { TableSpec } from '../field'
import * as input from '../record/input'

// prettier-ignore
export const madeDocumentTable: TableSpec = {
  name: 'madeDocument',
  label: '已生成的公文',
  title: 'kind',
  internal: true,
  permanent: '生成公文的记录留作比对，不能删除。',
  reserved: { commands: ['document.made'], why: '生成公文的记录由程序登记，不能改动。' },
  fields: [
    { name: 'of', label: '所属', kind: 'text', required: true, max: 40 },
    { name: 'kind', label: '文种', kind: 'text', required: true, max: 20 },
    { name: 'madeOn', label: '生成日期', kind: 'date', required: true },
    { name: 'facts', label: '所写内容', kind: 'longtext', max: 2_000_000, offGrid: true, merge: 'auto' },
  ],
}

/** One row per record and kind on every PC. */
export function madeDocumentId(of: RowId, kind: string): RowId {
  return pairId('madeDocument', of, kind)
}

const made = defineCommand({
  name: 'document.made',
  undo: 'none',
  undoHint: '公文已经生成，改好数据后可以重新生成，并会说明有哪些变化。',
  input: z.object({ of: input.rowId, kind: z.string().min(1).max(20), facts: z.string().max(2_000_000) }),
  async plan({ of, kind, facts }, context): Promise<Result<Plan>> {
    const row = madeDocumentId(of, kind)
    const set = { of, kind, madeOn: context.clock.today(), facts }
    const known = await context.get('madeDocument', row)
    const same = known?.['facts'] === facts && known['madeOn'] === set.madeOn
    return ok({ drafts: same ? [] : [{ kind: 'set', table: 'madeDocument', row, set }], label: '记下公文所写的内容' })
  },
})

export const madeDocumentCommands = [made]
