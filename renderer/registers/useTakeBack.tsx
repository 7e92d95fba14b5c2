// Taking back one earlier transaction from a screen: what could not go back is named with its reason (decisions.md 7).
import { useCallback } from 'react'
import { App } from 'antd'
import type { TxnId } from '../../shared/oplog/operation'
import type { UndoReport } from '../data/office'
import { useOffice } from './source'

/**
 * Answers a function that reverses a transaction as a new one. `done` is the sentence for the head of the list of what was
 * kept. A refusal is said for 6 s and answered as false.
 */
export function useTakeBack(): (txn: TxnId, done: string) => Promise<boolean> {
  const office = useOffice()
  const { message, modal } = App.useApp()
  return useCallback(
    async (txn, done) => {
      const undone = await office.undoTransaction(txn)
      if (!undone.ok) return (void message.warning(undone.failure.message, 6), false)
      if (undone.report.kept.length > 0)
        void modal.info({
          title: `${done}；以下内容后来又改过，保留现状`,
          content: <Kept report={undone.report} />,
          okText: '知道了',
        })
      else void message.success(`${done}，退回 ${undone.report.reversed} 处`)
      return true
    },
    [office, message, modal],
  )
}

function Kept({ report }: { readonly report: UndoReport }) {
  return (
    <ul>
      {report.kept.map((kept) => (
        <li key={`${kept.row}${kept.field ?? ''}`}>
          {kept.title}
          {kept.fieldLabel ? `：${kept.fieldLabel}` : ''}（{kept.why}）
        </li>
      ))}
    </ul>
  )
}
