import { hashesOf } from './results.mjs'

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

/** A change as it is kept: where, what stood there and what it became. */
const changeIn =
  (lines) =>
  ({ location, mutatorName, replacement }) => ({
    line: location.start.line,
    code: lines[location.start.line - 1],
    words: wordsAt(lines, location),
    mutatorName,
    replacement,
  })

/** The changes of one file that were noticed. */
export const noticedIn = ({ source, mutants }) => mutants.filter(isNoticed).map(changeIn(source.split('\n')))

/** How many changes of one file were noticed, and each that was not. Changes that cannot run, or whose tests did not end in time, count neither way. */
export function tallyOf(report) {
  const [{ source, mutants }] = Object.values(report.files)
  const survivors = mutants.filter(({ status }) => unnoticed.has(status)).map(changeIn(source.split('\n')))
  const killed = mutants.filter(isNoticed).length
  const unjudged = mutants.filter((mutant) => isLate(mutant) || mutant.status === 'RuntimeError').length
  return { killed, of: killed + survivors.length, unjudged, sources: hashesOf(report), survivors }
}
