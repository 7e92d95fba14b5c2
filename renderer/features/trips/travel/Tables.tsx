// 分桌 of a batch: tables as cards, diets shown and kept together, who has no table in front.
import { useState } from 'react'
import { filledTables } from '../../../../shared/domain/trips/travel/layout'
import { tableFindings } from '../../../../shared/domain/trips/travel/layout-findings'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import { Board, type Group } from './Board'
import { Findings } from './Findings'
import { GuestPanel } from './GuestPanel'
import { LayoutTools, SizeInput } from './LayoutTools'
import { useLayout } from './useLayout'
import type { Travel } from './useTravel'

export function Tables({ travel }: { readonly travel: Travel }) {
  const { batch, guests } = travel
  const steps = useLayout(batch, 'table')
  const [open, setOpen] = useState<string>()
  const size = typeof batch['tableSize'] === 'number' ? batch['tableSize'] : undefined
  const tables = filledTables(guests)
  const guest = guests.find(({ id }) => id === open)
  // One more than there are, so that somebody can be given a table of their own.
  const numbers = Array.from({ length: tables.length + 1 }, (_, i) => i + 1)
  return (
    <div className="page-body">
      <div className="travel-main">
        <LayoutTools travel={travel} what="table" steps={steps} facts={`共 ${tables.length} 桌`}>
          <SizeInput batch={batch} field="tableSize" label="每桌人数" />
        </LayoutTools>
        <Findings label="分桌需要核对" sentences={tableFindings(guests, size).map(({ sentence }) => sentence)} />
        <Board
          label="分桌"
          what="table"
          groups={groupsOf(guests, size)}
          fixed={steps.fixed}
          onMove={(each, to) => steps.put(each, to === '' ? null : Number(to))}
          onFix={steps.toggle}
          onOpen={({ id }) => setOpen(id)}
        />
      </div>
      {guest ? (
        <GuestPanel
          key={guest.id}
          batch={batch.id}
          guest={guest}
          what="table"
          steps={steps}
          targets={numbers.map((number) => ({ value: number, label: `${number} 号桌` }))}
          close={() => setOpen((now) => (now === guest.id ? undefined : now))}
        />
      ) : null}
    </div>
  )
}

function groupsOf(guests: readonly Guest[], size: number | undefined): readonly Group[] {
  const left = guests.filter(({ table }) => table === undefined)
  const pool: Group = {
    key: '',
    label: '未分桌',
    head: <strong>未分桌 {left.length} 人</strong>,
    guests: left,
    free: 0,
  }
  const cards = filledTables(guests).map(({ of, guests: own }): Group => ({
    key: String(of),
    label: `${of} 号桌`,
    guests: own,
    free: Math.max(0, (size ?? own.length) - own.length),
    head: (
      <>
        <strong>{of} 号桌</strong>
        <span className="quiet">{own.length} 人</span>
      </>
    ),
  }))
  return left.length > 0 ? [pool, ...cards] : cards
}
