// I14: no name, number, picture or passphrase ever lies readable on the share, in no file, file name or temporary file, at no moment.
import { describe, expect, it } from 'vitest'
import { parsePath } from '../../../shared/vault-format/names'
import { leaksIn, needlesOf, SECRETS } from './secrets'
import { liveOnShare, type Life } from './share-life'

const kindsOf = ({ written }: Life): ReadonlySet<string> =>
  new Set(written.map(([path]) => parsePath(path)?.kind ?? path))

describe('I14 what lies on the share', () => {
  it('tells nobody anything who has no key', { timeout: 120_000 }, async () => {
    const life = await liveOnShare(14)
    const needles = needlesOf(life.secrets)
    const bytes = life.written.reduce((sum, [, content]) => sum + content.length, 0)
    console.info(`I14: ${needles.length} spellings searched in ${life.written.length} writes, ${bytes} bytes`)
    expect(leaksIn(life.written, needles)).toEqual([])
    // It was a whole life: every kind of file was written.
    const kinds = ['vault', 'key', 'device', 'head', 'segment', 'pack', 'snapshot', 'blob', 'temporary']
    expect([...kindsOf(life)]).toEqual(expect.arrayContaining(kinds))
    expect(life.written.some(([path]) => parsePath(path) === undefined)).toBe(true)
  })

  it('is searched in every spelling', () => {
    const needles = needlesOf(SECRETS)
    const text = `xx${SECRETS.name}yy`
    const hidden: readonly Buffer[] = [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
      Buffer.from(Buffer.from(text).toString('base64')),
      Buffer.from(Buffer.from(`z${text}`).toString('base64')),
      Buffer.from(Buffer.from(text, 'utf16le').toString('hex')),
      Buffer.from(JSON.stringify(text).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)),
    ]
    for (const bytes of hidden) expect(leaksIn([['file', bytes]], needles)).not.toEqual([])
    expect(leaksIn([[`devices/${SECRETS.phone}`, new Uint8Array()]], needles)).not.toEqual([])
    expect(leaksIn([['file', Buffer.from('闾丘先生')]], needles)).toEqual([])
  })
})
