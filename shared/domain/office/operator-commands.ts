// Operators: joining, role, PIN, leaving. The office always keeps an administrator; a PIN reaches the log only as a hash.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import * as input from '../record/input'
import { hashPin, PIN_PATTERN } from './pin'
import { isLastAdmin, roleOf, roles, type Role } from './roles'

const roleNames = roles.map(({ value }) => value) as [Role, ...Role[]]
const row = input.rowId

/** Everybody may add themselves: on a PC that just joined, nobody at it may be known yet. Only an administrator gives a role. */
const add = defineCommand({
  name: 'operator.add',
  everybody: true,
  undo: 'inverse',
  input: z.object({ name: z.string().trim().min(1, '请填写姓名').max(20) }),
  async plan({ name }, context): Promise<Result<Plan>> {
    const same = (await context.operators()).find((each) => each['name'] === name && each['left'] !== true)
    if (same)
      return fail('operator.taken', `操作员“${name}”已经有了，请直接选用；同名请加以区分，如“${name}（二科）”。`)
    const id = context.newId()
    return ok({
      drafts: [{ kind: 'set', table: 'operator', row: id, set: { name, role: 'clerk' } }],
      label: `新增操作员：${name}`,
      answer: { id },
    })
  },
})

const setRole = defineCommand({
  name: 'operator.set-role',
  undo: 'inverse',
  input: z.object({ row, role: z.enum(roleNames) }),
  plan: ({ row: id, role }, context) =>
    asAdmin(context, id, role === 'admin', (operator) => {
      const label = roles.find(({ value }) => value === role)?.label ?? role
      return changed(operator, { role }, `角色改为${label}：${String(operator['name'])}`)
    }),
})

const setLeft = defineCommand({
  name: 'operator.set-left',
  undo: 'inverse',
  input: z.object({ row, left: z.boolean() }),
  plan: ({ row: id, left }, context) =>
    asAdmin(context, id, !left, (operator) =>
      changed(operator, { left: left ? true : null }, `${left ? '设为离岗' : '恢复在岗'}：${String(operator['name'])}`),
    ),
})

/** One's own PIN, or as an administrator anybody's (forgotten: cleared, and the person sets a new one). */
const setPin = defineCommand({
  name: 'operator.set-pin',
  everybody: true,
  undo: 'none',
  undoHint: '口令已改，不能撤销；请重新设置一个。',
  input: z.object({ row, pin: z.string().regex(PIN_PATTERN, '口令为 4 至 8 位数字').nullable() }),
  async plan({ row: id, pin }, context): Promise<Result<Plan>> {
    const operators = await context.operators()
    const operator = operators.find((each) => each.id === id)
    if (!operator) return unknown()
    if (id !== context.by && roleOf(context.by, operators) !== 'admin')
      return fail('operator.not-yours', '只能设置自己的口令；忘记口令请管理员清除。')
    const set = { pin: pin === null ? null : hashPin(pin, context.random) }
    return changed(operator, set, `${pin === null ? '清除口令' : '设置口令'}：${String(operator['name'])}`)
  },
})

/** `keeps` is true for a change after which the operator still can be an administrator at work. */
async function asAdmin(
  context: CommandContext,
  id: string,
  keeps: boolean,
  plan: (operator: RowRecord) => Result<Plan>,
): Promise<Result<Plan>> {
  const operators = await context.operators()
  const operator = operators.find((each) => each.id === id)
  if (!operator) return unknown()
  if (roleOf(context.by, operators) !== 'admin')
    return fail('role.admin', '操作员的角色和在岗状态只有管理员可以修改，没有保存。请切换到管理员，或请管理员来改。')
  if (!keeps && isLastAdmin(id, operators))
    return fail(
      'operator.last-admin',
      `${String(operator['name'])}是唯一的管理员，不能离岗或改为其他角色。请先把另一位操作员设为管理员。`,
    )
  return plan(operator)
}

function changed(operator: RowRecord, set: Readonly<Record<string, Value>>, label: string): Result<Plan> {
  const differs = Object.entries(set).some(([field, value]) => (operator[field] ?? null) !== value)
  return ok({ drafts: differs ? [{ kind: 'set', table: 'operator', row: operator.id, set }] : [], label })
}

function unknown(): Result<Plan> {
  return fail('operator.missing', '找不到这位操作员，没有保存。请刷新后再试。')
}

export const operatorCommands = [add, setRole, setLeft, setPin]
