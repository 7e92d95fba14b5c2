// Moving the share, another passphrase, leaving, and the file for support; each says what it does before it does it.
import { useState } from 'react'
import { App, Button, Modal, Popconfirm } from 'antd'
import type { ChosenFolder } from '../../shared/ipc/sync-channels'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import { Notice } from '../ui/Notice'
import { useAsk } from './ask'
import { CloudWarning } from './CloudWarning'
import { NewPassphrase } from './SecretSteps'

export function ShareTools({ status }: { readonly status: SyncStatus }) {
  const { busy, failure, forget, ask } = useAsk()
  const { message } = App.useApp()
  const [adding, setAdding] = useState(false)
  const diagnostics = async (): Promise<void> => {
    const answer = await ask('sync:diagnostics', undefined)
    if (answer?.value) void message.success(`已保存“${answer.value.name}”，里面没有个人信息`)
  }
  const locked = status.state === 'locked'
  return (
    <>
      <h2>更多</h2>
      <div className="sync-tools">
        <MoveShare />
        {status.problems.some(({ code }) => code === 'vault.empty') ? <Refill folder={status.folder ?? ''} /> : null}
        <Button disabled={locked} onClick={() => setAdding(true)}>
          添加口令…
        </Button>
        <Button onClick={() => void diagnostics()} loading={busy}>
          导出诊断信息…
        </Button>
        <Popconfirm
          title="这台电脑不再参加同步？"
          description={leaving(status.waiting)}
          okText="退出共享"
          cancelText="取消"
          onConfirm={() => void ask('sync:leave', undefined)}
        >
          <Button>退出共享…</Button>
        </Popconfirm>
      </div>
      {failure ? <Notice failure={failure} onClose={forget} /> : null}
      {adding ? <AddPassphrase onClose={() => setAdding(false)} /> : null}
    </>
  )
}

function leaving(waiting: number): string {
  const left = waiting > 0 ? `还有 ${waiting.toLocaleString('zh-CN')} 处改动没有上传，别的电脑看不到它们。` : ''
  return `${left}本机的数据和共享里的数据都不删除；以后可以再加入。`
}

function AddPassphrase({ onClose }: { readonly onClose: () => void }) {
  const { busy, failure, ask } = useAsk()
  const { message } = App.useApp()
  const add = async (passphrase: string): Promise<void> => {
    if (!(await ask('sync:add-passphrase', { passphrase }))) return
    void message.success('已添加，新旧口令都可以用')
    onClose()
  }
  return (
    <Modal open title="添加口令" footer={null} onCancel={onClose} destroyOnHidden>
      <p>
        添加后新旧口令都能打开共享，已经加入的电脑不受影响。
        <b>旧口令一直有效，不能作废：如果已被外人知道，请让网管收紧共享文件夹的访问权限，不让外人拿到里面的文件。</b>
      </p>
      <NewPassphrase button="添加口令" busy={busy} onDone={(passphrase) => void add(passphrase)} />
      {failure ? <Notice failure={failure} /> : null}
    </Modal>
  )
}

/** The share lies elsewhere now: the same vault in another folder, or, confirmed, an empty folder filled from this PC. */
function MoveShare() {
  const { busy, failure, forget, ask } = useAsk()
  const [empty, setEmpty] = useState<ChosenFolder>()
  const [clouded, setClouded] = useState<ChosenFolder>()
  const [refused, setRefused] = useState<string>()
  const choose = async (): Promise<void> => {
    setRefused(undefined)
    const folder = (await ask('sync:choose-folder', undefined))?.value
    if (!folder) return
    if (folder.what !== 'ours' && folder.what !== 'empty') setRefused(refusal(folder))
    else if (folder.cloud !== undefined) setClouded(folder)
    else await go(folder)
  }
  const go = async (folder: ChosenFolder): Promise<void> => {
    setClouded(undefined)
    if (folder.what === 'empty') setEmpty(folder)
    else await ask('sync:move', { folder: folder.folder })
  }
  const seed = async (): Promise<void> => {
    if (empty && (await ask('sync:seed', { folder: empty.folder }))) setEmpty(undefined)
  }
  return (
    <>
      <Button onClick={() => void choose()} loading={busy}>
        换共享文件夹…
      </Button>
      {failure ? <Notice failure={failure} onClose={forget} /> : null}
      {refused ? <Notice onClose={() => setRefused(undefined)}>{refused}</Notice> : null}
      {clouded ? (
        <CloudQuestion folder={clouded} onGo={() => void go(clouded)} onClose={() => setClouded(undefined)} />
      ) : null}
      {empty ? (
        <SeedQuestion folder={empty.name} busy={busy} onSeed={() => void seed()} onClose={() => setEmpty(undefined)} />
      ) : null}
    </>
  )
}

interface CloudQuestionProps {
  readonly folder: ChosenFolder
  readonly onGo: () => void
  readonly onClose: () => void
}

function CloudQuestion({ folder, onGo, onClose }: CloudQuestionProps) {
  const [agreed, setAgreed] = useState(false)
  return (
    <Modal
      open
      title="换到这个文件夹？"
      okText="继续"
      cancelText="取消"
      okButtonProps={{ disabled: !agreed }}
      onOk={onGo}
      onCancel={onClose}
      destroyOnHidden
    >
      <CloudWarning folder={folder.name} cloud={folder.cloud ?? ''} agreed={agreed} onAgree={setAgreed} />
    </Modal>
  )
}

/** The present folder was emptied, or replaced by an empty one of its name: the person may fill it again. */
function Refill({ folder }: { readonly folder: string }) {
  const { busy, failure, forget, ask } = useAsk()
  const [asking, setAsking] = useState(false)
  const seed = async (): Promise<void> => {
    if (await ask('sync:seed', {})) setAsking(false)
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>把本机数据放到这个文件夹…</Button>
      {failure ? <Notice failure={failure} onClose={forget} /> : null}
      {asking ? (
        <SeedQuestion folder={folder} busy={busy} onSeed={() => void seed()} onClose={() => setAsking(false)} />
      ) : null}
    </>
  )
}

interface SeedQuestionProps {
  readonly folder: string
  readonly busy: boolean
  readonly onSeed: () => void
  readonly onClose: () => void
}

function SeedQuestion({ folder, busy, onSeed, onClose }: SeedQuestionProps) {
  return (
    <Modal
      open
      title="把本机数据放到这个空文件夹？"
      okText={`放到“${folder}”`}
      cancelText="取消"
      okButtonProps={{ loading: busy }}
      onOk={onSeed}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        “{folder}”是空的。将把本机已有的全部共享数据写进去，从此在这里同步。其他电脑也要在“数据同步 →
        换共享文件夹”里选这个文件夹。
      </p>
      <p>如果只是服务器没有开、网络断开，或者选错了文件夹，请点“取消”。</p>
    </Modal>
  )
}

function refusal({ name, what }: ChosenFolder): string {
  switch (what) {
    case 'vault':
      return `“${name}”里是另一份共享数据，不是本单位现在用的，没有切换。请选原来那个文件夹搬到的新位置。`
    case 'newer':
      return `“${name}”由更新版本的程序建立，本版本不能使用，没有切换。请先升级程序。`
    default:
      return `“${name}”里有别的文件，没有本单位的共享数据，没有切换。请选共享文件夹的新位置，或者一个空文件夹。`
  }
}
