// A small JSON file beside the database (settings, window place, device id): replaced atomically, read forgivingly, because
// a half-written or hand-edited preference must never keep the office from its data.
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFile } from 'atomically'
import { app } from 'electron'
import type { z } from 'zod'

export interface JsonFile<T> {
  /** The stored value; `initial` where the file is missing or unreadable. Loaded once. */
  read(): Promise<T>
  /** Replaces the file; the promise settles when it is on disk. Where the disk refuses, file and value are as before. */
  write(value: T): Promise<void>
}

/** `name` is a file name inside userData, looked up when first used so that the profile is already chosen. */
export function jsonFile<T>(name: string, schema: z.ZodType<T>, initial: () => T): JsonFile<T> {
  let value: T | undefined
  const path = () => join(app.getPath('userData'), name)
  return {
    async read() {
      value ??= (await load(path(), schema)) ?? initial()
      return value
    },
    async write(next) {
      const before = value
      // Known at once, so that a change asked for meanwhile builds on this one.
      value = next
      try {
        await mkdir(dirname(path()), { recursive: true })
        await writeFile(path(), JSON.stringify(next, null, 2))
      } catch (error) {
        if (value === next) value = before
        throw error
      }
    },
  }
}

async function load<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const parsed = schema.safeParse(parse(text))
  return parsed.success ? parsed.data : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // damaged: the caller falls back to its initial value
  }
}
