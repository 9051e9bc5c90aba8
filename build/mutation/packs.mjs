const core = 'src/main/core'
const test = (...names) => names.map((name) => `tests/core/${name}.test.ts`)

/** What is mutated together, and the tests that know it: each mutant meets only the tests of its pack that reach it. */
const packs = {
  sealing: {
    mutate: [`${core}/vault/{key-file,passphrase,primitives,recovery,sealing}.ts`],
    tests: [`${core}/vault/*.test.ts`],
  },
  keys: {
    mutate: [`${core}/vault/*.ts`, `!${core}/vault/{key-file,passphrase,primitives,recovery,sealing}.ts`],
    tests: test('found-vault', 'grants', 'unlock'),
  },
  database: {
    mutate: [`${core}/database/*.ts`, `!${core}/database/{schema,transport}.ts`],
    tests: [`${core}/database/*.test.ts`, ...test('database', 'log-chain')],
  },
  disclosure: {
    mutate: [`${core}/disclosure/*.ts`],
    tests: [`${core}/disclosure/*.test.ts`, ...test('disclosure')],
  },
  audit: {
    mutate: [`${core}/audit/*.ts`],
    tests: [`${core}/audit/*.test.ts`, ...test('log-chain', 'log-review', 'log-writes', 'tamper')],
  },
}

export const packNames = Object.keys(packs)

/** The files and tests of a pack. Tables say what there is and do nothing. */
export function packOf(name) {
  const pack = packs[name]
  if (!pack) throw new Error(`no such pack: ${name}; there are ${packNames.join(', ')}`)
  return { ...pack, mutate: [...pack.mutate, '!src/**/*.{tables,test}.ts'] }
}
