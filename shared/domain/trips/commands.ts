// Every command of 疗休养, for the registry.
import { departCommands } from './after/depart-commands'
import { editionCommands } from './after/edition-commands'
import { settleCommands } from './after/settle-commands'
import { afterCommands } from './after-commands'
import { placeCommands } from './place-commands'
import { planCommands } from './plan-commands'
import { quotaCommands } from './quota-commands'
import { recordCommands } from './record-commands'
import { recommendCommands } from './recommend-commands'
import { routeCommands } from './route-commands'
import { ruleCommands } from './rule-commands'
import { itemCommands } from './travel/item-commands'
import { layoutCommands } from './travel/layout-commands'
import { suggestCommands } from './suggest/commands'

export const tripCommands = [
  ...planCommands,
  ...quotaCommands,
  ...routeCommands,
  ...ruleCommands,
  ...recommendCommands,
  ...recordCommands,
  ...placeCommands,
  ...afterCommands,
  ...itemCommands,
  ...layoutCommands,
  ...departCommands,
  ...settleCommands,
  ...editionCommands,
  ...suggestCommands,
]
