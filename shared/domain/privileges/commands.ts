// Every command of 优待服务.
import { cardBulkCommands } from './card-bulk-commands'
import { cardCommands } from './card-commands'
import { caseCommands } from './case-commands'
import { deliveryCommands } from './delivery-commands'
import { listCommands } from './list-commands'
import { subscriptionCommands } from './subscription-commands'
import { takeCommands } from './take-commands'

export const privilegeCommands = [
  ...caseCommands,
  ...cardCommands,
  ...cardBulkCommands,
  ...subscriptionCommands,
  ...deliveryCommands,
  ...listCommands,
  ...takeCommands,
]
