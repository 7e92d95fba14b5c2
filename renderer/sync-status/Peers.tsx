// The PCs of the share: what each has seen of this one's changes, when it was last there, and those that are out of use.
import { Button, Popconfirm } from 'antd'
import { ClockCircleOutlined } from '@ant-design/icons'
import { retiredDevices } from '../../shared/issues/retired-pc'
import { useAll } from '../registers/rows'
import { useRun } from '../registers/useRun'
import { clockWords, peerLate, peerWords, returnedWords, timeWords, type Peer } from './words'

interface PeersProps {
  readonly peers: readonly Peer[]
  readonly now: number
}

export function Peers({ peers, now }: PeersProps) {
  const gone = retiredDevices(useAll('decision') ?? [])
  const isRetired = ({ here, device }: Peer): boolean => !here && gone.has(device)
  const inUse = peers.filter((peer) => !isRetired(peer))
  return (
    <>
      <h2>各台电脑</h2>
      <table className="ledger" aria-label="各台电脑">
        <thead>
          <tr>
            <th scope="col">电脑</th>
            <th scope="col">本机的改动</th>
            <th scope="col">最近出现</th>
            <th scope="col">程序版本</th>
            <th scope="col">停用</th>
          </tr>
        </thead>
        <tbody>
          {inUse.map((peer) => (
            <PeerLine key={peer.device} peer={peer} now={now} />
          ))}
        </tbody>
      </table>
      {inUse.length < 2 ? (
        <p className="sync-lead">
          还没有别的电脑加入。在另一台电脑上打开“劳模之家”，选“加入共享文件夹”，选同一个文件夹、输入口令即可。
        </p>
      ) : null}
      <Retired peers={peers.filter(isRetired)} now={now} />
    </>
  )
}

function PeerLine({ peer, now }: { readonly peer: Peer; readonly now: number }) {
  const late = peerLate(peer, now)
  const clock = clockWords(peer.clockOff)
  return (
    <tr data-mind={late ? 'yes' : undefined}>
      <th scope="row">{peer.name}</th>
      <td>{peerWords(peer, now)}</td>
      <td>
        {late ? <ClockCircleOutlined aria-label="超过一个工作日没有出现" /> : null}{' '}
        {peer.here ? '现在' : peer.lastSign === undefined ? '还没有' : timeWords(peer.lastSign, now)}
        {late ? '，超过一个工作日没有出现，请看看那台电脑' : ''}
        {clock === undefined ? null : <span className="sync-clock">{clock}</span>}
      </td>
      <td>{peer.version ?? ''}</td>
      <td>{peer.here ? '' : <Retire peer={peer} />}</td>
    </tr>
  )
}

function Retire({ peer: { device, name } }: { readonly peer: Peer }) {
  const run = useRun()
  return (
    <Popconfirm
      title={`停用“${name}”？`}
      description={
        <div className="sync-retire">
          报废、换掉、不再使用的电脑才停用。它以前的改动都保留，各台电脑不再提示它没有出现。它若再连上共享，照常同步，随时可以“恢复使用”。停用不会清除那台电脑里的数据，处理旧电脑前请先清除。
        </div>
      }
      okText="停用"
      cancelText="取消"
      onConfirm={() => void run('pc.retire', { device, name })}
    >
      <Button size="small" aria-label={`停用 ${name}`}>
        停用…
      </Button>
    </Popconfirm>
  )
}

function Retired({ peers, now }: PeersProps) {
  const run = useRun()
  if (peers.length === 0) return null
  return (
    <>
      <h2>已停用的电脑</h2>
      <ul className="sync-retired" aria-label="已停用的电脑">
        {peers.map((peer) => (
          <li key={peer.device}>
            <b>{peer.name}</b>
            <span>{returnedWords(peer, now) ?? '不再等它；它以前的改动都在'}</span>
            <Button
              size="small"
              aria-label={`恢复使用 ${peer.name}`}
              onClick={() => void run('pc.return', { device: peer.device, name: peer.name })}
            >
              恢复使用
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
