// From the roster onto a list of 优待服务: its views, filters and ticks, then what the list needs to know of all of them.
import { Button } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { Register } from '../../registers/Register'
import { rosterViews } from '../../registers/roster-views'
import type { RegisterSelection } from '../../registers/selection'
import { useOffice } from '../../registers/source'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { paths, type ListKind } from './paths'
import { TakeCards } from './TakeCards'
import { TakeCheckUps, TakeInsurance } from './TakeLists'
import { TakeNewspapers } from './TakeNewspapers'

const words: Readonly<Record<ListKind, { readonly title: string; readonly verb: string; readonly back: string }>> = {
  cards: { title: '办卡', verb: '办卡', back: paths.cards },
  newspapers: { title: '订阅报刊', verb: '订阅', back: paths.newspapers },
  'check-ups': { title: '列入体检名单', verb: '列入体检', back: paths.checkUps },
  insurance: { title: '列入参保名单', verb: '参保', back: paths.insurance },
}

export interface TakeProps {
  readonly people: readonly RowId[]
  readonly back: () => void
  readonly close: () => void
}

export function ChoosePage({ what }: { readonly what: ListKind }) {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<readonly RowId[]>()
  const { title, verb, back } = words[what]
  const told = panel && { people: panel, back: () => go(back), close }
  return (
    <div className="page-with-panel">
      <Register
        table="person"
        title={`从名册${title}`}
        views={rosterViews}
        readOnly
        tools={(selection) => (
          <>
            <Button onClick={() => go(back)}>返回</Button>
            <Take verb={verb} selection={selection} open={open} />
          </>
        )}
        onOpen={(id) => go(paths.person(id))}
      />
      {told ? (
        <SidePanel title={`${title}：${told.people.length.toLocaleString('zh-CN')} 人`} onClose={close}>
          {what === 'cards' ? <TakeCards key={key} {...told} /> : null}
          {what === 'newspapers' ? <TakeNewspapers key={key} {...told} /> : null}
          {what === 'check-ups' ? <TakeCheckUps key={key} {...told} /> : null}
          {what === 'insurance' ? <TakeInsurance key={key} {...told} /> : null}
        </SidePanel>
      ) : null}
    </div>
  )
}

interface TakeButtonProps {
  readonly verb: string
  readonly selection: RegisterSelection
  readonly open: (people: readonly RowId[]) => void
}

function Take({ verb, selection, open }: TakeButtonProps) {
  const office = useOffice()
  const ticked = selection.ids.size
  const take = async () => {
    // In the order of the list, so that card numbers count up as it reads; whoever was ticked under another search follows.
    const listed = await office.ids(selection.query)
    const shown = new Set(listed)
    const elsewhere = [...selection.ids].filter((id) => !shown.has(id))
    open(ticked > 0 ? [...listed.filter((id) => selection.ids.has(id)), ...elsewhere] : listed)
  }
  return (
    <Button type="primary" onClick={() => void take()}>
      {ticked > 0 ? `为勾选的 ${ticked.toLocaleString('zh-CN')} 人${verb}` : `为名单上全部人员${verb}`}
    </Button>
  )
}
