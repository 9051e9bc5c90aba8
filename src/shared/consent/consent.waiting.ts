import { z } from 'zod'
import { ConsentId } from '../ids'
import { Service } from '../need/hand'
import { Day } from '../values'

/** What the consents wait for, for Idag. */
export const consentWaiting = [
  z.strictObject({
    kind: z.literal('consent-ends'),
    consentId: ConsentId,
    personName: z.string(),
    service: Service,
    until: Day,
    to: z.string(),
  }),
] as const
export type ConsentWaiting = z.output<(typeof consentWaiting)[number]>
