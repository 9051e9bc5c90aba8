import { z } from 'zod'
import { AktId, CaseId } from '../ids'

/** Where a consent, a referral or an överlämning stands: with a child's case, or in an adult's vuxenakt and nowhere else. */
export const CarePlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arende'), caseId: CaseId }),
  z.strictObject({ kind: z.literal('akt'), aktId: AktId }),
])
export type CarePlace = z.output<typeof CarePlace>
