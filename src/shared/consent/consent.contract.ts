import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, ConsentId, PersonId } from '../ids'
import { Receiver } from '../referral/receiver'
import { Day, line, optionalLine, prose, requiredProse } from '../values'
import { CarePlace } from './place'

/** What somebody says yes to. One consent is for one receiver and one matter. */
export const consentMatters = ['remiss', 'insats', 'plan', 'skola', 'mote', 'annat'] as const
export const ConsentMatter = z.enum(consentMatters)
export type ConsentMatter = z.output<typeof ConsentMatter>

/** In which capacity somebody is asked. */
export const giverRoles = ['vardnadshavare', 'barnet', 'den-vuxne', 'sarskild-foretradare'] as const
export const GiverRole = z.enum(giverRoles)
export type GiverRole = z.output<typeof GiverRole>

export const consentAnswers = ['ja', 'nej', 'aterkallat'] as const
export const ConsentAnswer = z.enum(consentAnswers)
export type ConsentAnswer = z.output<typeof ConsentAnswer>

export const consentWays = ['muntligt', 'skriftligt'] as const
export const ConsentWay = z.enum(consentWays)
export type ConsentWay = z.output<typeof ConsentWay>

/** How a consent stands on a day. Only `galler` lets anything out. */
export const consentStates = ['galler', 'vantar', 'nej', 'aterkallat', 'utgatt'] as const
export const ConsentState = z.enum(consentStates)
export type ConsentState = z.output<typeof ConsentState>

/** Somebody whose yes is needed. */
export const Giver = z.strictObject({
  role: GiverRole,
  /** Null for a särskild företrädare, who is no person of the family. */
  personId: PersonId.nullable(),
  name: z.string().max(160),
})
export type Giver = z.output<typeof Giver>

/** That the child was told, when and how, and what the child thinks; or why that is missing. */
export const ChildView = z.strictObject({
  on: Day.nullable(),
  how: optionalLine(300),
  words: prose(1_000),
  missing: optionalLine(500),
})
export type ChildView = z.output<typeof ChildView>

/** What a consent says in words. Sealed under the lock of its place, and never changed. */
export const ConsentText = z.strictObject({
  from: z.string(),
  unit: z.string(),
  what: z.string(),
  purpose: z.string(),
  givers: z.array(Giver),
  /** Why one guardian is enough though custody is joint. */
  loneReason: z.string(),
  /** Null in an adult's akt. */
  view: ChildView.nullable(),
})
export type ConsentText = z.output<typeof ConsentText>

/** One answer of one giver; the newest of each counts. */
export const ConsentEntry = z.strictObject({
  giver: z.number().int(),
  answer: ConsentAnswer,
  day: Day,
  way: ConsentWay,
  how: z.string(),
  recordedBy: z.string(),
})
export type ConsentEntry = z.output<typeof ConsentEntry>

export const Consent = z.strictObject({
  id: ConsentId,
  receiver: Receiver,
  matter: ConsentMatter,
  until: Day,
  state: ConsentState,
  /** How many of those asked have said yes and not taken it back. */
  given: z.number().int(),
  text: ConsentText,
  entries: z.array(ConsentEntry),
  recordedOn: Day,
  recordedBy: z.string(),
})
export type Consent = z.output<typeof Consent>

/** Somebody who can be asked, and whether that person's yes is needed. */
export const GiverChoice = z.strictObject({
  giver: Giver,
  isNeeded: z.boolean(),
  /** False while an informationsspärr stands against telling this person. */
  mayBeAsked: z.boolean(),
})
export type GiverChoice = z.output<typeof GiverChoice>

const touched = ['consent', 'referral', 'plan', 'today'] as const

export const consentContract = {
  /** The register of a place, newest first, and who can be asked there. */
  'consent.ofPlace': query(
    z.strictObject({ place: CarePlace }),
    z.strictObject({
      consents: z.array(Consent),
      choices: z.array(GiverChoice),
      /** The child's age; null in an adult's akt and when it is not known. */
      childAge: z.number().int().nullable(),
      siblings: z.array(z.strictObject({ caseId: CaseId, name: z.string() })),
      mayWrite: z.boolean(),
    }),
  ),
  /** Writes down what has been asked and what was answered; for several siblings at once a row for each child. */
  'consent.record': command(
    z.strictObject({
      place: CarePlace,
      siblingIds: z.array(CaseId).max(12),
      receiver: Receiver,
      matter: ConsentMatter,
      from: line(120),
      what: line(300),
      purpose: requiredProse(1_000),
      until: Day,
      /** Who has been asked, and the answers there are. */
      asked: z
        .array(
          z.strictObject({
            role: GiverRole,
            personId: PersonId.nullable(),
            name: optionalLine(120),
            answer: z.enum(['ja', 'nej']).nullable(),
            day: Day,
            way: ConsentWay,
          }),
        )
        .min(1)
        .max(6),
      loneReason: optionalLine(300),
      /** That those asked have been told that, and how, a consent is taken back. */
      isToldOfWithdrawal: z.boolean(),
      /** What each child was told and thinks, or why that is missing; none in an adult's akt. */
      views: z.array(ChildView.extend({ caseId: CaseId })).max(13),
    }),
    z.strictObject({ consentIds: z.array(ConsentId) }),
    touched,
  ),
  /** A later answer, or that a consent is taken back: a new entry beside the others. */
  'consent.answer': command(
    z.strictObject({
      consentId: ConsentId,
      giver: z.number().int().min(0).max(5),
      answer: ConsentAnswer,
      day: Day,
      way: ConsentWay,
      how: optionalLine(300),
    }),
    z.strictObject({}),
    touched,
  ),
}
