import type { Report } from '../../shared/about/technical-log'

/** What may be written is read in with the first line of it: the lock screen is drawn without that. */
const file = () => import('./technical-log-file')

let written = Promise.resolve()
function inTurn(act: (log: Awaited<ReturnType<typeof file>>) => void): void {
  // A line that could not be written keeps none of those after it back.
  written = written
    .then(file)
    .then(act)
    .catch(() => undefined)
}

/** Has one line written in the technical log, after those before it; `allReported` tells when. */
export const report: Report = (event, facts) => {
  const at = new Date().toISOString()
  inTurn((log) => log.write(at, event, facts))
}

/** Takes note of names that an event may tell of. */
export const knowEndpoints = (names: readonly string[]): void => inTurn((log) => log.knowEndpoints(names))

/** Fulfilled when everything reported so far stands in the log. */
export const allReported = (): Promise<void> => written
