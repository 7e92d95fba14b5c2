// Every command of 来信来访, for the registry.
import { moveCommands } from './move-commands'
import { registerCommands } from './register-commands'
import { ruleCommands } from './rule-commands'

export const inquiryCommands = [...registerCommands, ...moveCommands, ...ruleCommands]
