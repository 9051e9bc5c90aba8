import { z } from 'zod'
import { AktId, CaseId, NodOpeningId } from '../ids'
import { Day, Instant } from '../values'
import { DemandedRole } from './team.contract'

/** What the teams wait for, for Idag. */
export const teamWaiting = [
  z.strictObject({
    kind: z.literal('no-team'),
    caseId: CaseId,
    number: z.string(),
    name: z.string(),
    since: Day,
    missing: z.array(DemandedRole),
  }),
  z.strictObject({
    kind: z.literal('nod-opened'),
    openingId: NodOpeningId,
    aktId: AktId,
    personName: z.string(),
    asker: z.string(),
    witness: z.string(),
    openedAt: Instant,
    reason: z.string(),
  }),
] as const
export type TeamWaiting = z.output<(typeof teamWaiting)[number]>
