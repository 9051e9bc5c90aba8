import type { PersonId } from '../../../shared/ids'
import type { protectionContract } from '../../../shared/protection/protection.contract'
import { AppError, refuse } from '../../../shared/result'
import { type AktRecord, akterOfPerson, getAkt } from '../akt/akt.store'
import type { HandlersFor, ReadContext } from '../context'
import { listRelatives, names } from '../person/person.store'
import { requireInOrder } from './protection.rules'
import { entriesOf, holdsSkydd, insertEntry } from './protection.store'

/** Whom a status or contact may be about: the adult whose akt it is, or in a barnakt those of the family's adults who have no akt that I hold. */
function adultsFor(context: ReadContext, akt: AktRecord): { personId: PersonId; name: string }[] {
  const named = (personId: string) => ({
    personId: personId as PersonId,
    name: names(context).get(personId)?.listName ?? '',
  })
  if (akt.kind === 'vuxenakt') return [named(akt.person_id)]
  return listRelatives(context, akt.person_id)
    .filter(
      ({ personId, kinship }) =>
        kinship.relation !== 'syskon' && akterOfPerson(context, personId).length === 0 && names(context).get(personId),
    )
    .map(({ personId }) => named(personId))
}

export const protectionHandlers: HandlersFor<typeof protectionContract> = {
  'protection.ofAkt': (context, { aktId }) => {
    const akt = getAkt(context, aktId)
    return {
      entries: entriesOf(context, aktId),
      adults: adultsFor(context, akt),
      mayWrite: akt.state === 'oppen',
      holdsSkydd: holdsSkydd(context, aktId),
    }
  },
  'protection.record': (context, { aktId, content }) => {
    const akt = getAkt(context, aktId)
    if (akt.state !== 'oppen') throw new AppError({ code: 'conflict' })
    requireInOrder(content, context.today())
    if ('personId' in content && !adultsFor(context, akt).some((one) => one.personId === content.personId))
      refuse(['content', 'personId'], 'not-a-choice')
    return { entryId: insertEntry(context, aktId, content) }
  },
}
