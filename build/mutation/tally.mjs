import { explanationOf } from './explained.mjs'

const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

/** The words a change was made to, in one line. */
function wordsAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1)
  return `${lines[start.line - 1].slice(start.column - 1).trim()} …`
}

/** How many changes of one file were noticed, and each that was not, with why it cannot be where that is known. Changes that cannot run count neither way. */
export function tallyOf(report) {
  const [[path, { source, mutants }]] = Object.entries(report.files)
  const file = path.replace(/^src\/main\/core\/|\.ts$/g, '')
  const lines = source.split('\n')
  const survivors = mutants
    .filter(({ status }) => unnoticed.has(status))
    .map(({ location, mutatorName, replacement, status }) => {
      const change = {
        line: location.start.line,
        code: lines[location.start.line - 1],
        words: wordsAt(lines, location),
        mutatorName,
        replacement,
        status,
      }
      return { ...change, why: explanationOf(file, change) }
    })
  const killed = mutants.filter(({ status }) => noticed.has(status)).length
  const of = killed + survivors.length
  return { file, killed, of, left: mutants.length - of, survivors, ran: report.ran }
}
