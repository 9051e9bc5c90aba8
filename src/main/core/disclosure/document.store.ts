import { disclosureResultLabels } from '../../../shared/glossary/labels'
import type { DisclosureId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { Sheet } from '../../../shared/template/template.contract'
import { getUser } from '../account/account.store'
import { type AktRecord, aktLock } from '../akt/akt.store'
import { requireNoBlock } from '../block/block.store'
import { swedishDay } from '../calendar'
import type { ReadContext, WriteContext } from '../context'
import type { Drawn } from '../template/produced.store'
import { isParent } from './disclosure.rules'
import { type DisclosureRecord, getDisclosure, isApproved, noteProduced, readDisclosure } from './disclosure.store'
import { sheetFrom } from './reading.store'

/** The document of a recorded decision. */
export function decidedSheet(context: ReadContext, row: DisclosureRecord, akt: AktRecord): Sheet {
  const { entry, verdicts } = readDisclosure(context, row)
  const by = getUser(context.db, row.decided_by)
  return sheetFrom(context, akt, verdicts, {
    title: 'Handlingar ur akt',
    isDemo: context.house.isDemo,
    head: [
      { label: 'Begärt av', value: entry.relation ? `${entry.receiver}, ${entry.relation}` : entry.receiver },
      { label: 'Gäller', value: entry.what },
      { label: 'Beslut', value: disclosureResultLabels[entry.result] },
    ],
    signature: `Beslut ${swedishDay(row.decided_at)} av ${by.displayName}, ${by.title.toLocaleLowerCase('sv')}.`,
    condition: entry.condition,
    until: row.decided_at,
  })
}

/** Draws a decided disclosure to be taken out. Throws `not-allowed` before a second person has approved it where one has to, `invalid-input` while guardians may not be told. */
export function drawDisclosure(context: WriteContext, disclosureId: DisclosureId): Drawn {
  context.requireConfirmed()
  const { row, akt } = getDisclosure(context, disclosureId)
  const { entry } = readDisclosure(context, row)
  if (row.kind !== 'provning' || row.state !== 'klar') throw new AppError({ code: 'not-allowed' })
  if (entry.needsSecond && !isApproved(context, row)) throw new AppError({ code: 'not-allowed' })
  if (isParent(entry.standing)) requireNoBlock(context, akt.person_id, entry.askerId ? [entry.askerId] : [])
  noteProduced(context, row)
  return {
    printable: decidedSheet(context, row, akt),
    fileName: `Handlingar ur akt ${context.today()}`,
    remembered: { what: 'Handlingar ur akt', lock: aktLock(akt.id, 'dokument') },
  }
}
