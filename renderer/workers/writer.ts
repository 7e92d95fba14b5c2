// The writer worker's entry: one per window, the only place that writes (decisions.md 25).
import { expose } from 'comlink'
import { catalogue } from '../../shared/domain/catalogue'
import { commands } from '../../shared/domain/commands'
import { clockFrom } from '../../shared/kernel/ports'
import { border } from '../data/border'

expose(
  border({
    catalogue,
    commands,
    clock: clockFrom(() => Date.now()),
    random: { bytes: (n) => crypto.getRandomValues(new Uint8Array(n)) },
  }),
)
