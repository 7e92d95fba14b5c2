// Who a change of many did not reach, each with the reason: nobody is left out in silence.
import type { LeftOut as One } from '../../../shared/domain/privileges/card-commands'
import { Notice } from '../../ui/Notice'

/** Names shown; the rest is counted. */
const SHOWN = 30

export function LeftOut({ said, list }: { readonly said: string; readonly list: readonly One[] }) {
  if (said === '' && list.length === 0) return null
  return (
    <Notice>
      {said}
      {list.length > 0 ? `，${list.length} 人没有办：` : '。'}
      {list.length > 0 ? (
        <ul className="left-out">
          {list.slice(0, SHOWN).map(({ name, why }, at) => (
            <li key={at}>
              {name}：{why}
            </li>
          ))}
          {list.length > SHOWN ? <li>……等 {list.length} 人</li> : null}
        </ul>
      ) : null}
    </Notice>
  )
}
