// 下载空表: for whoever has the old years on paper only, or in a list that no import reads.
import { Button } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { ok } from '../../../shared/kernel/result'
import { startExportDesk } from '../../exporting/export-client'
import { saveFile } from '../../exporting/save'
import { useCatalogue } from '../../registers/source'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'
import { blankList } from './blank-list'
import type { HistoryKind } from './useHistory'

export function BlankList({ kind }: { readonly kind: HistoryKind }) {
  const catalogue = useCatalogue()
  const step = useStep()
  const write = async () => {
    const table = blankList(kind)
    const client = startExportDesk(catalogue)
    try {
      const saved = await saveFile(`${table.title}.xlsx`, await client.desk.form(table))
      return saved.ok ? ok(saved.value === null ? '' : `已保存：${table.title}.xlsx，填好后在这里选择。`) : saved
    } finally {
      client.stop()
    }
  }
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        loading={step.busy}
        onClick={() => void step.run(write, (said) => said)}
      >
        下载空表
      </Button>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
    </>
  )
}
