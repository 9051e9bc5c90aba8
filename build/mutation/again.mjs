import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../electron.mjs'
import { explanationOf } from './explained.mjs'
import { placeOf } from './packs.mjs'

/** How far down a change of several lines is looked for. */
const longest = 60

const oneLine = (text) => text.replace(/\s+/g, ' ')
const isSame = (known, found) => {
  const short = oneLine(known)
  return short.length < 70 ? oneLine(found) === short : oneLine(found).startsWith(short)
}

/** The changes of a file that no test noticed and nobody has explained. */
export const openIn = (file, { survivors }) => survivors.filter((one) => !one.why && !explanationOf(file, one))

/** Where in a file the changes stand, as the tool names places; an error when the file is not as it was. */
export function placesOf(file, changes) {
  const { path } = placeOf(file)
  const lines = readFileSync(join(projectFolder, path), 'utf8').split('\n')
  const places = changes.map(({ line, code, words }) => {
    if (lines[line - 1] !== code || !code.includes(words.replace(/ …$/, '')))
      throw new Error(`${file} has been written in since: line ${line} is another`)
    return `${path}:${line}-${words.endsWith('…') ? Math.min(line + longest, lines.length) : line}`
  })
  return [...new Set(places)]
}

/** A known result after its survivors have been tried again: those that are noticed now are counted so, and nothing else is changed. */
export function afterTryingAgain(known, noticed) {
  const survivors = known.survivors.filter(
    ({ line, words, replacement }) =>
      !noticed.some((one) => one.line === line && isSame(words, one.words) && isSame(replacement, one.replacement)),
  )
  return { ...known, killed: known.of - survivors.length, survivors }
}
