// Catches a broken screen: says so in Chinese, keeps the rest of the window, writes the detail to the log (never a stack trace to people).
import { Component, type ReactNode } from 'react'
import { Button } from 'antd'
import { EmptyState } from './EmptyState'
import { house } from './house'

interface Props {
  /** Name of the screen, for the sentence and the log. */
  readonly name: string
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: Error): void {
    void house()?.call('log:write', {
      level: 'error',
      text: `${this.props.name}: ${error.stack ?? error.message}`.slice(0, 4000),
    })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const again = <Button onClick={() => this.setState({ broken: false })}>重新打开这一页</Button>
    return (
      <EmptyState title={`“${this.props.name}”这一页没能显示`} actions={again}>
        数据没有改动，其他页面可以照常使用。请重新打开这一页；仍不行请到“设置”里导出诊断信息。
      </EmptyState>
    )
  }
}
