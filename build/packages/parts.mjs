import { spawnSync } from 'node:child_process'
import { asNode, findElectron } from '../electron.mjs'

const ask = `
const Database = require('better-sqlite3')
const db = new Database(':memory:')
const one = (sql) => Object.values(db.prepare(sql).get())[0]
process.stdout.write(JSON.stringify({ ...process.versions, sqlite3: one('select sqlite_version()'), ciphers: one('select sqlite3mc_version()').split(' ').at(-1) }))`

/** What ships without being a package of its own, as the program itself names it. */
export function partsWithin() {
  const { stdout } = spawnSync(findElectron().binary, ['-e', ask], { env: asNode(), encoding: 'utf8' })
  const versions = JSON.parse(stdout)
  return [
    { name: 'Electron', version: versions.electron, licence: 'MIT', purl: `pkg:npm/electron@${versions.electron}` },
    {
      name: 'Chromium',
      version: versions.chrome,
      licence: 'BSD-3-Clause',
      purl: `pkg:generic/chromium@${versions.chrome}`,
    },
    { name: 'Node.js', version: versions.node, licence: 'MIT', purl: `pkg:generic/node@${versions.node}` },
    { name: 'V8', version: versions.v8, licence: 'BSD-3-Clause', purl: `pkg:generic/v8@${versions.v8}` },
    { name: 'SQLite', version: versions.sqlite3, licence: 'blessing', purl: `pkg:generic/sqlite@${versions.sqlite3}` },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: versions.ciphers,
      licence: 'MIT',
      purl: `pkg:generic/sqlite3mc@${versions.ciphers}`,
    },
    // These two came inside pdfjs-dist, which does not say their versions.
    { name: 'Liberation Sans', version: 'as in pdfjs-dist', licence: 'OFL-1.1', purl: 'pkg:generic/liberation-fonts' },
    { name: 'Foxit fonts', version: 'as in pdfjs-dist', licence: 'BSD-3-Clause', purl: 'pkg:generic/foxit-fonts' },
  ]
}
