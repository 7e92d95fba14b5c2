// The tools above a layout: propose, give back what is kept, the list as Excel, and how many a coach or a table takes.
import { useState, type ReactNode } from 'react'
import { Button, InputNumber } from 'antd'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import { fillWords, type Layout } from '../../../../shared/domain/trips/travel/picklists'
import type { Row } from '../../../data/office'
import { useRun } from '../../../registers/useRun'
import { ListFile } from './ListFile'
import type { LayoutSteps } from './useLayout'
import type { Travel } from './useTravel'

interface LayoutToolsProps {
  readonly travel: Travel
  readonly what: Layout
  readonly steps: LayoutSteps
  readonly facts: string
  readonly children?: ReactNode
}

const hint = '方向键选择，Alt+方向键移动，空格固定或取消，Enter 打开；也可以拖动'

export function LayoutTools({ travel, what, steps, facts, children }: LayoutToolsProps) {
  const kept = travel.guests.filter((guest: Guest) => steps.fixed(guest)).length
  return (
    <>
      <div className="travel-tools">
        {children}
        <Button type="primary" onClick={() => void steps.fill()}>
          {fillWords[what]}
        </Button>
        {kept > 0 ? <Button onClick={steps.freeAll}>取消固定 {kept} 人</Button> : null}
        <ListFile travel={travel} what={what} />
        <span>{facts}</span>
      </div>
      <p className="quiet travel-hint">{hint}</p>
    </>
  )
}

interface SizeInputProps {
  readonly batch: Row
  readonly field: 'coachSeats' | 'tableSize'
  readonly label: string
}

/** A number of the batch, saved when the person leaves it or presses Enter. */
export function SizeInput({ batch, field, label }: SizeInputProps) {
  const run = useRun()
  const stored = typeof batch[field] === 'number' ? batch[field] : null
  const [typed, setTyped] = useState<number | null>()
  const save = () => {
    if (typed === undefined) return
    setTyped(undefined)
    if (typed !== stored) void run('record.edit', { table: 'tripBatch', row: batch.id, values: { [field]: typed } })
  }
  return (
    <label className="travel-size">
      {label}
      <InputNumber
        min={1}
        max={80}
        precision={0}
        controls={false}
        value={typed === undefined ? stored : typed}
        onChange={setTyped}
        onBlur={save}
        onPressEnter={save}
      />
    </label>
  )
}
