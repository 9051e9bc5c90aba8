import type { ConsentWaiting } from '../../../shared/consent/consent.waiting'
import type { ConsentId } from '../../../shared/ids'
import type { Service } from '../../../shared/need/hand'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { endingConsents } from './consent.store'
import { sightOf } from './site.store'

/** Consents that soon end where I answer for the child or the adult. */
export const consentsWaiting = (context: ReadContext): ConsentWaiting[] =>
  endingConsents(context).flatMap((row): ConsentWaiting[] => {
    const sight = sightOf(context, row)
    if (sight?.responsibleId !== context.me.id) return []
    return [
      {
        kind: 'consent-ends',
        consentId: row.id as ConsentId,
        personName: names(context).get(sight.personId)?.listName ?? '',
        service: row.service as Service,
        until: row.until,
        to: sight.to,
      },
    ]
  })
