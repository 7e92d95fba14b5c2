// The commands of policies, funds and payments.
import { postBatch } from './batch-posting'
import { claimCommands } from './claim-commands'
import { computeCommands } from './compute-command'
import { expenseCommands } from './expense-commands'
import { recordHistory } from './history-command'
import { lifeCommands } from './life-commands'
import { lineCommands } from './line-commands'
import { overdueCommands } from './overdue'
import { payCommands } from './pay-commands'
import { policyCommands } from './policy-commands'
import { reportCommands } from './report-commands'
import { returnCommands } from './return-commands'
import { fundCommands } from './usual-funds'

export const paymentCommands = [
  ...policyCommands,
  ...fundCommands,
  ...expenseCommands,
  ...computeCommands,
  ...lineCommands,
  ...overdueCommands,
  ...lifeCommands,
  postBatch,
  ...payCommands,
  ...claimCommands,
  ...returnCommands,
  recordHistory,
  ...reportCommands,
]
