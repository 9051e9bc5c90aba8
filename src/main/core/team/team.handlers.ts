import type { CaseId, MemberId, PersonId, UserId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import type { TeamMember, TeamRole, teamContract } from '../../../shared/team/team.contract'
import { isOutsideCases, isSenior, requireRole } from '../account/account.rules'
import { getUser, userName } from '../account/account.store'
import { aktDoors, getAkt, getAktBareheaded } from '../akt/akt.store'
import { needsHat, wearHat, wearsHat } from '../akt/hat.store'
import { type CaseRecord, caseLock, casesOfChild, childOf, getCase, updateCase } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import type { DoorContext } from '../core'
import { readNumber } from '../person/person.rules'
import { listRelatives, names } from '../person/person.store'
import { openColleague } from '../vault/unlock'
import { giveMemberKeys, takeMembershipBack, waitsFor } from './errand.store'
import { holdsFirstHalf, myOpenings, openTogether, seeOpening } from './nod.store'
import { mayAppoint, missingRoles, requireAppointable, requireLeaving } from './team.rules'
import {
  adultsOf,
  currentMembers,
  endMembership,
  getMember,
  getTeamCase,
  insertMember,
  type MemberRecord,
  markViolence,
  membersOf,
  memberText,
  violenceOf,
} from './team.store'

const nameOf = (context: ReadContext, personId: string) => names(context).get(personId)?.listName ?? ''
const named = (context: ReadContext, personId: string) => ({
  personId: personId as PersonId,
  name: nameOf(context, personId),
})

/** The adults of the child's family whose names I may know. */
const familyAdults = (context: ReadContext, childId: string) =>
  listRelatives(context, childId)
    .filter(({ kinship, personId }) => kinship.relation !== 'syskon' && names(context).get(personId))
    .map(({ personId, kinship }) => ({ ...named(context, personId), relation: kinship.relation }))

function toMember(context: ReadContext, row: MemberRecord): TeamMember {
  const user = getUser(context.db, row.user_id)
  return {
    id: row.id as MemberId,
    userId: user.id,
    name: user.displayName,
    title: user.title,
    role: row.role as TeamRole,
    text: memberText(context, row),
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    appointedBy: userName(context.db, row.appointed_by),
    adults: adultsOf(row)
      .filter((personId) => names(context).get(personId))
      .map((personId) => named(context, personId)),
    waitsForKey: waitsFor(context, row).length > 0,
  }
}

/** Whoever is appointed barnhandläggare for a case that has none answers for it. */
function makeResponsible(context: WriteContext, row: CaseRecord, userId: string): void {
  if (row.responsible_id === null) updateCase(context, row, { responsible_id: userId })
}

/** Refuses to take keys from somebody who still answers for what they open. Throws `invalid-input`. */
function requireNotResponsible(member: MemberRecord, row: CaseRecord): void {
  if (member.role === 'barnhandlaggare' && row.responsible_id === member.user_id)
    refuse(['memberId'], 'still-responsible')
}

export const teamHandlers: HandlersFor<typeof teamContract, DoorContext> = {
  'team.ofCase': (context, { caseId }) => {
    const row = getTeamCase(context, caseId)
    const isFollowing = context.holds(caseLock(caseId))
    const members = membersOf(context, caseId)
    const violence = violenceOf(context, caseId)
    const siblings = isFollowing
      ? listRelatives(context, row.child_id).filter(({ kinship }) => kinship.relation === 'syskon')
      : []
    const { markedById = null, ...mark } = violence ?? {}
    return {
      caseId: row.id as CaseId,
      violence: violence
        ? { ...(mark as Omit<typeof violence, 'markedById'>), markedBy: userName(context.db, markedById) }
        : null,
      missing: violence ? missingRoles(members.filter((member) => member.left_on === null)) : [],
      members: members.map((member) => toMember(context, member)),
      mayAppoint: isFollowing && mayAppoint(context.me, row),
      mayMark: isFollowing && violence === null && mayMark(context),
      adults: familyAdults(context, row.child_id),
      akter: aktDoors(context, [row.child_id, ...listRelatives(context, row.child_id).map((one) => one.personId)]).map(
        ({ id, kind, personName }) => ({ id, kind, personName }),
      ),
      siblings: siblings.flatMap(({ personId }) =>
        casesOfChild(context, personId).map((one) => ({
          caseId: one.id,
          number: one.number,
          name: nameOf(context, personId),
        })),
      ),
    }
  },
  'team.mine': (context) =>
    currentMembers(context, context.me.id).flatMap((member) => {
      let row: CaseRecord
      try {
        row = getTeamCase(context, member.case_id)
      } catch {
        // Appointed by someone who does not hold the case's keys: nothing to show until they are handed over.
        return []
      }
      const adults = adultsOf(member)
      const doors = aktDoors(context, [
        row.child_id,
        ...listRelatives(context, row.child_id).map((one) => one.personId),
      ])
      return [
        {
          memberId: member.id as MemberId,
          caseId: row.id as CaseId,
          number: row.number,
          childName: childOf(context, row).name,
          role: member.role as TeamRole,
          joinedOn: member.joined_on,
          waitsForKey: waitsFor(context, member).length > 0,
          adults: adults.map((personId) => ({
            ...named(context, personId),
            aktId: doors.find((door) => door.kind === 'vuxenakt' && door.personId === personId)?.id ?? null,
          })),
          akter: doors
            .filter((door) => !(door.kind === 'vuxenakt' && adults.includes(door.personId)))
            .map(({ id, kind, personName }) => ({ id, kind, personName })),
        },
      ]
    }),
  'team.markViolence': (context, { caseId, learnedOn, source, text }) => {
    getCase(context, caseId)
    if (!mayMark(context)) throw new AppError({ code: 'not-allowed' })
    if (learnedOn > context.today()) refuse(['learnedOn'], 'day-ahead')
    markViolence(context, caseId, { learnedOn, source, text })
    return {}
  },
  'team.join': (context, { caseIds, userId, role, competence, joinedOn, reason, adultIds, aktIds }) => {
    context.requireConfirmed()
    const user = getUser(context.db, userId)
    for (const aktId of aktIds) getAkt(context, aktId)
    const memberIds = [...new Set(caseIds)].map((caseId) => {
      const row = getCase(context, caseId)
      if (!mayAppoint(context.me, row)) throw new AppError({ code: 'not-allowed' })
      requireAppointable(user, context.me, row.namnd_id, { role, competence, adultIds, joinedOn }, context.today())
      const family = new Set<string>(listRelatives(context, row.child_id).map((one) => one.personId))
      const adults = role === 'vuxenhandlaggare' ? adultIds.filter((personId) => family.has(personId)) : []
      if (role === 'vuxenhandlaggare' && adults.length === 0) refuse(['adultIds'], 'no-adult-of-family')
      if (isMember(context, caseId, userId, role)) refuse(['userId'], 'already-in-team')
      const member = insertMember(context, {
        caseId,
        userId,
        role,
        adultIds: adults,
        aktIds,
        joinedOn,
        text: { competence, reason, leftReason: '' },
      })
      if (role === 'barnhandlaggare') makeResponsible(context, row, userId)
      for (const give of giveMemberKeys(context, member)) give(context)
      return member.id as MemberId
    })
    context.note({ appointed: userId, role, reason })
    return { memberIds }
  },
  'team.leave': (context, { memberId, leftOn, reason }) => {
    const { member, row } = getMember(context, memberId)
    if (!mayAppoint(context.me, row) && member.user_id !== context.me.id) throw new AppError({ code: 'not-allowed' })
    if (member.left_on !== null) throw new AppError({ code: 'conflict' })
    requireLeaving(member.joined_on, leftOn, context.today())
    requireNotResponsible(member, row)
    endMembership(context, member, leftOn, reason)
    takeMembershipBack(context, member)
    context.note({ left: member.user_id, reason })
    return {}
  },
  'team.hat': (context, { aktId }) => {
    const akt = getAktBareheaded(context, aktId)
    return { isNeeded: needsHat(context, akt), isWorn: wearsHat(context, akt) }
  },
  'team.wearHat': (context, { aktId }) => {
    const akt = getAktBareheaded(context, aktId)
    wearHat(context, akt)
    context.note({ hat: akt.kind, akt: aktId })
    return {}
  },
  'team.emergency': (context) => {
    const { namndId } = context.me
    const hasPart = namndId !== null && isSenior(context.me, namndId)
    return {
      state: !hasPart ? 'inte-min' : holdsFirstHalf(context, namndId) ? 'mojlig' : 'ensam',
      open: myOpenings(context),
    }
  },
  'team.breakGlass': async (door, { personnummer, kind, reason, colleague }) => {
    const session = door.session()
    requireRole(session.me, 'forste-socialsekreterare', 'enhetschef')
    session.requireConfirmed()
    const number = readNumber(personnummer, door.isDemo, ['personnummer']).personnummer
    const keys = await openColleague(door, colleague.login, colleague.passphrase)
    // Opening a slot takes a while; the house may have been locked meanwhile.
    if (door.session() !== session) throw new AppError({ code: 'locked' })
    return openTogether(session, keys, { personnummer: number, kind, reason })
  },
  'team.seeOpening': (context, { openingId }) => {
    seeOpening(context, openingId)
    return {}
  },
}

const mayMark = ({ me }: ReadContext): boolean => !isOutsideCases(me)

const isMember = (context: ReadContext, caseId: string, userId: UserId, role: TeamRole): boolean =>
  membersOf(context, caseId).some((one) => one.user_id === userId && one.role === role && one.left_on === null)
