// 疗休养 on a person's own page: where they have been, what came of each recommendation, and why not this year.
import { useEffect, useState } from 'react'
import { profileId } from '../../../../shared/domain/office/seed'
import { historyOf } from '../../../../shared/domain/trips/history'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { useAll, useChildren, useRow } from '../../../registers/rows'
import { useHear, useOffice } from '../../../registers/source'
import { Notice } from '../../../ui/Notice'
import { today } from '../../../ui/today'
import { askWhy } from './ask-why'

const candidateColumns = ['plan', 'role', 'state', 'batch', 'verdict', 'findings', 'rank', 'countyRank', 'rankReason']

export function TripsTab({ person }: { readonly person: Row }) {
  return (
    <>
      <Why person={person} />
      <h3>参加记录</h3>
      <Been person={person} />
      <ChildList
        table="tripRecord"
        parent={person.id}
        columns={['kind', 'date', 'what', 'organiser', 'days', 'source', 'entered']}
        newestBy="date"
        empty="没有记录。没有记录不等于从未参加：核实后请登记“参加过”或“从未参加”。"
      />
      <h3>历次推荐</h3>
      <ChildList table="tripCandidate" parent={person.id} columns={candidateColumns} readOnly empty="没有被推荐过。" />
    </>
  )
}

/** How often, with whom and when last: what the next recommendation will be ordered by. */
function Been({ person }: { readonly person: Row }) {
  const records = useChildren('tripRecord', person.id)
  const enteredTo = useRow('profile', profileId)?.['tripsEnteredTo']
  if (!records) return null
  const { state, last } = historyOf(records, Number(today().slice(0, 4)), enteredTo)
  if (state === 'unknown') return <p>待核实：没有记录，历年名册也还没有补录完。</p>
  if (state === 'never') return <p>从未参加。</p>
  const went = records.filter((row) => row['kind'] === 'went')
  const above = went.filter((row) => row['organiser'] !== '本会' && row['organiser'] !== '本单位').length
  const parts = [
    `参加过 ${went.length} 次`,
    above > 0 ? `其中上级和其他单位组织 ${above} 次` : '',
    last ? `最近 ${last}` : '时间不详',
  ]
  return <p>{parts.filter((part) => part !== '').join('，')}。</p>
}

/** The answer for the newest plan that is under way: 为什么没有我. */
function Why({ person }: { readonly person: Row }) {
  const office = useOffice()
  const plans = useAll('tripPlan')
  const candidates = useChildren('tripCandidate', person.id)
  const [why, setWhy] = useState<string>()
  const [turn, setTurn] = useState(0)
  useHear(['tripCandidate', 'tripBatch', 'tripQuota', 'tripRecord', 'tripRule'], () => setTurn((at) => at + 1))
  const plan = [...(plans ?? [])]
    .filter((row) => row['state'] !== 'void' && row['state'] !== 'draft')
    .sort((a, b) => Number(b['year']) - Number(a['year']) || (a.id < b.id ? 1 : -1))[0]
  const candidate = candidates?.find((row) => row['plan'] === plan?.id)
  useEffect(() => {
    let gone = false
    if (plan && candidates) void askWhy(office, plan, person, candidate).then((found) => void (gone || setWhy(found)))
    return () => {
      gone = true
    }
  }, [office, plan, person, candidate, candidates, turn])
  if (!plan || why === undefined) return null
  return (
    <Notice>
      {String(plan['name'])}：{why}
    </Notice>
  )
}
