const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

/** How many changes were noticed, in all and file by file, and each that was not. Changes that cannot run count neither way. */
export function tallyOf(reports) {
  const files = reports.flatMap((report) =>
    Object.entries(report.files).map(([file, { source, mutants }]) => {
      const lines = source.split('\n')
      const survivors = mutants
        .filter(({ status }) => unnoticed.has(status))
        .map(({ location: { start }, mutatorName, replacement, status }) => ({
          line: start.line,
          code: lines[start.line - 1].trim(),
          mutatorName,
          replacement,
          status,
        }))
      const killed = mutants.filter(({ status }) => noticed.has(status)).length
      const left = mutants.length - killed - survivors.length
      return { file, killed, of: killed + survivors.length, left, survivors }
    }),
  )
  const sum = (count) => files.reduce((total, file) => total + count(file), 0)
  const killed = sum((file) => file.killed)
  const of = sum((file) => file.of)
  return { score: killed / of, killed, of, left: sum((file) => file.left), files }
}
