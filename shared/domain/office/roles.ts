// Who may do what (product.md §10): four roles, judged in the command layer on entry and never on merged operations. A courtesy among
// colleagues, not encryption: whoever can open the PC can read its database (decisions.md 16).
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import type { Catalogue } from '../catalogue'
import type { Draft } from '../command'
import type { Choice } from '../field'

export type Role = 'admin' | 'clerk' | 'reviewer' | 'viewer'

export const roles: readonly (Choice & { readonly value: Role })[] = [
  { value: 'admin', label: '管理员' },
  { value: 'clerk', label: '经办' },
  { value: 'reviewer', label: '复核' },
  { value: 'viewer', label: '领导（查看）' },
]

/**
 * The role of the person at the keyboard. Nobody is locked out: before the office is founded, and while no operator at work is an
 * administrator (an office from before roles), everybody is one.
 */
export function roleOf(by: string, operators: readonly RowRecord[]): Role {
  const working = operators.filter((row) => row['left'] !== true)
  if (!working.some((row) => row['role'] === 'admin')) return 'admin'
  const role = operators.find((row) => row.id === by)?.['role']
  return roles.find(({ value }) => value === role)?.value ?? 'clerk'
}

/** True where taking the role or the seat from this operator would leave the office without an administrator. */
export function isLastAdmin(id: string, operators: readonly RowRecord[]): boolean {
  const admins = operators.filter((row) => row['role'] === 'admin' && row['left'] !== true)
  return admins.length === 1 && admins[0]?.id === id
}

/**
 * Refuses what the role does not allow: `role.viewer` (a viewer changes nothing but what a command leaves open to everybody),
 * `role.admin` (tables the catalogue gives to administrators).
 */
export function mayChange(
  role: Role,
  forEverybody: boolean,
  drafts: readonly Draft[],
  catalogue: Catalogue,
): Result<undefined> {
  if (forEverybody || role === 'admin') return ok(undefined)
  if (role === 'viewer')
    return fail('role.viewer', '当前操作员的角色是“领导（查看）”，只能查看，没有保存。要修改请在右上角切换操作员。')
  const kept = drafts.find((draft) => catalogue.table(draft.table).keeper === 'admin')
  if (!kept) return ok(undefined)
  const { label } = catalogue.table(kept.table)
  return fail('role.admin', `“${label}”只有管理员可以修改，没有保存。请在右上角切换到管理员，或请管理员来改。`, {
    table: kept.table,
  })
}
