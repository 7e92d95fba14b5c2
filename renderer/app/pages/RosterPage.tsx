// The roster's list: the generic register over 劳模, with the views the office opens every day.
import { Register } from '../../registers/Register'

const views = [
  { name: '在册', filters: [{ field: '_dStatus', is: 'in', values: ['active', 'suspended', 'lost', 'emigrated'] }] },
  { name: '全部', filters: [] },
] as const

export function RosterPage() {
  return <Register table="person" title="劳模名册" views={views} />
}
