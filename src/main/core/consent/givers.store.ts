import type { Giver, GiverChoice } from '../../../shared/consent/consent.contract'
import type { PersonId } from '../../../shared/ids'
import { guardiansAmong } from '../block/block.rules'
import { isBlockedFor } from '../block/block.store'
import { ageOn } from '../calendar'
import type { ReadContext } from '../context'
import { listRelatives, names } from '../person/person.store'
import { isNeededFrom } from './consent.rules'
import type { Site } from './site.store'

/** The child's age today; null in an adult's akt and when it is not known. */
export function childAgeAt(context: ReadContext, site: Site): number | null {
  const birthDate = site.case_id === null ? null : names(context).get(site.personId)?.birthDate
  return birthDate ? ageOn(birthDate, context.today()) : null
}

const nameOf = (context: ReadContext, personId: string, otherwise: string) =>
  names(context).get(personId)?.name ?? otherwise

/** Who can be asked in a place: the adult alone in an adult's akt; the guardians and the child in a child's case. */
export function giverChoices(context: ReadContext, site: Site): GiverChoice[] {
  const own = (role: Giver['role'], otherwise: string): Giver => ({
    role,
    personId: site.personId as PersonId,
    name: nameOf(context, site.personId, otherwise),
  })
  if (site.case_id === null) return [{ giver: own('den-vuxne', 'Den vuxne'), isNeeded: true, mayBeAsked: true }]
  const age = childAgeAt(context, site)
  const relatives = listRelatives(context, site.personId)
  return [
    ...guardiansAmong(relatives).map((personId) => ({
      giver: { role: 'vardnadshavare' as const, personId, name: nameOf(context, personId, 'Vårdnadshavare') },
      isNeeded: isNeededFrom(
        'vardnadshavare',
        relatives.find((one) => one.personId === personId)?.kinship.custody ?? null,
        age,
      ),
      mayBeAsked: !isBlockedFor(context.db, site.personId, [personId]),
    })),
    { giver: own('barnet', 'Barnet'), isNeeded: isNeededFrom('barnet', null, age), mayBeAsked: true },
  ]
}
