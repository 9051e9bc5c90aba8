/** Tests beside the code are asked first: most changes fall to them, in a second or two. */
const beside = (...names) => names.map((name) => `src/main/core/${name}.test.ts`)
const house = (...names) => names.map((name) => `tests/core/${name}.test.ts`)

/**
 * Every file that is mutated, by pack, and the tests that know it in the order they are asked. A change meets only those
 * that reach it, and the first that fails ends the asking; so the small ones stand first, and a test that knows nothing of
 * a file is not named, however often it comes by.
 */
const packs = {
  sealing: {
    'vault/sealing': beside('vault/sealing', 'vault/agility'),
    'vault/primitives': beside('vault/primitives', 'vault/sealing'),
    'vault/recovery': beside('vault/recovery'),
    'vault/passphrase': beside('vault/passphrase'),
    'vault/key-file': beside('vault/key-file'),
  },
  keys: {
    'vault/confirmation': beside('vault/confirmation'),
    'vault/self-test': beside('vault/self-test'),
    'vault/slots': beside('vault/slots'),
    'vault/binding': beside('vault/binding', 'vault/slots'),
    'vault/verified': beside('vault/verified'),
    'vault/change-key-file': beside('vault/exchange'),
    'vault/exchange': beside('vault/exchange'),
    'vault/grants': house('keys', 'keys-ring'),
    'vault/ring': house('keys-ring', 'keys'),
    'vault/signers': house('keys-holders', 'keys-ring'),
    'vault/nod': house('keys-holders', 'keys'),
    'vault/house-locks': house('keys-holders'),
    'vault/renewal': house('keys-renewal'),
    'vault/sheets': house('keys-sheets'),
    'vault/unlock': house('keys-unlock'),
    'vault/open-house': house('keys-open'),
    'vault/found': house('keys-found', 'keys-admit'),
    'vault/rekey': house('keys-rekey'),
    'vault/leaving': house('keys-rekey'),
    'vault/device-here': house('keys-device'),
    'vault/place': beside('vault/place'),
    'vault/heads': house('keys-file'),
    'vault/tidy': house('keys-file'),
  },
  audit: {
    'audit/audit.rules': beside('audit/audit.rules'),
    'audit/anchor.rules': beside('audit/anchor.rules'),
    'audit/anchor-file': beside('audit/anchor-file'),
    'audit/anchor.store': house('anchor-lines'),
    'audit/anchor': house('anchor-lines'),
    'audit/waiting.store': house('anchor-lines'),
    'audit/audit.store': house('log-walk'),
    'audit/log.store': house('log-read'),
    'audit/review.store': house('log-read'),
    'audit/verdict.store': house('log-read'),
    'audit/chain-export.store': house('log-walk'),
    'audit/sample.rules': beside('audit/sample.rules'),
    'audit/reference.rules': beside('audit/reference.rules'),
    'audit/audit.handlers': house('log-asked'),
    'audit/log-document.store': house('log-asked'),
  },
  disclosure: {
    'disclosure/disclosure.rules': beside('disclosure/disclosure.rules'),
    'disclosure/disclosure.store': house('disclosure-record'),
    'disclosure/waiting.store': house('disclosure-record'),
    'disclosure/sheet.rules': beside('disclosure/sheet.rules'),
    'disclosure/traces.rules': beside('disclosure/traces.rules', 'disclosure/disclosure.rules'),
    'disclosure/units.rules': beside('disclosure/units.rules'),
    'disclosure/round.store': house('disclosure-round', 'disclosure-decide'),
    'disclosure/reading.store': house('disclosure-round', 'disclosure-decide'),
    'disclosure/document.store': house('disclosure-round', 'disclosure-decide'),
    'disclosure/disclosure.handlers': house('disclosure-round', 'disclosure-decide'),
  },
  database: {
    'database/chain': beside('audit/audit.rules'),
    'database/explain': beside('database/explain'),
    'database/copy': beside('database/copy'),
    'database/still': beside('database/still'),
    'database/salt': beside('database/salt'),
    'database/reserve': beside('database/reserve'),
    'database/torn': beside('database/torn'),
    'database/shred': house('shred'),
    'database/integrity': beside('database/integrity'),
    'database/migrate-copy': house('migrate-copy'),
    'database/migrate': house('migrate-copy'),
    'database/first-of': beside('database/first-of'),
    'database/remembering': beside('database/remembering'),
    'database/safe-file': beside('database/safe-file', 'database/move-over'),
    'database/log': house('log-entry'),
    'database/write': house('log-entry'),
    'database/handle': house('log-entry'),
    'database/network-drive': beside('database/network-drive'),
    'database/open': [...house('database'), ...beside('database/network-drive')],
    'database/journal': house('journal'),
    'database/pages': house('pages'),
    'database/engine': beside('database/engine'),
    'database/transport': beside('database/transport'),
  },
}

export const packNames = Object.keys(packs)

/** The folders under `core` that a mutation run is meant for. */
export const folders = ['vault', 'audit', 'disclosure', 'database']

const places = Object.assign({}, ...Object.values(packs))

/** The files a word names: those of a pack, or one file by folder and name. */
export function filesOf(word) {
  if (Object.hasOwn(packs, word)) return Object.keys(packs[word])
  if (Object.hasOwn(places, word)) return [word]
  throw new Error(
    `no such pack or file: ${word}; there are ${packNames.join(', ')} and ${Object.keys(places).join(', ')}`,
  )
}

const alike = new Map()
for (const [file, tests] of Object.entries(places)) alike.set(tests.join(), [...(alike.get(tests.join()) ?? []), file])

/** The files that are asked of the same tests as this one, itself among them: they are run together, for starting takes longer than many a change. */
export const alikeOf = (file) => alike.get(places[file].join())

/** The path of a file that is mutated, and the tests it meets, in order. */
export function placeOf(file) {
  return { path: `src/main/core/${file}.ts`, tests: places[file] }
}

/** What a file's results are called. */
export const reportName = (file) => `${file.replaceAll('/', '.')}.json`

/** Where the results are remembered from run to run. */
export const memoryOf = (file) => `node_modules/.cache/fyrarum/mutation/${reportName(file)}`
