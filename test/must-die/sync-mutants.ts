// Each protection of sync with the text that removes it from the shipped files (decisions.md 24). Where several layers catch one
// fault, all of them are removed: each layer alone is spare, together they are not.

export interface Patch {
  readonly file: string
  /** Must occur exactly once in the shipped file. */
  readonly find: string
  readonly replace: string
}

export interface SyncMutant {
  /** The design choice that is removed. */
  readonly name: string
  readonly patches: readonly Patch[]
  /** A script that notices; others are tried after it. */
  readonly seed: number
  /** Where it is not a script of faults: what is run, once. */
  readonly by?: typeof SEARCH
}

/** Searches a life on a share for what must not be readable there (I14). */
export const SEARCH = 'test/simulation/plaintext/search.ts'

const SEALING = 'electron/vault/sealing.ts'
const HEAL = 'electron/sync/heal.ts'
const FETCH = 'electron/sync/fetch.ts'
const COLLECT = 'electron/sync/collect.ts'
const PASSED = `const old = parsePath(path)
      if (old?.kind === 'segment' && old.seq <= (station.frontier[old.device]?.upTo ?? 0)) continue`

export const syncMutants: readonly SyncMutant[] = [
  {
    name: 'the name of a file carries the hash of its bytes',
    patches: [
      {
        file: 'shared/vault-format/names.ts',
        find: 'return encodeBase32(sha256(bytes)).slice(0, HASH_CHARACTERS)',
        replace: "return '0'.repeat(HASH_CHARACTERS + 0 * bytes.length)",
      },
    ],
    seed: 2,
  },
  {
    name: 'every start of the program mints stamps of its own (incarnation)',
    patches: [
      {
        file: 'shared/oplog/stamp.ts',
        find: 'writeUint(bytes, 13, 4, incarnation)',
        replace: 'writeUint(bytes, 13, 4, 0 * incarnation)',
      },
    ],
    seed: 2,
  },
  {
    name: 'what is read must prove itself: checksum, name, seal and slice check',
    patches: [
      {
        file: 'shared/vault-format/container.ts',
        find: 'if (hash.some((byte, at) => bytes[end + at] !== byte)) return undefined',
        replace: '',
      },
      { file: FETCH, find: '|| hash !== name.hash', replace: '' },
      {
        file: 'shared/oplog/slice.ts',
        find: "if (!isWhole(bytes)) return damaged('checksum')",
        replace: '',
      },
      {
        file: 'test/simulation/cheap-format.ts',
        find: 'return tag.every((byte, at) => byte === sealed[plain.length + at]) ? plain : undefined',
        replace: 'return tag.length > 0 ? plain : undefined',
      },
    ],
    seed: 78,
  },
  {
    name: 'the mirror believes its own files only after hashing them',
    patches: [
      {
        file: 'electron/sync/mirror.ts',
        find: 'if (bytes && hashName(bytes) === place.hash) return bytes',
        replace: 'if (bytes) return bytes',
      },
    ],
    seed: 8,
  },
  {
    name: 'a segment counts as published only when it was put there',
    patches: [
      {
        file: 'electron/sync/publish.ts',
        find: 'await putProven(station, path, bytes)',
        replace: 'await putProven(station, path, bytes).catch(() => undefined)',
      },
    ],
    seed: 8,
  },
  {
    name: 'and only when it was read back',
    patches: [
      {
        file: 'electron/sync/put.ts',
        find: 'if (await isThere(station, path, bytes)) return',
        replace: 'if (bytes.length > 0) return',
      },
    ],
    seed: 97,
  },
  {
    name: 'own changes lie in the journal until they are published',
    patches: [{ file: 'electron/sync/journaling.ts', find: 'await journal.append(entries)', replace: 'void journal' }],
    seed: 141,
  },
  {
    name: 'journal and log are united at start',
    patches: [
      {
        file: 'electron/sync/begin.ts',
        find: 'await uniteJournal(ports, mirror, named.device)',
        replace: 'void uniteJournal',
      },
    ],
    seed: 105,
  },
  {
    name: 'mirror and log are united at start',
    patches: [{ file: 'electron/sync/begin.ts', find: 'await catchUp(station, before)', replace: 'void catchUp' }],
    seed: 24,
  },
  {
    name: 'whoever has the bytes mends what is missing or damaged',
    patches: [{ file: HEAL, find: 'await putProven(station, path, bytes)', replace: 'void putProven' }],
    seed: 2,
  },
  {
    name: 'pred decides what is replaced, not the clock',
    patches: [
      {
        file: 'shared/oplog/register.ts',
        find: 'register.heads.filter((head) => !pred.includes(head.stamp))',
        replace: 'register.heads.filter((head) => !write || head.stamp > write.stamp)',
      },
    ],
    seed: 1,
  },
  {
    name: 'buried stamps are remembered until that very operation comes',
    patches: [
      {
        file: 'shared/oplog/register.ts',
        find: '...pred.filter((stamp) => isStillToCome(register, stamp, seen))',
        replace: '',
      },
    ],
    seed: 1,
  },
  {
    name: 'an empty or foreign folder is a message, not a vault',
    patches: [
      {
        file: 'electron/sync/health.ts',
        find: "if (id.state !== 'ok') return id\n",
        replace: "if (id.state === 'away') return id\n",
      },
      {
        file: 'electron/sync/health.ts',
        find: "if (id.vault !== vault) return isWrong('vault.other')",
        replace: '',
      },
    ],
    seed: 22,
  },
  {
    name: 'another vault is a message',
    patches: [
      {
        file: 'electron/sync/health.ts',
        find: "if (id.vault !== vault) return isWrong('vault.other')",
        replace: '',
      },
    ],
    seed: 22,
  },
  {
    name: 'what is new is found by name, not by number',
    patches: [
      { file: COLLECT, find: 'present.set(path, file)\n', replace: `present.set(path, file)\n      ${PASSED}\n` },
      {
        file: FETCH,
        find: 'if (station.mirror.has(path) ||',
        replace:
          "if (place.kind === 'segment' && place.seq <= (station.frontier[place.device]?.upTo ?? 0)) return\n  if (station.mirror.has(path) ||",
      },
    ],
    seed: 2,
  },
  {
    name: 'a PC that finds its name used by another takes a new one',
    patches: [
      {
        file: FETCH,
        find: "station.alarm = name.seq > station.cursor.seq ? 'rewound' : 'forked'",
        replace: '',
      },
      { file: 'electron/sync/head.ts', find: "station.alarm = 'rewound'", replace: 'station.wanted.clear()' },
      { file: 'electron/sync/head.ts', find: "station.alarm = 'running'", replace: 'station.wanted.clear()' },
    ],
    seed: 2,
  },
  {
    name: 'of an earlier run nothing is claimed beyond what a bundle holds',
    patches: [
      {
        file: 'electron/sync/batch.ts',
        find: "return stampBefore(firsts.get(source) ?? '')",
        replace: "return ''",
      },
    ],
    seed: 2,
  },
  {
    name: 'what lies on the share is encrypted',
    patches: [
      {
        file: SEALING,
        find: 'Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])',
        replace: 'Buffer.concat([plain, new Uint8Array(TAG_BYTES)])',
      },
      {
        file: SEALING,
        find: 'return plainBytes(Buffer.concat([decipher.update(body), decipher.final()]))',
        replace: 'return decipher ? plainBytes(body) : undefined',
      },
    ],
    seed: 14,
    by: SEARCH,
  },
  {
    name: 'the name of a PC is sealed',
    patches: [
      {
        file: 'electron/sync/announce.ts',
        find: 'name: encodeBase32(sealed)',
        replace: 'name: encodeBase32(sealed.length > 0 ? bytesOf(ports.program.name) : sealed)',
      },
    ],
    seed: 14,
    by: SEARCH,
  },
]
