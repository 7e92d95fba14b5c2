// Holds the place of 待核对 until its feature is mounted in areas.tsx.
import { PageFrame } from '../../ui/PageFrame'

export function AttentionPage() {
  return <PageFrame title="待核对">{null}</PageFrame>
}
