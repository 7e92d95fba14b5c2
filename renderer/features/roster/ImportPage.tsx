// 导入名册 as a page of the roster: the wizard, and the way back.
import { ImportWizard } from '../../importing/ImportWizard'
import { rosterWay } from '../../importing/wizard/roster-way'
import { useCatalogue, useOffice } from '../../registers/source'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { paths } from './paths'

export function ImportPage() {
  const go = useGo()
  const [office, catalogue] = [useOffice(), useCatalogue()]
  return (
    <PageFrame title="导入名册" now="先预检，点“确认导入”才写入">
      <ImportWizard begin={() => rosterWay(office, catalogue)} onClose={() => go(paths.roster)} />
    </PageFrame>
  )
}
