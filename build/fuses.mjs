// Asserts that an executable carries the fuses electron-builder.yml asks for: node build/fuses.mjs EXECUTABLE
// (release workflow on Windows; dist:dir here, where the older development runtime lacks the newest fuse).
import { fileURLToPath } from 'node:url'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

const { DISABLE, ENABLE } = FuseState

/** Fuse → state it must have in what we ship. */
const wanted = new Map([
  [FuseV1Options.RunAsNode, DISABLE],
  [FuseV1Options.EnableCookieEncryption, ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, DISABLE],
])

/** Names of the fuses that are not as wanted; `mayLack` tolerates those the runtime is too old to have. */
export async function wrongFuses(executable, { mayLack = false } = {}) {
  const wire = await getCurrentFuseWire(executable)
  return [...wanted]
    .filter(([fuse, state]) => wire[fuse] !== state && !(mayLack && wire[fuse] === undefined))
    .map(
      ([fuse]) =>
        `${FuseV1Options[fuse]} is ${FuseState[wire[fuse]] ?? 'absent'}, wanted ${FuseState[wanted.get(fuse)]}`,
    )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = await wrongFuses(process.argv[2])
  console.log(wrong.length === 0 ? 'fuses are as wanted' : wrong.join('\n'))
  process.exitCode = wrong.length === 0 ? 0 : 1
}
