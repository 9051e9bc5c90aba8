import type { AktRecord } from '../akt/akt.store'
import { casesOfChild } from '../case/case.store'
import type { ReadContext } from '../context'
import { question } from '../database/handle'
import { samradOfCase } from '../samrad/samrad.store'

const samradInAkt = question((q, aktId: string) =>
  q.selectFrom('note').select('samrad_id').where('akt_id', '=', aktId).where('samrad_id', 'is not', null),
)

/** Signed samråd about a child from which no extract stands in the akt. */
export const samradWithoutExtract = (context: ReadContext, akt: AktRecord) => {
  const written = new Set(context.db.allOf(samradInAkt, akt.id).map((row) => row.samrad_id))
  return casesOfChild(context, akt.person_id)
    .flatMap((one) => samradOfCase(context, one.id))
    .filter((samrad) => samrad.state === 'signerat' && !written.has(samrad.id))
    .map((samrad) => ({ samradId: samrad.id, number: samrad.number, heldOn: samrad.startsAt.slice(0, 10) }))
}
