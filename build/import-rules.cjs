// Which room may import which (architecture.md, "Rooms"), checked by dependency-cruiser; library bans live in lint.
// test/boundaries proves each rule by a small house that breaks it.

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw|inline)' },
    },
    {
      name: 'shared-imports-nothing-outward',
      severity: 'error',
      // Unit tests beside their file may use test/support, but no room's insides.
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(electron|renderer|build|test)/' },
    },
    {
      name: 'shared-tests-only-support',
      severity: 'error',
      from: { path: '^shared/.*\\.test\\.ts$' },
      to: { path: '^(electron|renderer|build|test)/', pathNot: '^test/(support|fixtures)/' },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^shared/kernel/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(?!kernel/)' },
    },
    {
      name: 'log-knows-no-office',
      comment: "shared/oplog merges history of any tables: what they mean is the domain's.",
      severity: 'error',
      from: { path: '^shared/oplog/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(domain|issues|ipc)/' },
    },
    {
      name: 'vault-format-knows-only-the-log',
      comment:
        'What lies on the share must stay readable for ever: it may depend on nothing that changes with the office.',
      severity: 'error',
      from: { path: '^shared/vault-format/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(?!(kernel|oplog|vault-format)/)' },
    },
    { name: 'electron-never-renderer', severity: 'error', from: { path: '^electron/' }, to: { path: '^renderer/' } },
    {
      name: 'renderer-never-electron',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^electron/|node_modules/electron/' },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-never-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-without-domain',
      comment: 'The design system knows no office: it takes text and callbacks.',
      severity: 'error',
      from: { path: '^renderer/ui/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(renderer/(features|registers|app|importing|exporting|sheets)/|shared/domain/[^/]+/)' },
    },
    {
      name: 'data-below-screens',
      severity: 'error',
      from: { path: '^renderer/data/', pathNot: '\\.test\\.tsx?$' },
      // house.ts is only the typed window.house.
      to: { path: '^renderer/(features|registers|app|ui)/', pathNot: '^renderer/ui/house\\.ts$' },
    },
    {
      name: 'tables-only-in-data',
      comment: 'Screens ask office() and the hooks; only renderer/data and its worker know Dexie.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/(data|workers)/|\\.test\\.tsx?$' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
