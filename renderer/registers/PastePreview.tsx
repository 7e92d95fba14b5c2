// What a pasted block would change, and what was refused and why, before anything is written. One command, one undo.
import './record.css'
import { Modal } from 'antd'
import type { TableSpec } from '../../shared/domain/field'
import { maskField } from '../../shared/domain/masking'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import type { PasteChange, PastePlan } from './paste'
import { useCommand } from './useCommand'
import { BeforeCell } from './BeforeCell'

/** Lines of preview drawn; the counts above them are of everything. */
const drawn = 200

export function PastePreview({
  table,
  plan,
  onClose,
}: {
  readonly table: TableSpec
  readonly plan: PastePlan
  readonly onClose: () => void
}) {
  const { busy, progress, failure, run } = useCommand()
  const word = `${plan.edits.length > 0 ? `修改 ${plan.edits.length} 行` : ''}${plan.edits.length > 0 && plan.creates.length > 0 ? '、' : ''}${plan.creates.length > 0 ? `新增 ${plan.creates.length} 行` : ''}`
  const nothing = word === ''
  const paste = async (): Promise<void> => {
    const done = await run('record.edit-many', {
      table: table.name,
      label: `粘贴：${word}`,
      edits: plan.edits,
      creates: plan.creates,
    })
    if (done) onClose()
  }
  const errors = plan.errors.length > 0 ? `，${plan.errors.length} 处未采用` : ''
  return (
    <Modal
      open
      width={860}
      title="粘贴预检"
      okText={nothing ? '没有可粘贴的内容' : `确认粘贴（${word}）`}
      cancelText="取消"
      okButtonProps={{ disabled: nothing, loading: busy, autoFocus: true }}
      onOk={() => void paste()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p role="status">
        {nothing ? '没有要改的内容' : `将${word}，共 ${plan.changes.length} 格`}
        {plan.same > 0 ? `，${plan.same} 格与现在相同` : ''}
        {errors}。{progress ? `正在写入 ${progress.done} / ${progress.total}` : ''}
      </p>
      {failure ? <Notice failure={failure} /> : null}
      {plan.errors.length > 0 ? <Refusals plan={plan} /> : null}
      {plan.changes.length > 0 ? (
        <Changes changes={plan.changes} />
      ) : plan.errors.length === 0 ? (
        <EmptyState title="剪贴板内容与名单一致" />
      ) : null}
    </Modal>
  )
}

function Refusals({ plan }: { readonly plan: PastePlan }) {
  return (
    <div className="preview preview-refused" role="alert">
      <table>
        <caption>未采用的内容</caption>
        <thead>
          <tr>
            <th>剪贴板行</th>
            <th>姓名</th>
            <th>项目</th>
            <th>内容</th>
            <th>原因</th>
          </tr>
        </thead>
        <tbody>
          {plan.errors.slice(0, drawn).map((error) => (
            <tr key={`${error.line} ${error.label} ${error.code}`} data-code={error.code}>
              <td>{error.line > 0 ? error.line : '整列'}</td>
              <td>{error.title}</td>
              <td>{error.label}</td>
              <td>{error.text}</td>
              <td>{error.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Changes({ changes }: { readonly changes: readonly PasteChange[] }) {
  return (
    <div className="preview">
      <table>
        <caption>将要写入{changes.length > drawn ? `（只列出前 ${drawn} 格）` : ''}</caption>
        <thead>
          <tr>
            <th>姓名</th>
            <th>项目</th>
            <th>现在</th>
            <th>改为</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, drawn).map((change) => (
            <tr key={`${change.line} ${change.row ?? 'new'} ${change.field.name}`}>
              <td>
                {change.title}
                {change.row === undefined ? <span className="tag">新增</span> : null}
              </td>
              <td>{change.field.label}</td>
              <BeforeCell words={change.before} />
              <td>{maskField(change.field, change.after) || '（清空）'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
