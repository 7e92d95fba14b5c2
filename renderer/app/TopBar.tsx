// The top bar: identity, the office's name, undo and redo, search, the operator whose name changes carry.
export function TopBar() {
  return (
    <header className="top">
      <div className="top-name">
        <span className="top-seal" aria-hidden>
          劳
        </span>
        劳模之家
      </div>
    </header>
  )
}
