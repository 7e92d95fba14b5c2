// What follows from an event, as sentences with ticks: the app proposes, a person decides (product.md §0.12).
import { Checkbox } from 'antd'
import type { Consequence } from '../../../../shared/domain/roster/consequences'

interface ConsequencesProps {
  readonly list: readonly Consequence[]
  readonly ticked: readonly string[]
  readonly toggle: (id: string) => void
}

export function Consequences({ list, ticked, toggle }: ConsequencesProps) {
  if (list.length === 0) return null
  return (
    <fieldset className="consequences">
      <legend>同时办理（打勾的一并生效）</legend>
      {list.map(({ id, sentence }) => (
        <Checkbox key={id} checked={ticked.includes(id)} onChange={() => toggle(id)}>
          {sentence}
        </Checkbox>
      ))}
    </fieldset>
  )
}
