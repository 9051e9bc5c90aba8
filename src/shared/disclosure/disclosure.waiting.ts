import { z } from 'zod'
import { AktId, DisclosureId } from '../ids'

/** A disclosure that waits for me to be approved, for Idag. */
export const disclosureWaiting = [
  z.strictObject({
    kind: z.literal('approve-disclosure'),
    disclosureId: DisclosureId,
    aktId: AktId,
    personName: z.string(),
    by: z.string(),
  }),
] as const
export type DisclosureWaiting = z.output<(typeof disclosureWaiting)[number]>
