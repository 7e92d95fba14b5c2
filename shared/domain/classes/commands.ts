// Every command of 才艺培训, for the registry.
import { classCommands } from './class-commands'
import { enrolCommands } from './enrol-commands'
import { feeCommands } from './fee-commands'
import { graduateCommands } from './graduate-commands'
import { markCommands } from './mark-commands'
import { scheduleCommands } from './schedule-commands'
import { takeCommands } from './take-command'

export const trainingCommands = [
  ...classCommands,
  ...enrolCommands,
  ...scheduleCommands,
  ...markCommands,
  ...graduateCommands,
  ...feeCommands,
  ...takeCommands,
]
