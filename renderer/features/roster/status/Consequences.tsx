// What follows from an event, as sentences with ticks: the app proposes, a person decides (product.md §0.12).
import { Checkbox } from 'antd'
import { InfoCircleOutlined } from '@ant-design/icons'
import type { Consequence } from '../../../../shared/domain/roster/consequences'

interface ConsequencesProps {
  readonly list: readonly Consequence[]
  readonly ticked: readonly string[]
  readonly toggle: (id: string) => void
}

export function Consequences({ list, ticked, toggle }: ConsequencesProps) {
  const [said, asked] = [list.filter(({ fixed }) => fixed), list.filter(({ fixed }) => !fixed)]
  return (
    <>
      {said.length > 0 ? (
        <ul className="consequences-said" aria-label="对发放的影响">
          {said.map(({ id, sentence }) => (
            <li key={id}>
              <InfoCircleOutlined aria-hidden /> {sentence}
            </li>
          ))}
        </ul>
      ) : null}
      {asked.length > 0 ? <Asked list={asked} ticked={ticked} toggle={toggle} /> : null}
    </>
  )
}

function Asked({ list, ticked, toggle }: ConsequencesProps) {
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
