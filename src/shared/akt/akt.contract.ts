import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, PersonId, SamradId } from '../ids'
import { Instant } from '../values'

export const AktKind = z.enum(['barnakt', 'vuxenakt'])
export type AktKind = z.output<typeof AktKind>

export const AktPage = z.strictObject({
  id: AktId,
  kind: AktKind,
  personId: PersonId,
  personName: z.string(),
  personnummer: z.string(),
  isProtected: z.boolean(),
  namnd: z.string(),
  responsible: z.string(),
  openedAt: Instant,
  /** Samråd about the child whose minutes are signed and from which no extract has been written here. */
  samradWithoutExtract: z.array(z.strictObject({ samradId: SamradId, number: z.string(), heldOn: z.string() })),
})
export type AktPage = z.output<typeof AktPage>

export const aktContract = {
  /** Opens the child's barnakt: its keys go to the officer responsible and the first social worker of the nämnd. */
  'akt.open': command(z.strictObject({ caseId: CaseId }), z.strictObject({ aktId: AktId }), ['akt', 'case']),
  'akt.get': query(z.strictObject({ aktId: AktId }), AktPage),
}
