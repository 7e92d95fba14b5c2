// The top bar: identity, the office's name, the business year, undo and redo with what they would do, search, and whose name changes carry.
import { Button, Tooltip } from 'antd'
import { RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons'
import { OperatorMenu } from './OperatorMenu'
import { stepBack, useSession } from './session'
import { YearSwitch } from './YearSwitch'

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const officeName = useSession((session) => session.officeName)
  return (
    <header className="top">
      <div className="top-name">
        <span className="top-seal" aria-hidden>
          劳
        </span>
        劳模之家
      </div>
      <span className="top-office" title={officeName}>
        {officeName}
      </span>
      <YearSwitch />
      <UndoButtons />
      <span className="top-space" />
      <Button
        className="top-search"
        icon={<SearchOutlined aria-hidden />}
        onClick={onSearch}
        aria-label="查找人员、页面和操作（Ctrl+K）"
      >
        找人、找页面 <kbd>Ctrl K</kbd>
      </Button>
      <OperatorMenu />
    </header>
  )
}

function UndoButtons() {
  const undo = useSession((session) => session.undo)
  // Until the steps are read there may be one: the button works and says afterwards what it did.
  const unread = useSession((session) => !session.stepsRead)
  return (
    <div className="top-undo">
      <Tooltip
        title={
          undo.undo
            ? (undo.undo.hint ?? `撤销：${undo.undo.label}（Ctrl+Z）`)
            : unread
              ? '撤销上一步（Ctrl+Z）'
              : '没有可以撤销的操作'
        }
      >
        <Button
          icon={<UndoOutlined aria-hidden />}
          type="text"
          disabled={!undo.undo && !unread}
          onClick={() => void stepBack('undo')}
          aria-label={undo.undo ? `撤销：${undo.undo.label}` : '撤销'}
        >
          <span className="top-undo-label">{undo.undo ? `撤销 ${undo.undo.label}` : '撤销'}</span>
        </Button>
      </Tooltip>
      <Tooltip
        title={undo.redo ? `重做：${undo.redo.label}（Ctrl+Y）` : unread ? '重做（Ctrl+Y）' : '没有可以重做的操作'}
      >
        <Button
          icon={<RedoOutlined aria-hidden />}
          type="text"
          disabled={!undo.redo && !unread}
          onClick={() => void stepBack('redo')}
          aria-label={undo.redo ? `重做：${undo.redo.label}` : '重做'}
        >
          重做
        </Button>
      </Tooltip>
    </div>
  )
}
