// Holds the place of 设置 until its feature is mounted in areas.tsx.
import { PageFrame } from '../../ui/PageFrame'

export function SettingsPage() {
  return <PageFrame title="设置">{null}</PageFrame>
}
