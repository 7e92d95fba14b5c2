// The PCs of the share: what each has seen of this one's changes, and when it was last there.
import { ClockCircleOutlined } from '@ant-design/icons'
import { clockWords, peerLate, peerWords, timeWords, type Peer } from './words'

export function Peers({ peers, now }: { readonly peers: readonly Peer[]; readonly now: number }) {
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
          </tr>
        </thead>
        <tbody>
          {peers.map((peer) => (
            <PeerLine key={peer.device} peer={peer} now={now} />
          ))}
        </tbody>
      </table>
      {peers.length < 2 ? (
        <p className="sync-lead">
          还没有别的电脑加入。在另一台电脑上打开“劳模之家”，选“加入共享文件夹”，选同一个文件夹、输入口令即可。
        </p>
      ) : null}
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
    </tr>
  )
}
