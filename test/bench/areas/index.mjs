// The bench areas by name, in the order in which a full run takes them.
import { commit } from './commit.mjs'
import { growth } from './growth.mjs'
import { importing } from './import.mjs'
import { memory } from './memory.mjs'
import { merge } from './merge.mjs'
import { print } from './print.mjs'
import { search } from './search.mjs'
import { start } from './start.mjs'
import { wire } from './wire.mjs'

export const areas = { commit, import: importing, search, start, memory, print, growth, wire, merge }
