// The roster's own commands; plain edits of its rows are record.* (shared/domain/record/commands.ts).
import { accountCommands } from './account-commands'
import { paperCommands } from './certificate-commands'
import { recordEvent } from './event-command'
import { applyImport } from './import-command'
import { mergeCommands } from './merge-commands'

export const rosterCommands = [recordEvent, ...accountCommands, ...mergeCommands, ...paperCommands, applyImport]
