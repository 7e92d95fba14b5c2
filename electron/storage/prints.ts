// Print jobs beside the database: page model, HTML and PDF of every sheet that was made, so that a reprint is the stored PDF
// byte for byte (decisions.md 25). A job exists once its job.json does; what a crash left without one is no job.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'atomically'
import { app } from 'electron'
import { z } from 'zod'
import { currentSettings } from './settings'

const record = z.object({
  job: z.string(),
  title: z.string(),
  /** UTC ms. */
  at: z.number(),
  /** Name of the operator, as it was then. */
  by: z.string(),
  pages: z.number(),
  /** Digest of the page model. */
  hash: z.string(),
})
export type PrintJob = z.infer<typeof record>

const parts = { model: 'model.json', html: 'sheet.html', pdf: 'sheet.pdf', record: 'job.json' } as const
export type JobPart = keyof typeof parts

/** A new job's id: sorts by time, and two made in the same millisecond differ. */
export function newJobId(at: number): string {
  return `${at.toString(36).padStart(9, '0')}-${randomBytes(4).toString('hex')}`
}

/** The sample office's sheets lie apart from the office's own (decisions.md 17). */
async function folder(): Promise<string> {
  return join(app.getPath('userData'), 'prints', (await currentSettings()).office)
}

/** Writes one part whole or not at all. */
export async function writeJobPart(job: string, part: JobPart, content: string | Uint8Array): Promise<void> {
  const path = join(await folder(), job)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, parts[part]), typeof content === 'string' ? content : Buffer.from(content))
}

/** The bytes of a part; undefined where the job or the part is not there. */
export async function readJobPart(job: string, part: JobPart): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!/^[a-z0-9-]{8,64}$/.test(job)) return undefined
  try {
    return new Uint8Array(await readFile(join(await folder(), job, parts[part])))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Takes a job that could not be finished away again. */
export async function dropJob(job: string): Promise<void> {
  await rm(join(await folder(), job), { recursive: true, force: true })
}

/** Removes every sheet of the sample office, which is removed in one step; the office's own stay. */
export async function dropSampleJobs(): Promise<void> {
  await rm(join(app.getPath('userData'), 'prints', 'sample'), { recursive: true, force: true })
}

/** The record of a finished job; undefined where there is none or the disk damaged it: one such job must not hide the others. */
export async function readJob(job: string): Promise<PrintJob | undefined> {
  const bytes = await readJobPart(job, 'record')
  return bytes && record.safeParse(parse(Buffer.from(bytes).toString('utf8'))).data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // damaged: told from the record's shape by the caller
  }
}

/** The newest finished jobs, newest first. */
export async function listJobs(limit: number): Promise<PrintJob[]> {
  const names = await readdir(await folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[]
    throw error
  })
  const jobs: PrintJob[] = []
  for (const name of names.sort().reverse()) {
    if (jobs.length >= limit) break
    const job = await readJob(name)
    if (job) jobs.push(job)
  }
  return jobs
}
