import { expect, it } from 'vitest'
import { z } from 'zod'
import { memoryOffice } from '../../test/support/memory-office'
import { ok } from '../kernel/result'
import { readingFrom } from './record/preload'
import { defineCommand, type Command } from './command'
import { planCommand } from './commands'

it('reads who may change what before it plans: after planning an import the transaction to read in has ended', async () => {
  const office = await memoryOffice()
  let planned = false
  const command = defineCommand({
    name: 'test.import',
    undo: 'inverse',
    input: z.object({}),
    plan: async (_input, context) => {
      planned = true
      const drafts = [{ kind: 'set' as const, table: 'person', row: context.newId(), set: { name: '张三' } }]
      return ok({ drafts, label: '导入' })
    },
  })
  const ended = () => Promise.reject(new Error('the transaction has ended'))
  const context = {
    ...readingFrom(office.context, {}),
    operators: () => (planned ? ended() : office.context.operators()),
    get: ended,
    all: ended,
    where: ended,
  }
  const plan = await planCommand(command.name, {}, context, new Map([[command.name, command as Command<unknown>]]))
  expect(plan.ok).toBe(true)
})
