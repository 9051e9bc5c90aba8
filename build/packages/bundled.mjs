import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { cacheFolder } from '../setup/step.mjs'
import { shippedPackages } from './table.mjs'

const folder = join(cacheFolder, 'bundled')

/** The package a bundled module came from, by its own package.json; nothing for a module of ours. */
const packageOf = (id) =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[0]

/** Writes down, for each bundle of a build, which packages have bytes in it, and stops at one that has no line in docs/packages.md. */
export function tellBundled() {
  return {
    name: 'tell-bundled',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const rendered = chunks.flatMap(({ modules }) =>
        Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [packageOf(id)] : [])),
      )
      const entries = chunks
        .filter(({ isEntry }) => isEntry)
        .map(({ facadeModuleId }) => relative(projectFolder, facadeModuleId))
      const names = [...new Set(rendered.filter(Boolean))].map(nameAndVersion)
      const unknown = unlisted(names, shippedPackages())
      if (unknown.length > 0) throw new Error(`not in docs/packages.md: ${unknown.join(', ')}`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(
        join(folder, `${entries.join('+').replaceAll(/[^\w+.-]/g, '_')}.json`),
        JSON.stringify(names.sort()),
      )
    },
  }
}

function nameAndVersion(path) {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  return `${name}@${version}`
}

/** Those of the bundled packages that have no line in the table. */
export const unlisted = (names, table) =>
  names.filter((name) => !table.some((row) => `${row.name}@${row.version}` === name))

/** Every package the last build put bytes of into what ships. */
export function readBundled() {
  const lists = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  return [...new Set(lists.flat())]
}
