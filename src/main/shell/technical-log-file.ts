import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { type LogLine, lineOf, readLine, writeLine } from '../../shared/about/technical-log'
import { shellContract } from '../../shared/shell/shell.contract'

/** Largest size of one technical log, in bytes; five are kept. */
const largest = 1_000_000
const kept = 5

/** What an event may tell of as having been asked for: the shell's own names, and the core's when it has told them. */
const known = new Set<string>(Object.keys(shellContract))
export const endpoints: ReadonlySet<string> = known

/** Takes note of names that an event may tell of. */
export function knowEndpoints(names: readonly string[]): void {
  for (const name of names) known.add(name)
}

const fileNo = (no: number): string =>
  join(app.getPath('userData'), 'logg', no === 0 ? 'teknisk.log' : `teknisk.log.${no}`)

/** Writes one line: an event and its facts, all of them codes, numbers or versions. Whatever could be somebody's words is left out. */
export function write(at: string, event: string, facts: object): void {
  const line = lineOf(at, event, facts, endpoints)
  if (!line) return
  try {
    mkdirSync(join(app.getPath('userData'), 'logg'), { recursive: true, mode: 0o700 })
    rotate()
    appendFileSync(fileNo(0), writeLine(line), { mode: 0o600 })
  } catch {
    // A full disk must not take the program down for the sake of its technical log.
  }
}

function rotate(): void {
  if ((statSync(fileNo(0), { throwIfNoEntry: false })?.size ?? 0) < largest) return
  for (let no = kept - 1; no > 0; no -= 1) if (existsSync(fileNo(no - 1))) renameSync(fileNo(no - 1), fileNo(no))
}

/** The newest lines, oldest first. */
export function latestLines(count: number): LogLine[] {
  const lines: LogLine[] = []
  for (let no = 0; no < kept && lines.length < count && existsSync(fileNo(no)); no += 1) {
    const texts = readFileSync(fileNo(no), 'utf8').split('\n')
    lines.unshift(...texts.flatMap((text) => readLine(text, endpoints) ?? []))
  }
  return lines.slice(-count)
}
