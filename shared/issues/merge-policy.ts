// How concurrent values of a table's fields meet, as the catalogue says (sync-design.md §8.3).
import type { TableSpec } from '../domain/field'
import type { PolicyOf } from '../oplog/conflicts'

const known = new WeakMap<TableSpec, ReadonlyMap<string, ReturnType<PolicyOf>>>()

/** A field that only a newer version knows is left to people. */
export function policyOf(spec: TableSpec): PolicyOf {
  let policies = known.get(spec)
  if (!policies) known.set(spec, (policies = new Map(spec.fields.map(({ name, merge }) => [name, merge ?? 'review']))))
  const found = policies
  return (field) => found.get(field) ?? 'review'
}
