import { z } from 'zod'
import { command, query } from '../contract/define'
import { AgreementId } from '../ids'
import { Channel } from '../meeting/meeting.contract'
import { Day, Instant, line, optionalLine, requiredProse } from '../values'

/** A body in an agreement: what it is there, and what it has promised to do. */
export const AgreementParty = z.strictObject({ name: line(120), role: line(160), duty: requiredProse(2_000) })
export type AgreementParty = z.output<typeof AgreementParty>

/** What an agreement says. Sealed under the house's lock; nothing about any child. */
export const AgreementText = z.strictObject({
  title: line(160),
  about: optionalLine(300),
  parties: z.array(AgreementParty).min(2).max(30),
  change: optionalLine(300),
})
export type AgreementText = z.output<typeof AgreementText>

export const AgreementVersion = z.strictObject({
  version: z.number().int().positive(),
  validFrom: Day,
  validUntil: Day.nullable(),
  text: AgreementText,
  recordedBy: z.string(),
  recordedAt: Instant,
})
export type AgreementVersion = z.output<typeof AgreementVersion>

export const Agreement = z.strictObject({
  id: AgreementId,
  standing: z.enum(['kommande', 'galler', 'utgangen']),
  /** Newest first; an earlier version is never changed. */
  versions: z.array(AgreementVersion),
})
export type Agreement = z.output<typeof Agreement>

export const agreementContract = {
  'agreement.list': query(
    z.strictObject({}),
    z.strictObject({ agreements: z.array(Agreement), mayWrite: z.boolean() }),
  ),
  /** A new agreement, or a new version of one. */
  'agreement.record': command(
    z.strictObject({
      agreementId: AgreementId.nullable(),
      validFrom: Day,
      validUntil: Day.nullable(),
      text: AgreementText,
    }),
    z.strictObject({ agreementId: AgreementId }),
    ['agreement'],
  ),
  /** How many families came by each way in, of the cases my keys open. */
  'agreement.intakes': query(
    z.strictObject({}),
    z.strictObject({
      year: z.string(),
      counts: z.array(z.strictObject({ channel: Channel, count: z.number().int() })),
      missing: z.number().int(),
    }),
  ),
}
