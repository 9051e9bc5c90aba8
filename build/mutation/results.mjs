import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { filesOf, packNames } from './packs.mjs'

const evidence = join(projectFolder, 'docs/evidence/mutation.json')

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** What the last run of each file found: see tally.mjs. A file that has been run nowhere is not there. */
export const knownResults = () => (existsSync(evidence) ? JSON.parse(readFileSync(evidence, 'utf8')) : {})

/** Keeps what a run found of one file in the place of what was known of it, in the order of the packs. */
export function keepResult(file, result) {
  const all = { ...knownResults(), [file]: result }
  const known = packNames.flatMap(filesOf).filter((name) => all[name])
  const told = known.map((name) => `${JSON.stringify(name)}: ${linesOf(all[name])}`)
  writeFileSync(evidence, `{\n${told.join(',\n')}\n}\n`)
}

/** A result with a line for each survivor, so that two runs can be compared. */
function linesOf({ survivors, ...rest }) {
  const lines = survivors.map((one) => `    ${JSON.stringify(one)}`)
  return `${JSON.stringify(rest).slice(0, -1)}, "survivors": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]}`
}

/** The sources a result holds for: the file's own and its tests', by their hashes. */
export const hashesOf = (report) =>
  Object.fromEntries(
    Object.entries({ ...report.files, ...report.testFiles }).flatMap(([path, { source }]) =>
      source === undefined ? [] : [[path, hashOf(source)]],
    ),
  )

/** True when the file or a test it was asked of has been written in since the run. */
export const isOutdated = ({ sources }) =>
  Object.entries(sources).some(([path, hash]) => {
    const now = join(projectFolder, path)
    return !existsSync(now) || hashOf(readFileSync(now, 'utf8')) !== hash
  })
