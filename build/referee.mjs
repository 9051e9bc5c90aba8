// Builds the referee: SQLCipher itself, compiled from its own source, to judge the files that the app writes.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { asNode, findElectron, projectFolder } from './electron.mjs'
import { cacheFolder, isFromToday, recall, remember, run, say } from './setup/step.mjs'

/** Where the built referee lies; its lib/sqlite3.js is the way in. */
export const refereeFolder = join(cacheFolder, 'referee')
const memory = join(cacheFolder, 'referee.json')

const modules = join(projectFolder, 'node_modules')
const source = join(modules, '@journeyapps/sqlcipher')

/** As the package's own binding.gyp has them. */
const defines = [
  'NDEBUG',
  '_REENTRANT=1',
  'HAVE_STDINT_H=1',
  'HAVE_USLEEP=1',
  'SQLITE_THREADSAFE=1',
  'SQLITE_ENABLE_FTS3',
  'SQLITE_ENABLE_FTS5',
  'SQLITE_ENABLE_JSON1',
  'SQLITE_ENABLE_RTREE',
  'SQLITE_ENABLE_DBSTAT_VTAB=1',
  'SQLITE_HAS_CODEC',
  'SQLITE_EXTRA_INIT=sqlcipher_extra_init',
  'SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown',
  'SQLITE_TEMP_STORE=2',
  'SQLITE_SECURE_DELETE',
  'SQLCIPHER_CRYPTO_OPENSSL',
  'NAPI_VERSION=6',
  'NAPI_DISABLE_CPP_EXCEPTIONS=1',
]
const includes = ['@journeyapps/sqlcipher/deps/sqlcipher-amalgamation', 'node-api-headers/include', 'node-addon-api']
const compile = [
  '-c',
  '-O1',
  '-fPIC',
  '-fvisibility=hidden',
  ...defines.map((define) => `-D${define}`),
  ...includes.map((folder) => `-I${join(modules, folder)}`),
]
/** OpenSSL goes inside and stays inside, so that Electron's own cryptography cannot stand in for it. */
const link = ['-shared', '-l:libcrypto.a', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread']

const cSources = ['deps/sqlcipher-amalgamation/sqlite3.c']
const cppSources = ['src/backup.cc', 'src/database.cc', 'src/node_sqlite3.cc', 'src/statement.cc']

/** Why there is no referee here; undefined when there is one. */
export function refereeIsMissing() {
  if (existsSync(join(refereeFolder, 'lib/sqlite3.js'))) return undefined
  return recall(memory)?.why ?? 'the referee is not built: run npm run setup'
}

/** Builds the referee unless it is here. That it could not be built is told, remembered for a day or until there are other tools, and skips its tests by name. */
export async function buildReferee() {
  const recipe = createHash('sha256')
    .update(JSON.stringify([defines, includes, link, process.arch]))
    .update(readFileSync(join(source, 'package.json')))
    .digest('hex')
  const before = recall(memory)
  const isSame = before?.recipe === recipe
  if (isSame && !before.why && !refereeIsMissing()) return 'Referee: here'
  const tools = await toolsHere()
  if (isSame && before.why && before.tools === tools && isFromToday(before))
    return `Referee: not here, as ${before.why}; its tests are skipped`

  say('Referee: compiling SQLCipher (about half a minute)')
  rmSync(refereeFolder, { recursive: true, force: true })
  const why = await build()
  remember(memory, { recipe, tools, why, triedAt: new Date().toISOString() })
  return why ? `Referee: not built, as ${why}; its tests are skipped` : 'Referee: built'
}

const c = process.env.CC ?? 'cc'
const cpp = process.env.CXX ?? 'c++'

/** What there is to compile with; when it changes, a build that failed is worth another try. */
async function toolsHere() {
  const compilers = await Promise.all([c, cpp].map((compiler) => run(compiler, ['--version'])))
  const headers = ['openssl/crypto.h', 'uv.h'].filter((name) => existsSync(`/usr/include/${name}`))
  return [...compilers.map(({ output }) => output.split('\n')[0]), ...headers].join(', ')
}

async function build() {
  if (process.platform !== 'linux') return 'it is built on Linux only'
  const workshop = mkdtempSync(join(cacheFolder, 'referee-'))
  try {
    const object = (file) => join(workshop, `${file.replaceAll('/', '-')}.o`)
    const compiled = await Promise.all([
      ...cSources.map((file) => run(c, [...compile, join(source, file), '-o', object(file)])),
      ...cppSources.map((file) => run(cpp, ['-std=c++17', ...compile, join(source, file), '-o', object(file)])),
    ])
    const broken = compiled.find(({ ok }) => !ok)
    if (broken) return `it does not compile (${firstFault(broken.output)})`

    const made = join(workshop, 'made')
    const library = join(made, 'build/Release/node_sqlite3.node')
    mkdirSync(join(made, 'build/Release'), { recursive: true })
    cpSync(join(source, 'lib'), join(made, 'lib'), { recursive: true })
    const linked = await run(cpp, [...[...cSources, ...cppSources].map(object), ...link, '-o', library])
    if (!linked.ok) return `it does not link (${firstFault(linked.output)})`

    const loaded = await run(findElectron().binary, ['-e', 'require(process.argv[1])', library], { env: asNode() })
    if (!loaded.ok) return `Electron's Node does not load it (${firstFault(loaded.output)})`
    renameSync(made, refereeFolder)
    return undefined
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

const firstFault = (output) =>
  (output.split('\n').find((line) => /error|ENOENT|cannot find/i.test(line)) ?? output).trim()
