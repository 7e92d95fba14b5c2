import { expect, it } from 'vitest'
import type { CommandContext } from '../command'
import type { RowRecord } from '../../oplog/operation'
import { catalogue } from '../catalogue'
import { planCommand } from '../commands'
import { sampleOfficeName, sampleSeed } from './sample'

const officeNamed = (name: string): CommandContext =>
  ({
    catalogue,
    operators: async () => [],
    get: async (): Promise<RowRecord> => ({ id: 'p', _s: ['', ''], name }),
  }) as unknown as CommandContext
const input = { seed: sampleSeed, from: 0, count: 3 }

it('puts sample people into the sample office and into no other', async () => {
  expect(await planCommand('sample.fill', input, officeNamed('温州市劳模协会'))).toMatchObject({
    ok: false,
    failure: { code: 'sample.real-office' },
  })
  const plan = await planCommand('sample.fill', input, officeNamed(sampleOfficeName))
  expect(plan.ok && plan.value.drafts.filter((draft) => draft.table === 'person')).toHaveLength(3)
})
