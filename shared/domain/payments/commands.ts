// The commands of policies and payments.
import { computeCommands } from './compute-command'
import { lifeCommands } from './life-commands'
import { lineCommands } from './line-commands'
import { payCommands } from './pay-commands'
import { policyCommands } from './policy-commands'

export const paymentCommands = [...policyCommands, ...computeCommands, ...lineCommands, ...lifeCommands, ...payCommands]
