// Unit tests and properties: they stand beside their file and run in plain Node (happy-dom where a test asks for it by a docblock).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Tests that stand beside what they test, with their text. */
const BESIDE = ['shared', 'electron', 'renderer'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/u.test(name))
    .map((name) => join(room, name).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
)

/**
 * Files that leave nothing behind but what they loaded, so that the next one need not load it again. One that puts something else in
 * the place of a module would be felt by it. With a document or without: a process has one or the other.
 */
const sharing = (withDocument: boolean): string[] =>
  BESIDE.filter(({ text }) => !/vi\.mock\(/u.test(text) && /@vitest-environment/u.test(text) === withDocument).map(
    ({ path }) => path,
  )
const ON_SCREEN = sharing(true)
const PLAIN = sharing(false)

/** What takes minutes for a file, longest first; all else takes seconds. */
const LONGEST = ['-scripts.test', '/real-files.test', '/undo.test', '-crash-points.test', '/must-die/', 'test/']

/** Long files first: whatever short files are left share the cores to the end, instead of one core waiting for a long last file. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((part) => moduleId.slice(root.length).includes(part))
      return at < 0 ? LONGEST.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  root,
  test: {
    // Two cores: one worker less than the default leaves room for Electron beside it.
    maxWorkers: 2,
    testTimeout: 60_000,
    // A long history made before a test takes as long as a test may, on a busy machine.
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'on screen', include: ON_SCREEN, isolate: false } },
      { extends: true, test: { name: 'plain', include: PLAIN, isolate: false } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['{electron,renderer,build,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/e2e/**', 'test/bench/**', ...ON_SCREEN, ...PLAIN],
        },
      },
    ],
  },
})
