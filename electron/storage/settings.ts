// What must be known before the page's first paint: appearance, which office, who works here. Everything else is in the log.
import type { z } from 'zod'
import { contract } from '../../shared/ipc/contract'
import { jsonFile } from './json-file'

const schema = contract['settings:get'].output
export type Settings = z.infer<typeof schema>

const file = jsonFile<Settings>('settings.json', schema, () => ({
  theme: 'system',
  fontSize: 15,
  compact: false,
  office: 'office',
  operator: '',
}))
/** What was chosen last. It holds for this run even where a full disk would not keep it: which office is open decides where prints go. */
let chosen: Settings | undefined

/** What holds now. */
export async function currentSettings(): Promise<Settings> {
  return chosen ?? (await file.read())
}

/** Changes the named settings and keeps the others; a key that is absent or undefined stays as it was. Rejects where the disk refuses. */
export async function changeSettings(change: {
  readonly [K in keyof Settings]?: Settings[K] | undefined
}): Promise<Settings> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next = schema.parse({ ...(await currentSettings()), ...given })
  chosen = next
  await file.write(next)
  return next
}
