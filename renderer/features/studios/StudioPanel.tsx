// One studio: where it stands, what may be done now, and its own rows: members, projects of each year, 考核, 补助, earlier leaders.
import { useMemo, useState } from 'react'
import { Button, Tabs } from 'antd'
import { leaderGone } from '../../../shared/domain/studios/due'
import { isReserved } from '../../../shared/domain/record/reserved'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { useTable } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'
import { useOnePanel } from '../../ui/useOnePanel'
import { LeaderForm } from './LeaderForm'
import { paths } from './paths'
import { RevokeForm } from './RevokeForm'

export function StudioPanel({ studio }: { readonly studio: Row }) {
  const go = useGo()
  const { panel, key, open, close } = useOnePanel<'change' | 'correct' | 'revoke'>()
  const { run, failure } = useCommand()
  const person = useRow('person', String(studio['person'] ?? ''))
  const gone = leaderGone(studio, person ?? undefined, today())
  const revoked = studio['state'] === 'revoked'
  return (
    <>
      {gone ? <Notice>{gone}，请变更领衔人，或按规定撤销。</Notice> : null}
      {revoked ? (
        <Notice>
          已于 {String(studio['revokedOn'])} 撤销：{String(studio['revokeReason'])}
        </Notice>
      ) : null}
      {failure ? <Notice failure={failure} /> : null}
      <p role="status">{ledBy(studio)}</p>
      <div className="bar">
        {revoked ? (
          <Button onClick={() => void run('studio.restore', { studio: studio.id })}>恢复在册</Button>
        ) : (
          <>
            <Button onClick={() => open('change')}>变更领衔人…</Button>
            <Button onClick={() => open('correct')}>更正领衔人…</Button>
            <Button onClick={() => open('revoke')}>撤销…</Button>
          </>
        )}
        {person ? <Button onClick={() => go(paths.person(person.id))}>领衔人档案</Button> : null}
      </div>
      {panel === 'change' || panel === 'correct' ? (
        <LeaderForm key={key} studio={studio} correcting={panel === 'correct'} close={close} />
      ) : null}
      {panel === 'revoke' ? <RevokeForm key={key} studio={studio} close={close} /> : null}
      <StudioTabs studio={studio} />
    </>
  )
}

/** 领衔人：黄海波，2026-03-01 起 — the form below leaves the leader out, who changes by a command. */
function ledBy(studio: Row): string {
  const since = studio['ledSince'] ?? studio['namedOn']
  const from = typeof since === 'string' ? `，${since} 起` : ''
  return `领衔人：${String(studio['leader'] ?? '')}${from}`
}

function StudioTabs({ studio }: { readonly studio: Row }) {
  const table = useTable('studio')
  const only = useMemo(() => table.fields.map(({ name }) => name).filter((name) => !isReserved(table, name)), [table])
  const [tab, setTab] = useState('form')
  const list = (of: string, newestBy?: string, readOnly?: true) => (
    <ChildList table={of} parent={studio.id} {...(newestBy ? { newestBy } : {})} {...(readOnly ? { readOnly } : {})} />
  )
  return (
    <Tabs
      size="small"
      activeKey={tab}
      onChange={setTab}
      destroyOnHidden
      items={[
        {
          key: 'form',
          label: '登记表',
          children: <RecordForm table="studio" id={studio.id} only={only} columns={1} />,
        },
        { key: 'members', label: '成员', children: list('studioMember') },
        { key: 'projects', label: '项目', children: list('studioProject', 'year') },
        { key: 'reviews', label: '考核', children: list('studioReview', 'year') },
        { key: 'grants', label: '补助', children: list('studioGrant', 'year') },
        { key: 'leaders', label: '历任领衔人', children: list('studioLeader', 'to', true) },
      ]}
    />
  )
}
