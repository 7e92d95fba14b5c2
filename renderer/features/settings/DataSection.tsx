// 数据: where the data is, whether the tables still say what the log says, and the sample office.
import { useEffect, useState, type ReactNode } from 'react'
import { Alert, Button, Popconfirm } from 'antd'
import { asFailure } from '../../../shared/kernel/result'
import type { Output } from '../../../shared/ipc/contract'
import { catalogue } from '../../../shared/domain/catalogue'
import type { RebuildReport } from '../../data/office'
import { useOffice } from '../../registers/source'
import { house } from '../../ui/house'

export function DataSection({ sample }: { readonly sample: ReactNode }) {
  const info = useInfo()
  return (
    <>
      <h2>数据所在</h2>
      <dl className="facts">
        <dt>数据文件夹</dt>
        <dd>{info ? <code>{info.dataPath}</code> : '（在桌面程序里显示）'}</dd>
        <dt>程序版本</dt>
        <dd>{info ? `${info.version}（Electron ${info.electron}）` : ''}</dd>
        <dt>本机编号</dt>
        <dd>{info?.device ?? ''}</dd>
      </dl>
      <p className="settings-lead">
        数据存在这台电脑上，没有加密；电脑带出办公室前请用 Windows 的 BitLocker 加密硬盘。复制这个文件夹前请先关闭程序。
      </p>
      <CheckData />
      <h2>示例单位</h2>
      <p className="settings-lead">里面的人和事都是虚构的，与本单位的数据分开存放，可以整个删除。</p>
      <div className="settings-bar">{sample}</div>
    </>
  )
}

function useInfo(): Output<'app:info'> | undefined {
  const [info, setInfo] = useState<Output<'app:info'>>()
  useEffect(() => {
    let current = true
    void house()
      ?.call('app:info', undefined)
      .then((answer) => current && setInfo(answer))
    return () => {
      current = false
    }
  }, [])
  return info
}

type Checking =
  'idle' | 'checking' | { readonly report: RebuildReport; readonly repaired: boolean } | { readonly failure: string }

function CheckData() {
  const office = useOffice()
  const [state, setState] = useState<Checking>('idle')
  const check = async (repair: boolean) => {
    setState('checking')
    try {
      setState({ report: await office.rebuild(repair), repaired: repair })
    } catch (error) {
      setState({ failure: asFailure(error).message })
    }
  }
  return (
    <>
      <h2>核对数据</h2>
      <p className="settings-lead">
        从修改记录重新算一遍全部数据，与现在显示的逐条比较。只读不改；人多时要几分钟，期间可以照常工作。
      </p>
      <div className="settings-bar">
        <Button onClick={() => void check(false)} loading={state === 'checking'}>
          核对数据
        </Button>
        {typeof state === 'object' && 'report' in state && !state.report.equal && !state.repaired ? (
          <Popconfirm
            title="按修改记录重建这些数据？"
            description="修改记录是准的；重建后界面会刷新。"
            okText="重建"
            cancelText="先不动"
            onConfirm={() => void check(true)}
          >
            <Button type="primary">按修改记录重建</Button>
          </Popconfirm>
        ) : null}
      </div>
      <div role="status">{typeof state === 'object' ? <CheckResult state={state} /> : null}</div>
    </>
  )
}

function CheckResult({ state }: { readonly state: Exclude<Checking, string> }) {
  if ('failure' in state) return <Alert type="error" showIcon title="核对没有完成" description={state.failure} />
  const { report, repaired } = state
  const counted = `共 ${report.rows.toLocaleString('zh-CN')} 条记录、${report.operations.toLocaleString('zh-CN')} 条修改。`
  if (report.equal) return <Alert type="success" showIcon title="完全一致" description={counted} />
  return (
    <Alert
      type="warning"
      showIcon
      title={
        repaired
          ? '发现不一致，已按修改记录重建'
          : `发现 ${report.differences.length}${report.differences.length >= 20 ? ' 处以上' : ' 处'}不一致`
      }
      description={
        <>
          <p>{counted}</p>
          <ul>
            {report.differences.map((difference) => (
              <li key={`${difference.table}:${difference.row}`}>
                {catalogue.has(difference.table) ? catalogue.table(difference.table).label : difference.table}：
                {differenceWords[difference.what]}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}

const differenceWords = { missing: '少了一条', extra: '多了一条', different: '内容不同' } as const
