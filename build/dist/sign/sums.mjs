import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** The file that names every other file of a release with its SHA-256. */
export const sumsName = 'SHA256SUMS'

const isOurs = (name) => name === sumsName || name.startsWith(`${sumsName}.`)

/** Every file under a folder but the sums and their signatures, by the name it has there, in order. */
export const filesToSum = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\//, ''))
    .filter((name) => !isOurs(name))
    .sort()

/** The SHA-256 of a file's bytes, in hexadecimal. */
export async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Writes SHA256SUMS in a folder, in the form that `sha256sum --check` reads; gives its path. */
export async function writeSums(folder) {
  const lines = []
  for (const name of filesToSum(folder)) lines.push(`${await sha256(join(folder, name))}  ${name}\n`)
  const path = join(folder, sumsName)
  writeFileSync(path, lines.join(''))
  return path
}

/** What SHA256SUMS says of each file. */
export const readSums = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
      return { sum, name: name ?? line }
    })

/** What in a folder is not as its SHA256SUMS says, file by file: changed, missing, or never named there. */
export async function sumsProblems(folder) {
  const said = readSums(readFileSync(join(folder, sumsName), 'utf8'))
  const here = filesToSum(folder)
  const problems = []
  for (const { sum, name } of said) {
    if (!here.includes(name)) problems.push({ file: name, why: `it stands in ${sumsName} and is not here` })
    else if (sum !== (await sha256(join(folder, name))))
      problems.push({ file: name, why: `it is not the file ${sumsName} names` })
  }
  const named = new Set(said.map(({ name }) => name))
  for (const name of here) if (!named.has(name)) problems.push({ file: name, why: `${sumsName} does not name it` })
  return problems
}
