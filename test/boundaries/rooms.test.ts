// Each import rule is tried against a small house that breaks exactly it: a rule that never fires protects nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, describe, expect, test } from 'vitest'

const rules = createRequire(import.meta.url)('../../build/import-rules.cjs') as IFlattenedRuleSet & { options: object }
const houses: string[] = []
afterAll(() => houses.forEach((house) => rmSync(house, { recursive: true, force: true })))

/** Rules broken by a house made of these files. */
async function brokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), 'house-'))
  houses.push(house)
  for (const [path, text] of Object.entries({ ...files, 'package.json': '{"dependencies":{"dexie":"1.0.0"}}' })) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))].filter(
    (room) => room !== 'node_modules',
  )
  const answer = await cruise(rooms, {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden ?? [] },
    validate: true,
    baseDir: house,
  })
  return [
    ...new Set((answer.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name)),
  ].sort()
}

const use = (path: string) => `import { it } from '${path}'\nexport const mine = it\n`
const it = 'export const it = 1\n'

const cases: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  ['no-cycles', { 'shared/kernel/a.ts': `${use('./b')}${it}`, 'shared/kernel/b.ts': `${use('./a')}${it}` }],
  ['not-resolvable', { 'shared/kernel/a.ts': use('./gone') }],
  ['shared-imports-nothing-outward', { 'shared/domain/a.ts': use('../../electron/b'), 'electron/b.ts': it }],
  ['shared-tests-only-support', { 'shared/domain/a.test.ts': use('../../renderer/b'), 'renderer/b.ts': it }],
  ['kernel-imports-nothing', { 'shared/kernel/a.ts': use('../oplog/b'), 'shared/oplog/b.ts': it }],
  ['log-knows-no-office', { 'shared/oplog/a.ts': use('../domain/b'), 'shared/domain/b.ts': it }],
  ['vault-format-knows-only-the-log', { 'shared/vault-format/a.ts': use('../ipc/b'), 'shared/ipc/b.ts': it }],
  ['electron-never-renderer', { 'electron/a.ts': use('../renderer/b'), 'renderer/b.ts': it }],
  ['renderer-never-electron', { 'renderer/a.ts': use('../electron/b'), 'electron/b.ts': it }],
  ['renderer-no-node', { 'renderer/a.ts': "import { join } from 'node:path'\nexport const mine = join\n" }],
  [
    'features-never-each-other',
    { 'renderer/features/trips/a.ts': use('../roster/b'), 'renderer/features/roster/b.ts': it },
  ],
  ['ui-without-domain', { 'renderer/ui/a.ts': use('../../shared/domain/roster/b'), 'shared/domain/roster/b.ts': it }],
  ['data-below-screens', { 'renderer/data/a.ts': use('../registers/b'), 'renderer/registers/b.ts': it }],
  [
    'tables-only-in-data',
    {
      'renderer/registers/a.ts': use('dexie'),
      'node_modules/dexie/index.js': it,
      'node_modules/dexie/package.json': '{"name":"dexie","version":"1.0.0","main":"index.js","type":"module"}',
    },
  ],
  ['tests-stay-out', { 'shared/domain/a.ts': use('./b.test'), 'shared/domain/b.test.ts': it }],
]

describe('a house that breaks one import rule is refused by it', () => {
  test.each(cases)('%s', async (rule, files) => {
    expect(await brokenBy(files)).toEqual([rule])
  })

  test('every rule has such a house', () => {
    expect(cases.map(([rule]) => rule).sort()).toEqual((rules.forbidden ?? []).map((rule) => rule.name).sort())
  })

  test('a house that keeps the rules passes', async () => {
    const files = {
      'shared/kernel/a.ts': it,
      'shared/domain/roster/b.ts': use('../../kernel/a'),
      'renderer/features/roster/c.ts': use('../../../shared/kernel/a'),
      'electron/d.ts': use('../shared/kernel/a'),
    }
    expect(await brokenBy(files)).toEqual([])
  })
})
