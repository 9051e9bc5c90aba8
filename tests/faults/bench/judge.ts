import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wholeFault } from '../../../src/main/core/audit/audit.store'
import { isWhole, pageReport } from '../../../src/main/core/database/pages'
import { databasePath } from '../../../src/main/core/vault/found'
import { AppError } from '../../../src/shared/result'
import { formsOf } from '../../support/file'
import { textOf } from '../../support/notes'
import type { Base } from './base'
import { type Seated, sitDown } from './seat'
import { canary, doneIn, momentOf, type Standing, standing, type Weights } from './work'

/** A house in which work is done, and what is known of it. */
export interface Ground {
  readonly base: Base
  /** How the house stood before the first piece of work. */
  readonly before: Standing
  readonly weights: Weights
}

export interface Verdict {
  /** What was not as it must be; none when all is well. */
  readonly problems: readonly string[]
  /** How far the work in the file has come; undefined when it could not be told. */
  readonly done: number | undefined
  /** How long the house took to open, in milliseconds. */
  readonly opening: number
}

const canaryForms = formsOf(canary)

export const leaksInBytes = (bytes: Buffer): boolean => canaryForms.some((form) => bytes.includes(form))

/** True when a word that was written stands readable in some file of a folder. */
export const leaksIn = (folder: string): boolean =>
  readdirSync(folder).some((name) => leaksInBytes(readFileSync(join(folder, name))))

/** The longest a start may take (I6), in milliseconds. */
const longestStart = 5_000

/**
 * Looks at a house after a fault, the same way for every fault. I1 nothing called saved is gone; I2 no half step; I3 pages,
 * references and log whole; I5 nothing readable in the folder; I6 the house opens in time. `from` and `upTo` are the last
 * piece of work called saved and the last begun.
 */
export async function judge(folder: string, ground: Ground, from: number, upTo: number): Promise<Verdict> {
  const { base, before, weights } = ground
  const problems: string[] = []
  if (leaksIn(folder)) problems.push('I5: what was written stands readable in the folder')
  const start = performance.now()
  let seated: Seated
  try {
    seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(upTo + 1))
  } catch (error) {
    problems.push(`I3: does not open: ${error instanceof AppError ? error.failure.code : String(error)}`)
    return { problems, done: undefined, opening: performance.now() - start }
  }
  const opening = performance.now() - start
  if (opening > longestStart) problems.push(`I6: took ${Math.round(opening)} ms to open`)
  const { connection, db } = seated.session
  try {
    if (seated.brokenAt !== undefined) problems.push(`I3: log broken at ${seated.brokenAt}`)
    const fault = wholeFault(db)
    if (fault) problems.push(`I3: log broken at ${fault.seq}, ${fault.why}`)
    problems.push(...wholeness(connection))
    const done = doneIn(standing(connection, base.seat), before, weights)
    if (done === undefined) problems.push(`I2: half a step: ${JSON.stringify(standing(connection, base.seat))}`)
    else if (done < from) problems.push(`I1: ${from - done} pieces of work called saved are gone`)
    else if (done > upTo) problems.push(`I2: more done than was begun`)
    problems.push(...(await unreadable(seated, base)))
    seated.lock()
    if (!isWhole(pageReport(databasePath(folder), base.held.databaseKey))) problems.push('I3: pages are damaged')
    return { problems, done, opening }
  } finally {
    if (connection.open) connection.close()
  }
}

/** What the engine finds wrong with pages and references. */
export function wholeness(connection: Seated['session']['connection']): string[] {
  const problems: string[] = []
  const pages = connection.pragma('integrity_check', { simple: true })
  if (pages !== 'ok') problems.push(`I3: ${String(pages)}`)
  if ((connection.pragma('foreign_key_check') as unknown[]).length > 0) problems.push('I3: references lead nowhere')
  return problems
}

/** The sealed words can be read, and are whole. */
async function unreadable({ ask }: Seated, { seat }: Base): Promise<string[]> {
  try {
    const notes = await ask('note.list', { aktId: seat.aktId })
    const note = notes.find(({ id }) => id === seat.noteId)
    const draft = await ask('draft.get', { form: 'prov', subject: seat.caseId })
    const isWritten = note !== undefined && note.revision > 1
    if (isWritten && !textOf(note).startsWith(canary)) return ['I1: the note does not say what was written']
    return draft && !draft.content.startsWith(canary) ? ['I1: the draft does not say what was written'] : []
  } catch (error) {
    return [`I1: what was written cannot be read: ${String(error)}`]
  }
}
