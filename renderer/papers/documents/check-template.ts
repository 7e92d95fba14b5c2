// Whether a template the office edited can be put in place: blanks nobody knows are refused by name, missing ones are said.
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { blanksOf, type UsedBlank } from './fill-docx'
import { specOf, type DocumentKind, type DocumentSpec } from './kinds'

/** The needed blanks that the template does not have. Codes: `document.unknown-blank`, and those of `blanksOf`. */
export function checkTemplate(kind: DocumentKind, template: Uint8Array): Result<readonly string[]> {
  const spec = specOf(kind)
  const blanks = blanksOf(template)
  if (!blanks.ok) return blanks
  const strange = blanks.value.filter((blank) => !isKnown(spec, blank))
  if (strange.length > 0) {
    const said = [...new Set(strange.map(blankWords))].join('、')
    const known = spec.blanks.map(({ name, each }) => (each ? `{#${name}}` : `{${name}}`)).join(' ')
    return fail('document.unknown-blank', `${spec.label}里没有这些空：${said}。没有换上。可以用的有：${known}`)
  }
  const there = new Set(blanks.value.filter(({ within }) => within === '').map(({ name }) => name))
  return ok(spec.blanks.filter(({ name, needed }) => needed && !there.has(name)).map(({ name }) => name))
}

/** Inside a list both its own words and those of the whole may stand; inside a part of a list, what may stand in the list. */
function isKnown(spec: DocumentSpec, { name, within, list }: UsedBlank): boolean {
  const own = spec.blanks.find((blank) => blank.name === name)
  const around = spec.blanks.find((blank) => blank.name === within || blank.parts?.includes(within))
  if (list ? around?.parts?.includes(name) : around?.each?.includes(name)) return true
  return own !== undefined && (own.each !== undefined) === list
}

function blankWords({ name, within, list }: UsedBlank): string {
  const written = list ? `{#${name}}` : `{${name}}`
  return within === '' ? written : `{#${within}} 里的 ${written}`
}
