import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databasePath } from '../../../src/main/core/vault/found'
import { keyFilePath } from '../../../src/main/core/vault/key-file'
import { type Held, keepCopy, keysOf, openFile } from '../../support/file'
import { type Furnished, furnishedHouse } from '../../support/furnished'
import { journal } from '../../support/notes'
import type { Bench } from '../fault'

/** Every word that may not come out begins so, and no other word in the house does. */
export const stem = 'Kanarie'

/** A closed house to do harm to: notes enough for every kind of page, and the same house as it lay in the midst of work. */
export interface Victim extends Furnished {
  readonly folder: string
  readonly database: string
  readonly keyFile: string
  readonly held: Held
  /** The same files as they lay while somebody worked, the journal beside them. */
  readonly inWork: string
  /** Puts every file back as it was. */
  heal(): void
  remove(): void
}

/** Makes the house that faults are tried on. */
export async function makeVictim(
  { folder }: Pick<Bench, 'folder'>,
  others: Parameters<typeof furnishedHouse>[0] = [],
): Promise<Victim> {
  // Everything that is made for the trial lies in its own folder.
  process.env['TMPDIR'] = folder
  const ids = await furnishedHouse(others)
  const { house, aktId } = ids
  await house.login('sara')
  for (let no = 0; no < 12; no += 1) {
    const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
    const content = journal(`${stem}${String(no).padStart(5, '0')} ${'ord '.repeat(no === 0 ? 4_000 : 60)}`)
    await house.ask('note.save', { noteId, eventAt: '2026-03-02T07:00:00.000Z', content, revision: 1 })
  }
  await house.ask('draft.save', { form: 'note', subject: aktId, content: 'å'.repeat(60_000) })
  house.core.close()
  const held = await keysOf(house.folder, 'sara')
  leaveFreePages(house.folder, held.databaseKey)
  await house.login('sara')
  for (let no = 0; no < 12; no += 1)
    await house.ask('draft.save', { form: 'note', subject: aktId, content: `${stem} ${no} ${'å'.repeat(2_000)}` })
  const inWork = mkdtempSync(join(tmpdir(), 'fyrarum-inwork-'))
  cpSync(house.folder, inWork, { recursive: true })
  house.core.close()
  const heal = keepCopy(house.folder)
  return {
    ...ids,
    folder: house.folder,
    database: databasePath(house.folder),
    keyFile: keyFilePath(house.folder),
    held,
    inWork,
    heal() {
      house.core.close()
      heal()
    },
    remove() {
      house.close()
      rmSync(inWork, { recursive: true, force: true })
    },
  }
}

/** Pages that hold nothing any more, as every file in use has. */
function leaveFreePages(folder: string, databaseKey: Buffer): void {
  const file = openFile(folder, databaseKey)
  file.exec('CREATE TABLE passing (bytes BLOB) STRICT')
  const insert = file.prepare('INSERT INTO passing VALUES (?)')
  for (let no = 0; no < 40; no += 1) insert.run(Buffer.alloc(3_000, no))
  file.exec('DROP TABLE passing')
  file.close()
}
