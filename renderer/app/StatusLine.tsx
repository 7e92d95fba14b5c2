// The status line: what the app has just done and where the data lives, in one quiet line.
export function StatusLine() {
  return <footer className="status" aria-label="状态栏" />
}
