// 存日历: the itinerary as an .ics file, for the leader to send to telephones. It names no person.
import { useState } from 'react'
import { Button } from 'antd'
import { travelDays } from '../../../../shared/domain/trips/travel/days'
import { asFailure, type Failure } from '../../../../shared/kernel/result'
import { saveFile } from '../../../exporting/save'
import { Notice } from '../../../ui/Notice'
import { calendarOf } from './calendar'
import type { Travel } from './useTravel'

export function CalendarFile({ travel: { batch, items } }: { readonly travel: Travel }) {
  const [failure, setFailure] = useState<Failure>()
  const save = async () => {
    const name = String(batch['name'] ?? '')
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`
    const bytes = new TextEncoder().encode(calendarOf(name, travelDays(batch, items), stamp))
    const saved = await saveFile(`${name}行程.ics`, bytes).catch((error: unknown) => ({
      ok: false as const,
      failure: asFailure(error),
    }))
    setFailure(saved.ok ? undefined : saved.failure)
  }
  return (
    <>
      <Button onClick={() => void save()}>存日历（.ics）</Button>
      {failure ? <Notice failure={failure} /> : null}
    </>
  )
}
