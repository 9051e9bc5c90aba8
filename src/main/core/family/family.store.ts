import type { FamilyMap, FamilyMember, FamilyTie } from '../../../shared/family/family.contract'
import type { CaseId, PersonId } from '../../../shared/ids'
import type { Kinship } from '../../../shared/person/person.contract'
import { ageOn } from '../calendar'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { findIdentity, identityLock, listRelatives, names, type Relative } from '../person/person.store'
import type { Drawn } from '../template/produced.store'

/** Somebody on the map; nobody when I hold no key to who it is, and then nothing tells that there is anybody. */
function memberOf(context: ReadContext, personId: PersonId, kinship: Kinship | null): FamilyMember[] {
  const identity = findIdentity(context, personId)
  const entry = names(context).get(personId)
  if (!identity || !entry) return []
  return [
    {
      personId,
      name: entry.listName,
      age: identity.birthDate ? ageOn(identity.birthDate, context.today()) : null,
      sex: identity.sex,
      isProtected: entry.isProtected,
      kinship: kinship && {
        relation: kinship.relation,
        custody: kinship.custody,
        livesWithChild: kinship.livesWithChild,
      },
    },
  ]
}

const tiesOf = (childId: PersonId, relatives: readonly Relative[], drawn: ReadonlySet<string>): FamilyTie[] =>
  relatives
    .filter(({ personId, kinship }) => kinship.relation !== 'syskon' && drawn.has(personId))
    .map(({ personId, kinship }) => ({
      adultId: personId,
      childId,
      relation: kinship.relation,
      custody: kinship.custody,
    }))

/** The family round a case's child as far as my keys tell. Throws `not-found`. */
export function familyOf(context: ReadContext, caseId: string): FamilyMap {
  const row = getCase(context, caseId)
  const childId = row.child_id as PersonId
  const relatives = listRelatives(context, childId)
  const members = [
    ...memberOf(context, childId, null),
    ...relatives.flatMap(({ personId, kinship }) => memberOf(context, personId, kinship)),
  ]
  const drawn = new Set<string>(members.map(({ personId }) => personId))
  const siblings = relatives.filter(({ kinship, personId }) => kinship.relation === 'syskon' && drawn.has(personId))
  return {
    caseId: row.id as CaseId,
    number: row.number,
    childId,
    members,
    ties: [
      ...tiesOf(childId, relatives, drawn),
      ...siblings
        .filter(({ personId }) => context.holds(identityLock(personId)))
        .flatMap(({ personId }) => tiesOf(personId, listRelatives(context, personId), drawn)),
    ],
  }
}

/** The family map on one page, by the case's number. */
export function drawFamily(context: ReadContext, caseId: string): Drawn {
  const family = familyOf(context, caseId)
  return {
    printable: { kind: 'family', title: `Familjekarta ${family.number}`, isDemo: context.house.isDemo, family },
    fileName: `Familjekarta ${family.number}`,
    remembered: { what: 'Familjekarta', lock: caseLock(caseId) },
  }
}
