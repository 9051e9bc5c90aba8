import type { AktRecord } from '../akt/akt.store'
import { casesOfChild } from '../case/case.store'
import type { ReadContext } from '../context'
import { samradOfCase } from '../samrad/samrad.store'
import { noteRecords } from './note.store'

/** Signed samråd about a child from which no extract stands in the akt. */
export const samradWithoutExtract = (context: ReadContext, akt: AktRecord) => {
  const written = new Set(noteRecords(context, akt.id).map((row) => row.samrad_id))
  return casesOfChild(context, akt.person_id)
    .flatMap((one) => samradOfCase(context, one.id))
    .filter((samrad) => samrad.state === 'signerat' && !written.has(samrad.id))
    .map((samrad) => ({ samradId: samrad.id, number: samrad.number, heldOn: samrad.startsAt.slice(0, 10) }))
}
