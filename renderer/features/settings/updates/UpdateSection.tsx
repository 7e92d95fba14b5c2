// 软件更新: what version runs here, what the share or a USB stick offers, and the two steps to it: fetching (proven), then installing.
import { Button } from 'antd'
import type { Failure } from '../../../../shared/kernel/result'
import { useGo } from '../../../ui/go'
import { Notice } from '../../../ui/Notice'
import { InstallUpdate } from './InstallUpdate'
import { useUpdate, type UpdateCourse } from './useUpdate'

export function UpdateSection() {
  const at = useUpdate()
  const { where } = at
  if (!where) return null
  return (
    <>
      <h2>软件更新</h2>
      <dl className="facts">
        <dt>本机版本</dt>
        <dd>{where.version}</dd>
        <dt>共享文件夹</dt>
        <dd>{where.share ?? '还没有连接'}</dd>
      </dl>
      {where.hasKey ? (
        <>
          <p className="settings-lead">
            程序不上网。管理员把新版本发布的 latest.yml、latest.yml.sig 和安装包放进共享文件夹的 updates
            文件夹，各台电脑就在这里更新；也可以从 U 盘更新。没有签名、签名不对或安装包不完整的，一律不采用、不运行。
          </p>
          <Look at={at} />
          {at.failure ? <Refused failure={at.failure} /> : null}
          {at.found ? <Offer at={at} found={at.found} /> : null}
        </>
      ) : (
        <Notice>本版本没有内置更新公钥，不能从共享更新。请向制作单位索取安装包。</Notice>
      )}
    </>
  )
}

/** Without a backup there is no installing; the way to one is here. */
function Refused({ failure }: { readonly failure: Failure }) {
  const go = useGo()
  return (
    <Notice failure={failure}>
      {failure.code === 'update.no-backup' ? (
        <span className="notice-actions">
          <Button size="small" onClick={() => go('/settings/backup')}>
            打开“备份”
          </Button>
        </span>
      ) : null}
    </Notice>
  )
}

function Look({ at }: { readonly at: UpdateCourse }) {
  return (
    <div className="settings-bar">
      <Button
        type={at.found ? 'default' : 'primary'}
        disabled={at.where?.share === null || at.busy !== undefined}
        loading={at.busy === 'check'}
        onClick={at.check}
      >
        检查共享文件夹
      </Button>
      <Button disabled={at.busy !== undefined} onClick={at.choose}>
        从其他文件夹检查…
      </Button>
    </div>
  )
}

function Offer({ at, found }: { readonly at: UpdateCourse; readonly found: NonNullable<UpdateCourse['found']> }) {
  return (
    <section aria-label="可用的更新">
      <h2>可更新到 {found.version} 版</h2>
      {found.notes === '' ? null : <p className="update-notes">{found.notes}</p>}
      {at.fetched ? (
        <InstallUpdate version={found.version} busy={at.busy === 'install'} install={at.install} />
      ) : (
        <div className="settings-bar">
          <Button type="primary" loading={at.busy === 'fetch'} onClick={at.fetch}>
            {`取安装包到本机（${megabytes(found.size)}）`}
          </Button>
          {at.busy === 'fetch' ? (
            <>
              <span role="status">{at.progress ? `已取 ${megabytes(at.progress.done)}` : '正在核对'}</span>
              <Button onClick={at.cancel}>取消</Button>
            </>
          ) : null}
        </div>
      )}
    </section>
  )
}

/** 92.4 MB */
function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
