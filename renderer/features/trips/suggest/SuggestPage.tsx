// 生成建议名单: the suggestion beside the list that stands. It places nobody until somebody presses 采用这份名单.
import { useMemo, useState } from 'react'
import { App, Button, Segmented } from 'antd'
import type { WholePlan } from '../../../../shared/domain/trips/read-plan'
import { compareLists, type Change, type CompareLine } from '../../../../shared/domain/trips/suggest/compare'
import type { TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useRow } from '../../../registers/rows'
import { useRun } from '../../../registers/useRun'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { Notice } from '../../../ui/Notice'
import { PageFrame } from '../../../ui/PageFrame'
import { paths } from '../paths'
import { useWholePlan } from '../useWholePlan'
import { BatchSums } from './BatchSums'
import { SuggestTable } from './SuggestTable'
import type { Look } from './question'
import { useLook } from './useLook'
import { useSuggestion, type SuggestionState } from './useSuggestion'
import { keptWords, workingWords } from './words'
import '../trips.css'

export function SuggestPage({ plan }: { readonly plan: RowId }) {
  const row = useRow('tripPlan', plan)
  return row ? <Suggest key={plan} row={row} /> : <PageFrame title="建议名单">{null}</PageFrame>
}

function Suggest({ row }: { readonly row: Row }) {
  const whole = useWholePlan(row)
  const state = useSuggestion(row)
  const list = state.working?.list ?? state.kept?.list
  const settled = state.working === undefined
  const lines = useMemo(() => (whole && list ? compareLists(whole, list, settled) : []), [whole, list, settled])
  const look = useLook(whole, settled ? list : undefined)
  const fits = isTaken(lines) ? true : look && look.print === state.kept?.print
  const generate = (
    <Button type={list ? 'default' : 'primary'} onClick={() => void state.generate()}>
      {list ? '重新生成' : '生成建议名单'}
    </Button>
  )
  const words = state.working ? workingWords(state.working) : state.kept ? keptWords(state.kept) : ''
  return (
    <PageFrame
      title="建议名单"
      now={[String(row['name'] ?? ''), words].filter((word) => word !== '').join(' · ')}
      tools={
        <>
          <Back plan={row.id} />
          {state.working ? <Button onClick={state.stop}>停止</Button> : generate}
          {list ? <Adopt plan={row} list={list} lines={lines} ready={settled && fits === true} /> : null}
        </>
      }
    >
      {whole && list ? (
        <Found
          whole={whole}
          list={list}
          halves={state.working?.halves ?? look?.halves}
          lines={lines}
          state={state}
          fits={fits}
        />
      ) : (
        <EmptyState title="还没有建议名单" actions={generate}>
          按名额、次序、意向批次、同行和住房排一份名单，供领导参考。固定和不安排的人不动；采用以前谁也不会被安排。
        </EmptyState>
      )}
    </PageFrame>
  )
}

function Back({ plan }: { readonly plan: RowId }) {
  const go = useGo()
  return (
    <>
      <Button onClick={() => go(paths.plan(plan))}>返回</Button>
      <Button onClick={() => go(paths.candidates(plan))}>推荐名单</Button>
    </>
  )
}

function isTaken(lines: readonly CompareLine[]): boolean {
  return lines.every(({ change }) => change === 'same' || change === 'left')
}

interface AdoptProps {
  readonly plan: Row
  readonly list: TripList
  readonly lines: readonly CompareLine[]
  readonly ready: boolean
}

function Adopt({ plan, list, lines, ready }: AdoptProps) {
  const run = useRun()
  const { message } = App.useApp()
  const adopt = async () => {
    const outcome = await run('trip.adopt', { plan: plan.id, list: [...list] })
    if (!outcome.ok) return
    const { came, moved, out } = outcome.answer as {
      readonly came: number
      readonly moved: number
      readonly out: number
    }
    void message.success(`已采用：新安排 ${came} 人，换批次 ${moved} 人，移出 ${out} 人。可用“撤销”一次收回。`, 6)
  }
  return (
    <Button type="primary" disabled={!ready || isTaken(lines)} onClick={() => void adopt()}>
      采用这份名单
    </Button>
  )
}

interface FoundProps {
  readonly whole: WholePlan
  readonly list: TripList
  readonly halves: Look['halves'] | undefined
  readonly lines: readonly CompareLine[]
  readonly state: SuggestionState
  /** A kept list fits while the question is the one it was made for; once taken over it is the list that stands. Undefined until known. */
  readonly fits: boolean | undefined
}

const sides: readonly { readonly name: string; readonly changes: readonly Change[] }[] = [
  { name: '变动', changes: ['in', 'moved', 'out'] },
  { name: '未安排', changes: ['out', 'left'] },
  { name: '全部', changes: ['in', 'moved', 'out', 'same', 'left'] },
]

function Found({ whole, list, halves, lines, state, fits }: FoundProps) {
  const [side, setSide] = useState('变动')
  const shown = useMemo(() => among(lines, sides.find(({ name }) => name === side)?.changes ?? []), [lines, side])
  const options = sides.map(({ name, changes }) => ({ value: name, label: `${name} ${among(lines, changes).length}` }))
  return (
    <div className="trip-plan">
      {state.working ? null : <Standing state={state} fits={fits} taken={isTaken(lines)} />}
      <BatchSums whole={whole} list={list} halves={halves} />
      <div className="trip-head">
        <Segmented aria-label="名单" value={side} onChange={setSide} options={options} />
        <span className="quiet">采用以后，每个人都可以在推荐名单里再改；人工改的以人工为准。</span>
      </div>
      <SuggestTable key={side} lines={shown} whole={whole} />
    </div>
  )
}

function among(lines: readonly CompareLine[], changes: readonly Change[]): readonly CompareLine[] {
  return lines.filter(({ change }) => changes.includes(change))
}

function Standing({
  state,
  fits,
  taken,
}: {
  readonly state: SuggestionState
  readonly fits: boolean | undefined
  readonly taken: boolean
}) {
  if (state.kept?.end === 'first')
    return (
      <Notice>
        进一步排的功能在这台电脑上没有启动起来。下面是按次序先排好的一份，可以采用，也可以在推荐名单里逐人安排。
      </Notice>
    )
  if (taken) return <Notice>现在的安排就是这份名单。</Notice>
  return fits === false ? <Notice>这份建议生成以后，名单、名额或规定有了变动，不能再采用。请重新生成。</Notice> : null
}
