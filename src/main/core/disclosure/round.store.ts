import type { Asker, FamilyAsker, Standing } from '../../../shared/disclosure/disclosure.contract'
import type { Identity, Kinship, Relation } from '../../../shared/person/person.contract'
import { refuse } from '../../../shared/result'
import type { AktRecord } from '../akt/akt.store'
import { isBlockedFor } from '../block/block.store'
import { ageOn } from '../calendar'
import type { ReadContext } from '../context'
import { factsFor } from '../leak/leak.store'
import { fullName, isProtected } from '../person/person.rules'
import { findIdentity, getPerson, identityLock, listRelatives } from '../person/person.store'
import { type Circumstances, ownVoiceAge, standingOf } from './disclosure.rules'
import type { Member } from './traces.rules'

interface Relative {
  readonly personId: FamilyAsker['personId']
  readonly kinship: Kinship
  readonly identity: Identity
}

/** The family of a barnakt's child, as far as my keys open it. */
function relativesOf(context: ReadContext, akt: AktRecord): Relative[] {
  if (akt.kind !== 'barnakt' || !context.holds(identityLock(akt.person_id))) return []
  return listRelatives(context, akt.person_id).flatMap(({ personId, kinship }) => {
    const identity = findIdentity(context, personId)
    return identity ? [{ personId, kinship, identity }] : []
  })
}

const calledBy: Readonly<Partial<Record<Relation, readonly string[]>>> = {
  mor: ['mamma', 'mammas', 'modern', 'moderns', 'mor'],
  far: ['pappa', 'pappas', 'fadern', 'faderns', 'far'],
}

function memberOf(context: ReadContext, personId: string, identity: Identity, called: readonly string[]): Member {
  const { whereabouts } = getPerson(context, personId)
  return {
    personId,
    givenName: identity.givenName,
    familyName: identity.familyName,
    calledBy: called,
    isProtected: isProtected(identity),
    whereabouts: whereabouts
      ? [whereabouts.address, whereabouts.phone, whereabouts.school].filter((one) => one !== '')
      : [],
  }
}

const ageOf = (context: ReadContext, identity: Identity | null): number | null =>
  identity?.birthDate ? ageOn(identity.birthDate, context.today()) : null

/** Who of the family may ask to read the akt. A child speaks for itself from fifteen (SoL 3:4); before that its guardians do. */
export function familyAskers(context: ReadContext, akt: AktRecord): FamilyAsker[] {
  const own = findIdentity(context, akt.person_id)
  const isOwnVoice = akt.kind === 'vuxenakt' || (ageOf(context, own) ?? 0) >= ownVoiceAge
  const relatives = relativesOf(context, akt)
    .filter(({ kinship }) => kinship.relation !== 'syskon')
    .map(({ personId, kinship, identity }) => ({
      personId,
      name: fullName(identity),
      standing: standingOf(kinship.relation, kinship.custody),
      relation: kinship.relation,
      custody: kinship.custody,
      isSuspect: kinship.isSuspect,
      isProtected: isProtected(identity),
    }))
  if (!own || !isOwnVoice) return relatives
  const self: FamilyAsker = {
    personId: akt.person_id as FamilyAsker['personId'],
    name: fullName(own),
    standing: akt.kind === 'barnakt' ? 'barnet' : 'den-vuxne',
    relation: null,
    custody: null,
    isSuspect: false,
    isProtected: isProtected(own),
  }
  return [self, ...relatives]
}

/** Everything the rules weigh when this person asks. Throws `invalid-input` for somebody who is not of the family. */
export function circumstancesOf(context: ReadContext, akt: AktRecord, asker: Asker): Circumstances {
  const chosen =
    asker.kind === 'person' ? familyAskers(context, akt).find((one) => one.personId === asker.personId) : undefined
  if (asker.kind === 'person' && !chosen) refuse(['asker', 'personId'], 'not-a-choice')
  const own = findIdentity(context, akt.person_id)
  const people = relativesOf(context, akt).map(({ personId, kinship, identity }) =>
    memberOf(context, personId, identity, calledBy[kinship.relation] ?? []),
  )
  const isChild = akt.kind === 'barnakt'
  const self = own ? memberOf(context, akt.person_id, own, isChild ? ['barnet', 'barnets'] : []) : null
  const standing: Standing = chosen?.standing ?? (asker.kind === 'person' ? 'annan' : asker.kind)
  return {
    aktKind: akt.kind,
    standing,
    isSuspect: chosen?.isSuspect ?? false,
    asker: [...people, ...(self ? [self] : [])].find((one) => one.personId === chosen?.personId) ?? null,
    child: isChild ? self : null,
    childAge: isChild ? ageOf(context, own) : null,
    others: people.filter((one) => one.personId !== chosen?.personId),
    protectedTexts: factsFor(context, akt).protectedTexts,
    isBlocked: isChild && isBlockedFor(context.db, akt.person_id, chosen ? [chosen.personId] : []),
    breaking: asker.kind === 'myndighet' ? asker.ground : null,
  }
}
