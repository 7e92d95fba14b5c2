// Signs a release for 从共享更新: latest.yml (version, installer, its SHA-512 and size, notes) and latest.yml.sig beside the installer.
//   MWH_UPDATE_PRIVATE_KEY=… node build/sign-update.mjs [FOLDER]   FOLDER holds the installer; release/ by default
//   node build/sign-update.mjs --new-keys                          a fresh pair: the public one goes into the build, the private one into a secret
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repo = fileURLToPath(new URL('..', import.meta.url))

/**
 * Content of both files by name. JSON is YAML, and has one reading only. `privateKey` is base64 of the PKCS8 form of an Ed25519 key.
 * @param {{ version: string, file: string, notes: string, installer: Uint8Array, privateKey: string }} release
 * @returns {Record<string, string>}
 */
export function releaseFiles({ version, file, notes, installer, privateKey }) {
  const sha512 = createHash('sha512').update(installer).digest('hex')
  const text = `${JSON.stringify({ version, file, sha512, size: installer.length, notes }, null, 2)}\n`
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  return { 'latest.yml': text, 'latest.yml.sig': `${sign(null, Buffer.from(text), key).toString('base64')}\n` }
}

function main() {
  if (process.argv.includes('--new-keys')) return newKeys()
  const privateKey = process.env.MWH_UPDATE_PRIVATE_KEY
  if (!privateKey) throw new Error('MWH_UPDATE_PRIVATE_KEY is not set: nothing was signed.')
  requireOwnKey(privateKey)
  const folder = process.argv[2] ?? join(repo, 'release')
  const { version } = JSON.parse(readFileSync(join(repo, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((name) => name.endsWith('.exe') && name.includes(`-${version}-`))
  if (file === undefined) throw new Error(`no installer of ${version} in ${folder}`)
  const installer = readFileSync(join(folder, file))
  const files = releaseFiles({ version, file, notes: notesOf(version), installer, privateKey })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  console.log(`signed ${file}, ${installer.length} bytes`)
}

/** A release signed by another key than the one built into it would be refused by every PC. */
function requireOwnKey(privateKey) {
  const built = process.env.MWH_UPDATE_PUBLIC_KEY
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  if (built !== own) throw new Error('MWH_UPDATE_PUBLIC_KEY is not the public half of MWH_UPDATE_PRIVATE_KEY.')
}

/** The section of the version in CHANGELOG.md, or the newest one. */
function notesOf(version) {
  const sections = readFileSync(join(repo, 'CHANGELOG.md'), 'utf8').split(/^## /m).slice(1)
  const section = sections.find((text) => text.startsWith(version)) ?? sections[0] ?? ''
  return section.split('\n').slice(1).join('\n').trim().slice(0, 20_000)
}

function newKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  console.log(`MWH_UPDATE_PUBLIC_KEY=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`)
  console.log(`MWH_UPDATE_PRIVATE_KEY=${privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
