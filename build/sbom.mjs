// The bill of materials and the licences of what ships, from the last build: npm run build, then npm run sbom [-- VERSION]
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './electron.mjs'
import { billOfMaterials } from './packages/bill.mjs'
import { readBundled } from './packages/bundled.mjs'
import { installed, licenceText } from './packages/licences.mjs'
import { partsWithin } from './packages/parts.mjs'
import { shippedPackages } from './packages/table.mjs'
import { runScript, SetUpProblem, say } from './setup/step.mjs'

/** Machine code, the typeface: they lie beside the bundles, and no bundle can tell of them. */
const besideBundles = ['native', 'data']
const typeface = '@fontsource-variable/source-sans-3'

await runScript(() => {
  const table = shippedPackages()
  const bundled = readBundled()
  const isThere = ({ name, version, places }) =>
    name === typeface || besideBundles.some((place) => places.includes(place)) || bundled.includes(`${name}@${version}`)
  const gone = table.filter((row) => !isThere(row))
  if (gone.length > 0)
    throw new SetUpProblem(`docs/packages.md names what no longer ships: ${gone.map(({ name }) => name).join(', ')}`)
  const changed = table.filter((row) => installed(row).manifest.license !== row.licence)
  if (changed.length > 0)
    throw new SetUpProblem(`another licence than docs/packages.md says: ${changed.map(({ name }) => name).join(', ')}`)

  const parts = partsWithin()
  const folder = join(projectFolder, 'out/sbom')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'fyrarum.cdx.json'), `${billOfMaterials(table, parts, process.argv[2])}\n`)
  const notices = table.map((row) => `${row.name} ${row.version} (${row.licence})\n\n${licenceText(row)}`)
  const within = parts.map(({ name, version, licence }) => `${name} ${version} (${licence})`)
  writeFileSync(
    join(folder, 'THIRD-PARTY.txt'),
    `${[...notices, within.join('\n')].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
  )
  say(`${table.length} packages and ${parts.length} parts: out/sbom/fyrarum.cdx.json and THIRD-PARTY.txt`)
  return 0
})
