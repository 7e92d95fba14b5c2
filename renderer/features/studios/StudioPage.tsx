// One studio on a page of its own, with an address that 工作台 and a person's file lead to.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { studioLevels, studioStates } from '../../../shared/domain/studios/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useRow } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { paths } from './paths'
import { ledBy, StudioStanding } from './StudioStanding'
import { StepForm, stepTitles, StudioSteps, type StudioStep } from './StudioSteps'
import { StudioTabs } from './StudioTabs'

const StudiosPrint = later(() => import('../../sheets/studios/StudiosPrint').then((screen) => screen.StudiosPrint))

export function StudioPage({ studio }: { readonly studio: RowId }) {
  const row = useRow('studio', studio)
  const go = useGo()
  if (row === undefined) return <PageFrame title="创新工作室">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="创新工作室">
        <EmptyState
          title="没有这个工作室"
          actions={<Button onClick={() => go(paths.studios)}>回到创新工作室</Button>}
        />
      </PageFrame>
    )
  return <Studio key={studio} studio={row} />
}

function Studio({ studio }: { readonly studio: Row }) {
  const { panel, key, open, close } = useOnePanel<StudioStep | 'print'>()
  const go = useGo()
  return (
    <div className="page-with-panel">
      <PageFrame
        title={String(studio['name'] ?? '')}
        now={facts(studio)}
        tools={
          <>
            <Button onClick={() => go(paths.studios)}>返回</Button>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
              打印
            </Button>
            <StudioSteps studio={studio} open={open} />
          </>
        }
      >
        <StudioStanding studio={studio} />
        <StudioTabs studio={studio} columns={2} />
      </PageFrame>
      {panel === 'print' ? (
        <SidePanel key={key} title="打印" onClose={close}>
          <StudiosPrint of={{ studio: studio.id }} />
        </SidePanel>
      ) : panel ? (
        <SidePanel key={key} title={stepTitles[panel]} onClose={close}>
          <StepForm studio={studio} step={panel} close={close} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function facts(studio: Row): string {
  const word = (list: typeof studioLevels, value: unknown): string =>
    list.find((each) => each.value === value)?.label ?? ''
  const review = studio['reviewYear']
  return [
    word(studioLevels, studio['level']),
    word(studioStates, studio['state']) || '在册',
    ledBy(studio),
    typeof review === 'number' ? `${review} 年复核` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
