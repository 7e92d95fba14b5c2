// Holds the place of 劳模名册 until its feature is mounted in areas.tsx.
import { PageFrame } from '../../ui/PageFrame'

export function RosterPage() {
  return <PageFrame title="劳模名册">{null}</PageFrame>
}
