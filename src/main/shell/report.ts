import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { type Facts, isEvent, tellable } from './report.rules'

/** Largest size of one technical log, in bytes; five are kept. */
const largest = 1_000_000
const kept = 5

/** Writes one line to the technical log: an event's code and facts that are codes or numbers. Whatever could be words from a file is left out. */
export function report(event: string, facts: Facts): void {
  if (!isEvent(event)) return
  try {
    const folder = join(app.getPath('userData'), 'logg')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, 'teknisk.log')
    rotate(path)
    const line = JSON.stringify({ at: new Date().toISOString(), event, ...tellable(facts) })
    appendFileSync(path, `${line}\n`, { mode: 0o600 })
    if (!app.isPackaged && facts.detail) process.stderr.write(`${String(facts.detail)}\n`)
  } catch {
    // A full disk must not take the program down for the sake of its technical log.
  }
}

function rotate(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < largest) return
  for (let number = kept - 1; number > 0; number -= 1) {
    const from = number === 1 ? path : `${path}.${number - 1}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${number}`)
  }
}
