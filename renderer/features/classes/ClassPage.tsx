// One class: who has a seat, who waits and in what place, its sessions, and the way to the roll, the papers and 结业.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { attendanceRate, attendedByPerson, attendedInAll, rateWords } from '../../../shared/domain/classes/attendance'
import { timetableWords } from '../../../shared/domain/classes/calendar'
import { classStates, enrolling, wordOf } from '../../../shared/domain/classes/picklists'
import { capacityOf, classList, freeSeats } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { CancelPanel } from './CancelPanel'
import { ClassForm } from './ClassForm'
import { ClassState } from './ClassState'
import { EnrolmentForm } from './EnrolmentForm'
import { EnrolPanel } from './EnrolPanel'
import { Faults } from './Faults'
import { LeavePanel } from './LeavePanel'
import { nextWords } from './next-step'
import { paths } from './paths'
import { People } from './People'
import { SchedulePanel } from './SchedulePanel'
import { Sessions } from './Sessions'
import { useClass } from './useClass'
import './classes.css'

const ClassPrint = later(() => import('../../sheets/classes/ClassPrint').then((screen) => screen.ClassPrint))
const DocumentsPanel = later(() =>
  import('../../papers/documents/DocumentsPanel').then((screen) => screen.DocumentsPanel),
)

export type ClassPanel =
  | { readonly kind: 'edit' | 'enrol' | 'schedule' | 'print' | 'documents' | 'cancel' }
  | { readonly kind: 'leave'; readonly enrolments: readonly RowId[] }
  | { readonly kind: 'enrolment'; readonly enrolment: RowId }

export function ClassPage({ id }: { readonly id: RowId }) {
  const now = useClass(id)
  const go = useGo()
  if (now === undefined) return <PageFrame title="培训班">{null}</PageFrame>
  if (now === null)
    return (
      <PageFrame title="培训班">
        <EmptyState title="没有这个培训班" actions={<Button onClick={() => go(paths.classes)}>回到才艺培训</Button>} />
      </PageFrame>
    )
  return <Class key={id} now={now} />
}

function Class({ now }: { readonly now: WholeClass }) {
  const { of } = now
  const { panel, key, open, close } = useOnePanel<ClassPanel>()
  const go = useGo()
  return (
    <PageFrame
      title={String(of['name'] ?? '')}
      now={<Facts now={now} />}
      tools={
        <>
          <Button onClick={() => go(paths.classes)}>返回</Button>
          {isOld(now) ? null : <Button onClick={() => go(paths.roll(of.id))}>点名</Button>}
          {isOld(now) || closed.has(of['state']) ? null : (
            <Button onClick={() => open({ kind: 'schedule' })}>排课</Button>
          )}
          <Button onClick={() => open({ kind: 'edit' })}>修改</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
            打印
          </Button>
          <Button onClick={() => open({ kind: 'documents' })}>公文</Button>
          <ClassState id={of.id} state={String(of['state'] ?? 'draft')} onCancel={() => open({ kind: 'cancel' })} />
        </>
      }
    >
      <div className="page-body">
        <div className="class-page">
          <Next words={nextWords(now, today())} />
          <Faults now={now} />
          <People now={now} open={open} />
          {isOld(now) ? null : (
            <>
              <h2>课次</h2>
              <Sessions now={now} onPlan={() => open({ kind: 'schedule' })} />
            </>
          )}
        </div>
        {panel ? <Beside key={key} now={now} panel={panel} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function Next({ words }: { readonly words: string }) {
  return words === '' ? null : <p className="quiet class-next">{`下一步：${words}`}</p>
}

const closed: ReadonlySet<unknown> = new Set(['done', 'void'])

/** Entered afterwards from a list of former years: it has people, and no sessions to plan or call. */
function isOld({ of, sessions }: WholeClass): boolean {
  return of['entered'] !== undefined && of['entered'] !== null && sessions.length === 0
}

interface BesideProps {
  readonly now: WholeClass
  readonly panel: ClassPanel
  readonly close: () => void
}

function Beside({ now, panel, close }: BesideProps) {
  const { of } = now
  if (panel.kind === 'enrol') return <EnrolPanel now={now} close={close} />
  if (panel.kind === 'cancel') return <CancelPanel now={now} close={close} />
  if (panel.kind === 'leave') return <LeavePanel now={now} enrolments={panel.enrolments} close={close} />
  if (panel.kind === 'enrolment') return <EnrolmentForm now={now} id={panel.enrolment} close={close} />
  if (panel.kind === 'schedule') return <SchedulePanel now={now} close={close} />
  if (panel.kind === 'print')
    return (
      <SidePanel title="打印" onClose={close}>
        <ClassPrint id={of.id} />
      </SidePanel>
    )
  if (panel.kind === 'documents')
    return (
      <SidePanel title="公文" onClose={close}>
        <DocumentsPanel of="trainingClass" row={of} />
      </SidePanel>
    )
  return (
    <SidePanel title="修改培训班" onClose={close}>
      <ClassForm id={of.id} onSaved={close} onCancel={close} />
    </SidePanel>
  )
}

/** One line of what is true now: the two counts are never one number (domain.md §4.3). */
function Facts({ now }: { readonly now: WholeClass }) {
  const list = classList(now.enrolments)
  const capacity = capacityOf(now.of)
  const rate = attendanceRate(attendedInAll(attendedByPerson(now, now.survivorOf)))
  const parts = [
    `${wordOf(classStates, now.of['state'])}${now.of['voidReason'] ? `（${String(now.of['voidReason'])}）` : ''}`,
    `正式 ${list.seated.length} / ${capacity}`,
    `候补 ${list.waiting.length}`,
    list.pending.length > 0 ? `待审核 ${list.pending.length}` : '',
    enrolling.has(now.of['state']) ? `空名额 ${freeSeats(capacity, list.seated.length)}` : '',
    timetableWords(now.sessions),
    rate === undefined ? '' : `出勤率 ${rateWords(rate)}`,
  ]
  return <>{parts.filter((part) => part !== '').join(' · ')}</>
}
