import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { run, SetUpProblem } from '../../setup/step.mjs'
import { packageName } from './control.mjs'

const suite = 'stable'
const component = 'main'
const pool = `pool/${component}/f/${packageName}`
const lists = `dists/${suite}/${component}/binary-amd64`

const hashOf = (algorithm, bytes) => createHash(algorithm).update(bytes).digest('hex')

/** What a list says of a package: what it says of itself, where it lies and its sum. */
export const packageEntry = (control, { path, bytes }) =>
  `${control.trim()}\nFilename: ${path}\nSize: ${bytes.length}\nSHA256: ${hashOf('sha256', bytes)}\n`

/** What a repository says of its lists; this is what is signed. */
export const releaseFile = (files, { epoch }) => `Origin: Fyra rum
Label: Fyra rum
Suite: ${suite}
Codename: ${suite}
Date: ${new Date(Number(epoch) * 1000).toUTCString()}
Architectures: amd64
Components: ${component}
Description: Fyra rum
SHA256:
${files.map(({ path, bytes }) => ` ${hashOf('sha256', bytes)} ${bytes.length} ${path}`).join('\n')}
`

/**
 * Lays packages out in a folder as apt reads them, beside those that lie there already, so that an earlier version can be
 * asked for by its number; and has the whole signed. The signature over InRelease reaches every byte: it holds the lists' sums,
 * and they the packages'.
 */
export async function makeRepository(folder, packages, { epoch, signer }) {
  mkdirSync(join(folder, pool), { recursive: true })
  for (const file of packages) copyFileSync(file, join(folder, pool, basename(file)))
  rmSync(join(folder, 'dists'), { recursive: true, force: true })
  mkdirSync(join(folder, lists), { recursive: true })

  const entries = []
  for (const name of readdirSync(join(folder, pool)).sort()) {
    const path = join(folder, pool, name)
    const { ok, stdout, output } = await run('dpkg-deb', ['--field', path])
    if (!ok) throw new SetUpProblem(`${output.trim()}\n${name} is no package`)
    entries.push(packageEntry(stdout, { path: `${pool}/${name}`, bytes: readFileSync(path) }))
  }
  const list = Buffer.from(entries.join('\n'))
  const written = [
    { path: `${component}/binary-amd64/Packages`, bytes: list },
    { path: `${component}/binary-amd64/Packages.gz`, bytes: gzipSync(list, { level: 9 }) },
  ]
  for (const { path, bytes } of written) writeFileSync(join(folder, 'dists', suite, path), bytes)
  const release = join(folder, 'dists', suite, 'Release')
  writeFileSync(release, releaseFile(written, { epoch }))
  await signer.signInline(release, join(folder, 'dists', suite, 'InRelease'))
  writeFileSync(join(folder, `${packageName}.asc`), signer.publisher.gnupg)
  return folder
}

/** How a computer is told of the repository: the address, and the one key that may vouch for it. */
export const sourcesFile = ({ address, keyFile }) => `Types: deb
URIs: ${address}
Suites: ${suite}
Components: ${component}
Architectures: amd64
Signed-By: ${keyFile}
`
