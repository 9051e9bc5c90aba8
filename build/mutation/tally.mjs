import { explanationOf } from './explained.mjs'

/** The tests did not end in time, and not because they went round in the changed place more often than they can: on a burdened machine that says nothing. */
export const isLate = ({ status, statusReason = '' }) =>
  (status === 'Timeout' && !/hit limit/i.test(statusReason)) ||
  (status === 'Killed' && /timed out in/i.test(statusReason))
const isNoticed = (mutant) => ['Killed', 'Timeout'].includes(mutant.status) && !isLate(mutant)
const unnoticed = new Set(['Survived', 'NoCoverage'])

/** The words a change was made to, in one line. */
function wordsAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1)
  return `${lines[start.line - 1].slice(start.column - 1).trim()} …`
}

/** How many changes of one file were noticed, and each that was not, with why it cannot be where that is known. Changes that cannot run, or whose tests did not end in time, count neither way. */
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
  const killed = mutants.filter(isNoticed).length
  const of = killed + survivors.length
  const unjudged = mutants.filter((mutant) => isLate(mutant) || mutant.status === 'RuntimeError').length
  return { file, killed, of, unjudged, onLoading: mutants.length - of - unjudged, survivors, ran: report.ran }
}
