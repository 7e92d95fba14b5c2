// 理事会: who holds which office for which term, who left in mid-term and who took the seat, and the 名册 of a term on paper.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { endOfTerm, heads, inOffice } from '../../../shared/domain/association/council'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { AssociationList } from './AssociationList'
import { CouncilPanel } from './CouncilPanel'
import { paths } from './paths'

const CouncilPrint = later(() => import('../../sheets/association/CouncilPrint').then((screen) => screen.CouncilPrint))

/** Nobody leaves on the day they are chosen. */
const chosen = ['term', 'duty', 'person', 'name', 'employer', 'title', 'from', 'to', 'note']

export function CouncilPage() {
  const council = useAll('councilMember')
  // The first view is that of the newest term: which one it is has to be known before the list opens.
  if (!council) return <PageFrame title="协会工作">{null}</PageFrame>
  const newest = Math.max(0, ...council.map((row) => Number(row['term'] ?? 0)))
  return <Council key={newest} council={council} newest={newest} />
}

function Council({ council, newest }: { readonly council: readonly Row[]; readonly newest: number }) {
  const [printing, setPrinting] = useState(false)
  const acting = inOffice(council, today())
  const term = { field: 'term', is: 'in' as const, values: [newest] }
  return (
    <AssociationList
      table="councilMember"
      at={paths.council}
      now={standing(acting)}
      views={[
        ...(newest > 0
          ? [{ name: `第 ${newest} 届在任`, filters: [term, { field: 'leftOn', is: 'empty' as const }] }]
          : []),
        { name: '历届', filters: [] },
      ]}
      asked={chosen}
      initial={nextLike(council, newest)}
      tools={() => (
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
          打印名册
        </Button>
      )}
      panel={(row) => <CouncilPanel key={row.id} member={row} />}
      empty="把本届理事会名单从 Excel 导入，写明届次、职务和任期；届满前三个月工作台会提醒换届。"
      beside={
        printing ? (
          <SidePanel title="打印理事会名册" onClose={() => setPrinting(false)}>
            <CouncilPrint newest={Math.max(1, newest)} />
          </SidePanel>
        ) : null
      }
    />
  )
}

/** 第 3 届 10 人在任，任期至 2027-12; and whether the term is over. */
function standing(acting: readonly Row[]): string {
  const [first] = acting
  if (!first) return ''
  const end = endOfTerm(acting)
  const over = end !== undefined && end < today().slice(0, end.length) ? '，任期已满，请换届' : ''
  const until = end === undefined ? '' : `，任期至 ${end}`
  return `第 ${String(first['term'])} 届 ${heads(acting)} 人在任${until}${over}`
}

/** Whoever is entered after others of a term was chosen on the same day for the same time. */
function nextLike(council: readonly Row[], newest: number): Readonly<Record<string, string | number>> {
  const of = council.filter((row) => row['term'] === newest && row['leftOn'] === undefined)
  const last = of.at(-1)
  if (!last) return { term: Math.max(1, newest), duty: 'council', from: today() }
  return {
    term: newest,
    duty: 'council',
    from: String(last['from']),
    ...(typeof last['to'] === 'string' ? { to: last['to'] } : {}),
  }
}
