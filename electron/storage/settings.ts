// What must be known before the page's first paint: appearance, which office, who works here. Everything else is in the log.
import type { z } from 'zod'
import { contract } from '../../shared/ipc/contract'
import { jsonFile } from './json-file'

const schema = contract['settings:get'].output
export type Settings = z.infer<typeof schema>

export const settings = jsonFile<Settings>('settings.json', schema, () => ({
  theme: 'system',
  fontSize: 15,
  compact: false,
  office: 'office',
  operator: '',
}))

/** Changes the named settings and keeps the others; a key that is absent or undefined stays as it was. */
export async function changeSettings(change: {
  readonly [K in keyof Settings]?: Settings[K] | undefined
}): Promise<Settings> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const next = schema.parse({ ...(await settings.read()), ...given })
  await settings.write(next)
  return next
}
