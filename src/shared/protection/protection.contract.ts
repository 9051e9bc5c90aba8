import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, PersonId } from '../ids'
import { Day, Instant, line, optionalLine, prose } from '../values'

export const adultStatuses = ['onskar-inte-stod', 'motiveras', 'utredning-pagar', 'insats', 'avslutad'] as const
export const AdultStatus = z.enum(adultStatuses)
export type AdultStatus = z.output<typeof AdultStatus>

/** Can the one who uses violence leave the home? Asked before anything about the child and the exposed adult moving. */
export const canLeaveAnswers = ['ja', 'nej', 'inte-lamplig'] as const
export const CanLeave = z.enum(canLeaveAnswers)
export type CanLeave = z.output<typeof CanLeave>

/** That FREDA was done, when and by whom; nothing of what was asked or answered. */
export const Freda = z.strictObject({ kind: z.literal('freda'), doneOn: Day, doneBy: line(80) })
/** Where an adult stands to help. */
export const Status = z.strictObject({
  kind: z.literal('lage'),
  personId: PersonId,
  status: AdultStatus,
  on: Day,
  note: prose(1_000),
})
/** A motivational contact with an adult who declines help, and when the next is to be tried. */
export const Contact = z.strictObject({
  kind: z.literal('kontakt'),
  personId: PersonId,
  on: Day,
  by: line(80),
  /** In a barnakt: about the parenting and nothing else. */
  note: prose(1_000),
  nextTryOn: Day.nullable(),
})
/** A protective measure, with its questions in order. There is no field for where anybody goes. */
export const Measure = z.strictObject({
  kind: z.literal('skyddsatgard'),
  on: Day,
  canLeave: CanLeave,
  /** Why the one who uses violence cannot leave, or why it is not suitable. */
  why: prose(2_000),
  move: z.strictObject({ on: Day, who: line(), note: prose(1_000) }).nullable(),
  decidedBy: optionalLine(80),
})
export const ProtectionContent = z.discriminatedUnion('kind', [Freda, Status, Contact, Measure])
export type ProtectionContent = z.output<typeof ProtectionContent>

const Entry = z.strictObject({
  id: z.uuidv7(),
  recordedBy: z.string(),
  recordedAt: Instant,
  content: ProtectionContent,
})
export type ProtectionEntry = z.output<typeof Entry>

export const ProtectionPage = z.strictObject({
  entries: z.array(Entry),
  /** Whom a status or a contact may be about here: in a vuxenakt its person, in a barnakt the adults who have none that I hold. */
  adults: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
  mayWrite: z.boolean(),
  /** False when the compartment for safety planning is closed to me; then nothing tells whether anything is there. */
  holdsSkydd: z.boolean(),
})
export type ProtectionPage = z.output<typeof ProtectionPage>

export const protectionContract = {
  'protection.ofAkt': query(z.strictObject({ aktId: AktId }), ProtectionPage),
  'protection.record': command(
    z.strictObject({ aktId: AktId, content: ProtectionContent }),
    z.strictObject({ entryId: z.uuidv7() }),
    ['protection', 'today'],
  ),
}
