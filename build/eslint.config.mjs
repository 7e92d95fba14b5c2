// Lint: strict TypeScript, the rules of React's hooks, and the house's own boundaries (architecture.md; decisions.md 26).
// test/boundaries proves each boundary by a file that breaks it.
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**']
const FS = ['fs', 'fs/promises', 'node:fs', 'node:fs/promises', 'atomically']

/** Forbidden for everyone: CVEs, sizes, licences, or a second way of doing what a chosen library does (toolchain.md). */
const libraries = [
  { name: 'xlsx', message: 'xlsx 0.18 has known CVEs: read with @e965/xlsx, write with exceljs.' },
  { name: 'moment', message: 'Dates are plain text in storage and dayjs in the UI.' },
  { name: 'lodash', message: 'The language has it.' },
  { name: 'ag-grid-enterprise', message: 'AG Grid Community only.' },
]
const patterns = [
  { regex: '^(lodash|ag-grid-enterprise|@ag-grid-enterprise|moment)/', message: 'Forbidden library (toolchain.md).' },
]
const ipcMain = { name: 'electron', importNames: ['ipcMain'], message: 'Only electron/ipc/connect.ts touches ipcMain.' }
const ipcRenderer = {
  name: 'electron',
  importNames: ['ipcRenderer'],
  message: 'Only electron/preload.ts touches ipcRenderer.',
}
const files = FS.map((name) => ({
  name,
  message: 'Files are touched only in electron/storage, electron/backup, build and test.',
}))
const HASHES = ['createHash', 'createHmac', 'hash', 'default']
const CIPHERS = [
  'createCipheriv',
  'createDecipheriv',
  'scrypt',
  'scryptSync',
  'pbkdf2',
  'pbkdf2Sync',
  'hkdf',
  'hkdfSync',
]
const secrecy = (names, message) => ['crypto', 'node:crypto'].map((name) => ({ name, importNames: names, message }))
const hashing = secrecy(
  [...HASHES, ...CIPHERS],
  'Hashing only through shared/kernel/digest, keys and encryption only in electron/vault.',
)
const noble = { regex: '^@noble/hashes', message: 'Hashing only through shared/kernel/digest.' }
const outward = {
  regex: '^(node:|electron|react|dexie|antd|ag-grid|comlink)|(^|/)(electron|renderer)/',
  message: 'shared is pure: it imports nothing outward.',
}

const clockAndChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from the Clock port.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the Clock port.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes from the Random port.',
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][callee.property.name='Collator']",
    message: 'Nothing stored or printed derives from Intl collation (decisions.md 9).',
  },
]

/** One rule per world: later entries replace earlier ones, so each lists all that is restricted there. */
const restrict = (paths, more = []) => ['error', { paths: [...libraries, ...paths], patterns: [...patterns, ...more] }]

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'release/**',
      'node_modules/**',
      '.cache/**',
      'coverage/**',
      'test-results/**',
      'test/boundaries/house/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-imports': restrict([...files, ...hashing, ipcMain, ipcRenderer], [noble]),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': restrict([...files, ...hashing], [noble, outward]),
      'no-restricted-syntax': ['error', ...clockAndChance],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'process',
        'crypto',
        'fetch',
        'setTimeout',
        'localStorage',
      ],
    },
  },
  { files: ['shared/kernel/digest.ts'], rules: { 'no-restricted-imports': restrict(files, [outward]) } },
  {
    files: ['electron/storage/**/*.ts', 'electron/backup/**/*.ts'],
    rules: { 'no-restricted-imports': restrict([...hashing, ipcMain, ipcRenderer], [noble]) },
  },
  {
    files: ['electron/vault/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': restrict(
        [...files, ...secrecy(HASHES, 'Hashing only through shared/kernel/digest.'), ipcMain, ipcRenderer],
        [noble],
      ),
    },
  },
  {
    files: ['electron/ipc/connect.ts'],
    rules: { 'no-restricted-imports': restrict([...files, ...hashing, ipcRenderer], [noble]) },
  },
  {
    files: ['electron/preload.ts'],
    rules: { 'no-restricted-imports': restrict([...files, ...hashing, ipcMain], [noble]) },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': restrict(
        [...files, ...hashing],
        [
          noble,
          {
            regex: '^(node:|electron($|/))|/electron/',
            message: 'The page has no Node and no Electron: use window.house.',
          },
        ],
      ),
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from files could carry a script.',
        },
      ],
    },
  },
  {
    files: [...TESTS, 'build/**'],
    rules: { 'no-restricted-imports': restrict([]) },
  },
  // A runtime without a bundler loads CommonJS only.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
