// What this PC remembers of its connection to the share: where it lies, which vault and key, and what the PC is called there. The key
// itself is in the system's care (electron/vault); where that cannot keep it, the passphrase is asked for.
import { z } from 'zod'
import type { Connection } from '../../../shared/ipc/sync-messages'
import { jsonFile } from '../../storage/json-file'
import { keyCacheHere } from '../../vault/this-pc'

const schema = z.object({
  connection: z.object({ share: z.string(), vault: z.string(), keyId: z.string(), name: z.string() }).optional(),
})
const file = jsonFile<z.infer<typeof schema>>('sync.json', schema, () => ({}))

/** The connection as it was left, or undefined where this PC shares with nobody. */
export async function rememberedConnection(): Promise<Connection | undefined> {
  const { connection } = await file.read()
  if (!connection) return undefined
  const key = await keyCacheHere.load(connection)
  return { ...connection, ...(key === undefined ? {} : { key }) }
}

/** Keeps it for the next start; undefined after leaving. */
export async function rememberConnection(connection: Connection | undefined): Promise<void> {
  if (!connection) {
    await keyCacheHere.forget()
    return file.write({})
  }
  const { key, ...rest } = connection
  if (key !== undefined) await keyCacheHere.keep(connection.vault, key)
  await file.write({ connection: rest })
}
