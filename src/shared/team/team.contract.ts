import { z } from 'zod'
import { AktKind } from '../akt/akt.contract'
import { command, door, query } from '../contract/define'
import { AktId, CaseId, MemberId, NodOpeningId, PersonId, UserId } from '../ids'
import { Relation } from '../person/person.contract'
import { Day, Instant, line, optionalLine, prose, requiredProse } from '../values'

export const violenceSources = ['anmalan', 'samrad', 'barnet', 'vuxen', 'annan-myndighet', 'eget-arbete'] as const
export const ViolenceSource = z.enum(violenceSources)
export type ViolenceSource = z.output<typeof ViolenceSource>

export const teamRoles = [
  'barnhandlaggare',
  'vuxenhandlaggare',
  'stodjare',
  'familjebehandlare',
  'forsorjningsstod',
  'annan',
] as const
export const TeamRole = z.enum(teamRoles)
export type TeamRole = z.output<typeof TeamRole>

/** The two that every ärendeteam has. */
export const DemandedRole = z.enum(['barnhandlaggare', 'vuxenhandlaggare'])
export type DemandedRole = z.output<typeof DemandedRole>

/** What is said about a member in words. Sealed under the case's task lock, which every member holds. */
export const MemberText = z.strictObject({
  competence: optionalLine(120),
  reason: line(),
  leftReason: optionalLine(),
})
export type MemberText = z.output<typeof MemberText>

const Named = z.strictObject({ personId: PersonId, name: z.string() })

export const TeamMember = z.strictObject({
  id: MemberId,
  userId: UserId,
  name: z.string(),
  title: z.string(),
  role: TeamRole,
  text: MemberText,
  joinedOn: Day,
  leftOn: Day.nullable(),
  appointedBy: z.string(),
  /** The adults a vuxenhandläggare is appointed for; says nothing of whether any of them has an akt. */
  adults: z.array(Named),
  /** True while a key that follows the appointment is still to be handed over by a colleague. */
  waitsForKey: z.boolean(),
})
export type TeamMember = z.output<typeof TeamMember>

export const CaseTeam = z.strictObject({
  caseId: CaseId,
  violence: z
    .strictObject({
      learnedOn: Day,
      source: ViolenceSource,
      /** Empty to who holds no key to the case itself. */
      text: z.string(),
      markedBy: z.string(),
      markedAt: Instant,
    })
    .nullable(),
  missing: z.array(DemandedRole),
  members: z.array(TeamMember),
  mayAppoint: z.boolean(),
  mayMark: z.boolean(),
  /** The adults of the family, for the appointment of a vuxenhandläggare. */
  adults: z.array(Named.extend({ relation: Relation })),
  /** Akter of the family that I hold and may open to a member. */
  akter: z.array(z.strictObject({ id: AktId, kind: AktKind, personName: z.string() })),
  siblings: z.array(z.strictObject({ caseId: CaseId, number: z.string(), name: z.string() })),
})
export type CaseTeam = z.output<typeof CaseTeam>

/** A team I am in, and what I may open in it. */
export const MyTeam = z.strictObject({
  memberId: MemberId,
  caseId: CaseId,
  number: z.string(),
  childName: z.string(),
  role: TeamRole,
  joinedOn: Day,
  waitsForKey: z.boolean(),
  /** The adults I am appointed for as vuxenhandläggare, each with the akt I hold, or none. */
  adults: z.array(Named.extend({ aktId: AktId.nullable() })),
  /** Other akter of the family that I hold. */
  akter: z.array(z.strictObject({ id: AktId, kind: AktKind, personName: z.string() })),
})
export type MyTeam = z.output<typeof MyTeam>

export const Emergency = z.strictObject({
  /** `mojlig`: I have one half. `ensam`: there is no second half to lay beside it yet. `inte-min`: my role has no part in it. */
  state: z.enum(['mojlig', 'ensam', 'inte-min']),
  /** Akter I have opened this way, as long as they stand open. */
  open: z.array(
    z.strictObject({ id: NodOpeningId, aktId: AktId, kind: AktKind, personName: z.string(), until: Instant }),
  ),
})
export type Emergency = z.output<typeof Emergency>

export const teamContract = {
  'team.ofCase': query(z.strictObject({ caseId: CaseId }), CaseTeam),
  'team.mine': query(z.strictObject({}), z.array(MyTeam)),
  /** Uppgift om våld: from now on the case demands an ärendeteam. */
  'team.markViolence': command(
    z.strictObject({ caseId: CaseId, learnedOn: Day, source: ViolenceSource, text: prose(2_000) }),
    z.strictObject({}),
    ['team', 'case', 'today'],
  ),
  /** Appoints a member for one case or for siblings' cases alike; keys follow, at once or when a holder next unlocks. */
  'team.join': command(
    z.strictObject({
      caseIds: z.array(CaseId).min(1).max(12),
      userId: UserId,
      role: TeamRole,
      competence: optionalLine(120),
      joinedOn: Day,
      reason: line(),
      adultIds: z.array(PersonId).max(12).default([]),
      aktIds: z.array(AktId).max(12).default([]),
    }),
    z.strictObject({ memberIds: z.array(MemberId) }),
    ['team', 'case', 'akt', 'person', 'today'],
  ),
  /** Ends a membership: its keys are taken back and new ones made. */
  'team.leave': command(z.strictObject({ memberId: MemberId, leftOn: Day, reason: line() }), z.strictObject({}), [
    'team',
    'case',
    'akt',
    'person',
    'today',
  ]),
  /** Whether an akt asks for a hat first: its reader has keys on both sides of the same family. */
  'team.hat': query(z.strictObject({ aktId: AktId }), z.strictObject({ isNeeded: z.boolean(), isWorn: z.boolean() })),
  /** Puts on the hat of an akt's kind for its family, until the session ends or another is put on. */
  'team.wearHat': command(z.strictObject({ aktId: AktId }), z.strictObject({}), ['team', 'akt', 'case', 'today']),
  'team.emergency': query(z.strictObject({}), Emergency),
  /** Nödöppning: two people's halves laid together open one akt to the asker for a day. */
  'team.breakGlass': door(
    z.strictObject({
      personnummer: line(20),
      kind: AktKind,
      reason: requiredProse(1_000),
      colleague: z.strictObject({ login: line(40), passphrase: z.string().min(1).max(512) }),
    }),
    z.strictObject({ aktId: AktId, until: Instant }),
    ['team', 'case', 'akt', 'person', 'today'],
  ),
  /** The responsible officer has read that the akt was opened. */
  'team.seeOpening': command(z.strictObject({ openingId: NodOpeningId }), z.strictObject({}), ['today']),
}
