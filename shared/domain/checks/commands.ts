// The commands of 年度核查 and 健在核实.
import { checkCommands } from './check-commands'
import { lifeCheckCommands } from './life-commands'

export const annualCheckCommands = [...lifeCheckCommands, ...checkCommands]
