// Who may sit down at the keyboard: the operator's PIN where there is one, with a pause after five wrong ones.
import { isPin } from '../../shared/domain/office/pin'
import { FailureError } from '../../shared/kernel/result'
import type { RowId } from '../../shared/oplog/operation'
import type { Session } from './session'

const MOST_TRIES = 5
const PAUSE_MS = 60_000

export class Seat {
  private wrong = 0
  private pausedUntil = 0

  /** Passes for an operator without PIN, or with the right one. Throws `operator.pin`, `operator.wait` or `operator.left`. */
  async admit(session: Session, id: RowId, pin?: string): Promise<void> {
    const { database, catalogue, clock } = session
    const operator = catalogue.has('operator') ? await database.rows('operator').get(id) : undefined
    if (operator?.['left'] === true) throw refusal('operator.left', '这位操作员已离岗，请选择其他操作员。')
    const kept = operator?.['pin']
    if (typeof kept !== 'string') return
    if (clock.now() < this.pausedUntil) throw refusal('operator.wait', '口令连续输错 5 次，请等 1 分钟再试。')
    if (pin === undefined) throw refusal('operator.pin', '请输入这位操作员的口令。')
    if (isPin(pin, kept)) {
      this.wrong = 0
      return
    }
    if (++this.wrong >= MOST_TRIES) {
      this.wrong = 0
      this.pausedUntil = clock.now() + PAUSE_MS
    }
    throw refusal('operator.pin', '口令不对，请再输一次；忘记口令请管理员在“设置 → 操作员”中清除。')
  }
}

function refusal(code: string, message: string): FailureError {
  return new FailureError({ code, message })
}
