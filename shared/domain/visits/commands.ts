// Every command of 走访慰问, for the registry.
import { campaignCommands } from './campaign-commands'
import { goodsCommands } from './goods-commands'
import { handOverCommands } from './hand-over-commands'
import { resultCommands } from './result-commands'
import { routeCommands } from './route-commands'
import { visitCommands as listCommands } from './visit-commands'

export const visitCommands = [
  ...campaignCommands,
  ...listCommands,
  ...routeCommands,
  ...resultCommands,
  ...handOverCommands,
  ...goodsCommands,
]
