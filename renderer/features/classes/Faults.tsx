// What does not add up in a class after several PCs wrote apart, with the step that puts it right; otherwise nothing.
import { Button } from 'antd'
import { heldSessions } from '../../../shared/domain/classes/calendar'
import { enrolling, standing, wordOf } from '../../../shared/domain/classes/picklists'
import { capacityOf, classList, freeSeats, overFull, twiceIn } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import { rosterStatuses } from '../../../shared/domain/roster/picklists'
import { useRun } from '../../registers/useRun'
import { Notice } from '../../ui/Notice'

export function Faults({ now }: { readonly now: WholeClass }) {
  const run = useRun()
  const { of } = now
  if (!enrolling.has(of['state'])) return null
  const off = heldSessions(now.sessions).filter((row) => now.daysOff.has(String(row['date'])))
  const lost = lostPeople(now)
  const list = classList(now.enrolments)
  const over = overFull(of, list.seated.length)
  const free = Math.min(freeSeats(capacityOf(of), list.seated.length), list.waiting.length)
  const twice = twiceIn(list, now.survivorOf).map(({ person }) => String(now.people.get(person)?.['name'] ?? ''))
  const step = (command: string) => void run(command, { class: of.id })
  return (
    <>
      {over > 0 ? (
        <Notice>
          {`正式学员比人数上限多 ${over} 人（多台电脑各自登记）。请在名单末尾勾选 ${over} 人改为候补，或者`}
          <Button size="small" onClick={() => step('class.agree')}>
            同意超员
          </Button>
        </Notice>
      ) : null}
      {free > 0 ? (
        <Notice>
          {`还有 ${free} 个空名额，却有 ${list.waiting.length} 人候补。`}
          <Button size="small" type="primary" onClick={() => step('class.promote')}>
            候补递补
          </Button>
        </Notice>
      ) : null}
      {off.length > 0 ? (
        <Notice>
          {`${off.map((row) => `${String(row['date'])}（${now.daysOff.get(String(row['date'])) ?? ''}）`).join('、')}是放假的日子，却排了课。照常上课的不用管，不上的请在“课次”里调课或停课。`}
        </Notice>
      ) : null}
      {lost.length > 0 ? (
        <Notice>{`${lost.join('、')}已不在册，仍在名单里。请勾选后登记“退出”，空出的名额由候补递补。`}</Notice>
      ) : null}
      {twice.length > 0 ? (
        <Notice>{`${twice.join('、')}在这个班里有两条报名（两份档案合并而来），请给其中一条登记“退出”。`}</Notice>
      ) : null}
    </>
  )
}

/** Who stands in the class and is off the living roster by now: 张三（去世）. */
function lostPeople({ enrolments, people }: WholeClass): readonly string[] {
  const rows = enrolments
    .filter((row) => standing.has(row['state']))
    .flatMap((row) => people.get(String(row['person'])) ?? [])
  return rows
    .filter((person) => person['_dActive'] === 0)
    .map((person) => `${String(person['name'] ?? '')}（${wordOf(rosterStatuses, person['_dStatus'])}）`)
}
