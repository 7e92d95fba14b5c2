// One document from its template and facts; letters one to a person, all in one file or zipped one by one.
import { zipSync } from 'fflate'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { fillDocx, type Facts } from './fill-docx'
import { joinDocx } from './join-docx'
import { specOf, type DocumentKind } from './kinds'
import type { SubjectFacts } from './read-facts'

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface DocumentWish {
  readonly kind: DocumentKind
  /** Blanks that were typed. */
  readonly typed: Readonly<Record<string, string>>
  /** Letters only: a file each, in a zip. */
  readonly apart: boolean
}

/** Codes: those of `fillDocx` and `joinDocx`, `document.empty` for letters to nobody. */
export function makeDocument(template: Uint8Array, subject: SubjectFacts, wish: DocumentWish): Result<MadeFile> {
  const { label, letters: toMany } = specOf(wish.kind)
  const facts: Facts = { ...subject.facts, ...wish.typed }
  const stem = `${subject.number}—${label}`
  if (!toMany) return named(`${stem}.docx`, fillDocx(template, facts))
  const letters: MadeFile[] = []
  for (const [at, letter] of subject.letters.entries()) {
    const made = fillDocx(template, { ...facts, ...letter.facts })
    if (!made.ok) return made
    letters.push({ name: `${String(at + 1).padStart(3, '0')} ${letter.name}.docx`, bytes: made.value })
  }
  if (letters.length === 0) return fail('document.empty', `名单里没有收信的人或单位，没有可写的${label}。`)
  if (wish.apart) return ok({ name: `${stem}.zip`, bytes: zipOf(letters, stem) })
  return named(`${stem}.docx`, joinDocx(letters.map(({ bytes }) => bytes)))
}

function named(name: string, bytes: Result<Uint8Array>): Result<MadeFile> {
  return bytes.ok ? ok({ name, bytes: bytes.value }) : bytes
}

function zipOf(files: readonly MadeFile[], folder: string): Uint8Array {
  const entries = files.map(({ name, bytes }) => [`${folder}/${name.replace(/[\\/:*?"<>|]/gu, ' ')}`, bytes] as const)
  return zipSync(Object.fromEntries(entries), { level: 0 })
}
