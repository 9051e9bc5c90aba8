import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AktId, CaseId, NoteId } from '../../../src/shared/ids'
import { type Held, keysOf } from '../../support/file'
import { furnishedHouse } from '../../support/furnished'
import { keysAsText } from './keys'

/** A closed, furnished house, ready to be laid out again and again, and what a child process needs to sit down in it. */
export interface Base {
  readonly files: ReadonlyMap<string, Buffer>
  readonly held: Held
  readonly seat: Seat
}

/** What a child process is handed: the keys of sara, and where she writes. */
export interface Seat {
  readonly keys: string
  readonly databaseKey: string
  readonly aktId: AktId
  readonly noteId: NoteId
  readonly caseId: CaseId
}

/** The files of a folder by name. */
export const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))

/** Makes the house once: founding and furnishing cost a second, laying it out a millisecond. */
export async function makeBase(): Promise<Base> {
  const { house, aktId, noteId, caseId } = await furnishedHouse([['erik', 'loggranskare']])
  const files = filesIn(house.folder)
  const held = await keysOf(house.folder, 'sara')
  house.close()
  const seat = {
    keys: keysAsText(held.keys),
    databaseKey: held.databaseKey.toString('hex'),
    aktId,
    noteId,
    caseId,
  }
  return { files, held, seat }
}

/** Puts files in a folder, and nothing else. */
export function layOut(files: ReadonlyMap<string, Buffer>, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes, { mode: 0o600 })
}

/** The same in a folder that is there: what stands and is to stand keeps its place. */
export function layOver(files: ReadonlyMap<string, Buffer>, folder: string): void {
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name), { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes, { mode: 0o600 })
}
