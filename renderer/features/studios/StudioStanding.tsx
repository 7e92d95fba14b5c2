// Where a studio stands: who leads it since when, and what speaks for another leader or has ended it.
import { leaderGone } from '../../../shared/domain/studios/due'
import type { Row } from '../../data/office'
import { useSurvivor } from '../../registers/useSurvivor'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'

export function StudioStanding({ studio }: { readonly studio: Row }) {
  const gone = leaderGone(studio, useSurvivor(studio['person']), today())
  return (
    <>
      {gone ? <Notice>{gone}，请变更领衔人，或按规定撤销。</Notice> : null}
      {studio['state'] === 'mending' ? (
        <Notice>限期整改中：整改后在“考核与复核”重新登记结果，或按规定撤销。</Notice>
      ) : null}
      {studio['state'] === 'revoked' ? (
        <Notice>
          已于 {String(studio['revokedOn'])} 撤销：{String(studio['revokeReason'])}
        </Notice>
      ) : null}
    </>
  )
}

/** 领衔人：黄海波，2026-03-01 起 — the form leaves the leader out, who changes by a command. */
export function ledBy(studio: Row): string {
  const since = studio['ledSince'] ?? studio['namedOn']
  const from = typeof since === 'string' ? `，${since} 起` : ''
  return `领衔人：${String(studio['leader'] ?? '')}${from}`
}
