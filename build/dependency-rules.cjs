/** The structure of the house, as rules a tool keeps. Each has a deliberate violation in tests/check that must be caught. */

/** Files of the core that join the house together rather than furnish one room of it. */
const joints = '^src/main/core/(core|handlers|context|session|process|calendar|ids|jobs)\\.ts$'
/** Foundations every room of the core may stand on. */
const foundations = '^src/main/core/(vault|database|demo)/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      comment: 'One vocabulary for all processes; it reaches only itself and zod.',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { pathNot: ['^src/shared', '^node_modules/zod'] },
    },
    {
      name: 'core-knows-no-electron',
      comment: 'The core runs anywhere Node runs; tests ask it directly.',
      severity: 'error',
      from: { path: '^src/main/core/' },
      to: {
        path: [
          '^src/main/(?!core/|core-messages\\.ts$|reader/messages\\.ts$)',
          '^node_modules/electron(/|$)',
          '^electron$',
        ],
      },
    },
    {
      name: 'the-reader-stands-alone',
      comment:
        'What parses foreign bytes reaches no key, no database, no shell: only the shared words and its own libraries.',
      severity: 'error',
      from: { path: '^src/main/reader/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '^src/main/reader/',
          '^src/shared/',
          '^node_modules/(docxtemplater|pizzip|mammoth)/',
          '^(node:)?(zlib|worker_threads)$',
        ],
      },
    },
    {
      name: 'foreign-bytes-are-read-by-the-reader',
      comment: 'A library that parses documents has no place in a process that holds keys.',
      severity: 'error',
      from: { path: '^src/(main|shared|preload)/', pathNot: '^src/main/reader/' },
      to: { path: '^node_modules/(docxtemplater|pizzip|mammoth|pdfjs-dist)/' },
    },
    {
      name: 'the-reader-is-a-process',
      comment: 'Nobody calls the reader by its functions: it is started, and asked by message.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/reader/' },
      to: { path: '^src/main/reader/(?!(process|messages)\\.ts$)' },
    },
    {
      name: 'shell-knows-the-core-as-a-process',
      comment: 'No shortcut past the gate: the shell may only start the core, and tell it where its own thread begins.',
      severity: 'error',
      from: { path: '^src/main/(?!core/)' },
      to: { path: '^src/main/core/(?!process\\.ts$|backup/sound-worker\\.ts$)' },
    },
    {
      name: 'renderer-asks-through-the-contract',
      comment: 'The contract is the only bridge.',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: ['^src/(main|preload)', '^node_modules/electron(/|$)', '^electron$'] },
    },
    {
      name: 'sql-lives-in-stores',
      comment: 'SQL only in *.store.ts and database/ (and where the house is founded and its session opened).',
      severity: 'error',
      from: {
        path: '^src/main/core',
        pathNot: [
          '\\.store\\.ts$',
          '^src/main/core/database/',
          '^src/main/core/vault/',
          '^src/main/core/(session|context)\\.ts$',
          '\\.tables\\.ts$',
        ],
      },
      to: {
        path: ['^node_modules/(kysely|better-sqlite3)(/|$)', '^src/main/core/database/(handle|open|write|log)\\.ts$'],
      },
    },
    {
      name: 'core-domain-doors',
      comment: 'A domain of the core is entered by its store or its rules.',
      severity: 'error',
      from: { path: '^src/main/core/([^/]+)/', pathNot: [foundations] },
      to: {
        path: '^src/main/core/[^/]+/',
        pathNot: ['^src/main/core/$1/', foundations, joints, '\\.(store|rules)\\.ts$'],
      },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule takes values and gives values: no database, no files, no clock of its own.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: [
          '\\.store\\.ts$',
          '^src/main/core/(session|context|core)\\.ts$',
          '^src/main/core/database/(handle|open|write)\\.ts$',
          '^(node:)?fs$',
        ],
      },
    },
    {
      name: 'renderer-domain-doors',
      comment: 'A domain of the renderer is entered by its index.',
      severity: 'error',
      from: { path: '^src/renderer/([^/]+)/', pathNot: '^src/renderer/app/' },
      to: {
        path: '^src/renderer/[^/]+/',
        pathNot: ['^src/renderer/$1/', '^src/renderer/(lib|ui|app)/', '^src/renderer/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'pages-need-no-schemas',
      comment:
        'Schemas are parsed in the core; in a page their library would make scripts from text, which the policy forbids.',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: {
        path: ['\\.contract\\.ts$', '^src/shared/(values|ids)\\.ts$', '^node_modules/zod'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Components in ui/ and helpers in lib/ serve every domain and know none.',
      severity: 'error',
      from: { path: '^src/renderer/(ui|lib)/' },
      to: { path: '^src/renderer/(?!ui/|lib/)' },
    },
    {
      name: 'preload-is-a-thin-door',
      comment: 'Fifteen lines that need nothing but electron.',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { pathNot: ['^src/preload', '^node_modules/electron(/|$)', '^electron$'] },
    },
    {
      name: 'development-stays-at-home',
      comment: 'What ships may not need what only develops.',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.tsx?$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/(electron|@types)(/|$)',
      },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/renderer/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\.test\\.tsx?$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
