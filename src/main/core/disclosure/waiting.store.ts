import type { DisclosureWaiting } from '../../../shared/disclosure/disclosure.waiting'
import type { AktId, DisclosureId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { listAkter } from '../akt/akt.store'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { disclosuresOf, mayApprove } from './disclosure.store'

/** What others have decided to give out and I may approve. */
export const disclosuresWaiting = (context: ReadContext): DisclosureWaiting[] =>
  listAkter(context).flatMap((akt) =>
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
