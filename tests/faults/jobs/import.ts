import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AktId } from '../../../src/shared/ids'
import { keysOf, openFile } from '../../support/file'
import { pdfFile } from '../../support/files'
import { foundIn, requireWhole, unlocked } from './house'
import type { Job } from './job'

type Given = {
  readonly aktId: AktId
}

const chosen = (folder: string) => `${folder}-inkommet/Utlåtande.pdf`
const bytes = pdfFile('Utlåtande från Provkliniken')

/** A document that has come in is taken into an akt. */
export const importJob: Job = {
  name: 'import',
  async prepare(folder) {
    await foundIn(folder)
    const house = await unlocked(folder, 'sara')
    const [found] = await house.ask('case.search', { text: 'FR-2026' })
    if (!found) throw new Error('no case')
    const { aktId } = await house.ask('akt.open', { caseId: found.caseId })
    house.core.close()
    mkdirSync(dirname(chosen(folder)), { recursive: true })
    writeFileSync(chosen(folder), bytes)
    return { aktId } satisfies Given
  },
  async act(folder, { aktId }: Given, report) {
    const house = await unlocked(folder, 'sara', report)
    await house.ask('document.takeIn', {
      aktId,
      ticket: house.core.offer(chosen(folder)),
      title: 'Utlåtande',
      sender: 'Provkliniken',
      receivedOn: '2026-03-01',
    })
    house.core.close()
  },
  async look(folder, { aktId }: Given) {
    const house = await unlocked(folder, 'sara')
    const { incoming } = await house.ask('document.list', { aktId })
    const [document] = incoming
    const shown =
      document && (await house.core.show((await house.ask('document.show', { documentId: document.id })).ticket))
    house.core.close()
    await requireWhole(folder)
    const blobs = await blobsIn(folder)
    if (blobs !== incoming.length) return `${incoming.length} documents and ${blobs} files`
    if (!shown) return 'old'
    return 'bytes' in shown && Buffer.from(shown.bytes).equals(bytes) ? 'new' : 'the document is not what came in'
  },
  /** The bytes without the document they belong to. */
  async halve(folder, given: Given) {
    await importJob.act(folder, given as never, () => {})
    const file = openFile(folder, (await keysOf(folder, 'karin')).databaseKey)
    file.pragma('foreign_keys = OFF')
    file.exec('DELETE FROM document')
    file.close()
  },
}

async function blobsIn(folder: string): Promise<number> {
  const file = openFile(folder, (await keysOf(folder, 'karin')).databaseKey)
  try {
    return file.prepare<[], number>('SELECT count(*) FROM blob').pluck().get() ?? 0
  } finally {
    file.close()
  }
}
