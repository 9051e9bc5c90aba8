import type { DisclosureWaiting } from '../../../shared/disclosure/disclosure.waiting'
import type { AktId, DisclosureId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { type AktRecord, findAkt } from '../akt/akt.store'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { disclosuresOf, mayApprove } from './disclosure.store'

/** The akter I hold keys to from which something waits to be approved. */
const aktersWithWaiting = (context: ReadContext): AktRecord[] =>
  context.db
    .all((q) => q.selectFrom('disclosure').select('akt_id').distinct().where('state', '=', 'vantar').orderBy('akt_id'))
    .flatMap(({ akt_id }) => findAkt(context, akt_id) ?? [])

/** What others have decided to give out and I may approve. */
export const disclosuresWaiting = (context: ReadContext): DisclosureWaiting[] =>
  aktersWithWaiting(context).flatMap((akt) =>
    disclosuresOf(context, akt.id)
      .filter((row) => mayApprove(context, row))
      .map((row) => ({
        kind: 'approve-disclosure',
        disclosureId: row.id as DisclosureId,
        aktId: akt.id as AktId,
        personName: names(context).get(akt.person_id)?.listName ?? '',
        by: userName(context.db, row.decided_by),
      })),
  )
