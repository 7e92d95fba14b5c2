// What is on the 工作台, kept fresh: the rows' own matters from the writer, and what only this PC knows (待核对, its backup).
import type { WorkLine } from '../../../shared/domain/workbench/order'
import { useBackup } from '../../backup/status'
import { backupLine } from '../../backup/words'
import { office } from '../../data/client'
import { useReading, type Reading } from '../../data/queries/reading'
import type { WorkDay } from '../../data/questions/asked'
import { useWhich } from '../../registers/source'
import { useIssues } from '../../registers/useIssues'
import { useNow } from '../../sync-status/status'
import { today } from '../../ui/today'

/** Asked again after every commit and when the day turns; the writer makes anew only what changed. */
export function useWorkday(): Reading<WorkDay> {
  // Looked at again twice a minute.
  useNow()
  const reading = useReading(
    `workbench ${today()}`,
    () => office().answer('workbench.day', undefined),
    () => true,
  )
  const own = [...useBackupLine(), ...useIssueLine()]
  if (!reading.value || own.length === 0) return reading
  return { ...reading, value: { ...reading.value, lines: [...reading.value.lines, ...own] } }
}

/** The sample office has no backups. */
function useBackupLine(): readonly WorkLine[] {
  const said = backupLine(useBackup(), useNow())
  const sample = useWhich() === 'sample'
  if (!said || sample) return []
  return [{ id: 'backup', group: 'due', label: '备份', words: said.text, path: '/settings/backup' }]
}

function useIssueLine(): readonly WorkLine[] {
  const count = useIssues()?.length ?? 0
  if (count === 0) return []
  return [
    {
      id: 'issues',
      group: 'remind',
      label: '待核对',
      words: `待核对 ${count.toLocaleString('zh-CN')} 项`,
      path: '/attention',
    },
  ]
}
