import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, NamndId, PersonId, SamradId, UserId } from '../ids'
import { Day, Instant, line, optionalLine } from '../values'

export const AktKind = z.enum(['barnakt', 'vuxenakt'])
export type AktKind = z.output<typeof AktKind>

/** Which rule of gallring holds for an akt. */
export const gallringar = ['fem-ar', 'skyddsutredning-barn', 'inte-inledd', 'avtal-till-18', 'aldrig'] as const
export const Gallring = z.enum(gallringar)
export type Gallring = z.output<typeof Gallring>

export const AktPage = z.strictObject({
  id: AktId,
  kind: AktKind,
  personId: PersonId,
  personName: z.string(),
  personnummer: z.string(),
  isProtected: z.boolean(),
  namnd: z.string(),
  namndId: NamndId,
  responsible: z.string(),
  responsibleId: UserId,
  unit: z.string(),
  state: z.enum(['oppen', 'avslutad']),
  closedOn: Day.nullable(),
  gallring: Gallring,
  openedAt: Instant,
  /** True when I may hand the akt over, change its frame and close it. */
  mayChange: z.boolean(),
  /** Who may take over: officers of the akt's kind in its nämnd. */
  successors: z.array(z.strictObject({ userId: UserId, name: z.string() })),
  /** Samråd about the child whose minutes are signed and from which no extract has been written here. */
  samradWithoutExtract: z.array(z.strictObject({ samradId: SamradId, number: z.string(), heldOn: z.string() })),
})
export type AktPage = z.output<typeof AktPage>

export const aktContract = {
  /** Opens the child's barnakt: its keys go to the officer responsible and the first social worker of the nämnd. */
  'akt.open': command(z.strictObject({ caseId: CaseId }), z.strictObject({ aktId: AktId }), ['akt', 'case']),
  /** Opens an adult's vuxenakt: only for a vuxenhandläggare who has been appointed for that adult. */
  'akt.openVuxenakt': command(
    z.strictObject({ caseId: CaseId, personId: PersonId, unit: optionalLine(80) }),
    z.strictObject({ aktId: AktId }),
    ['akt', 'case', 'team'],
  ),
  /** Hands the akt over to another officer; keys follow, and the one who leaves it loses them. */
  'akt.transfer': command(z.strictObject({ aktId: AktId, userId: UserId, reason: line() }), z.strictObject({}), [
    'akt',
    'case',
    'team',
    'today',
  ]),
  'akt.setFrame': command(
    z.strictObject({ aktId: AktId, unit: optionalLine(80), gallring: Gallring }),
    z.strictObject({}),
    ['akt'],
  ),
  /** Ends the akt. Refused while I have unsigned notes in it. */
  'akt.close': command(z.strictObject({ aktId: AktId, reason: line() }), z.strictObject({}), ['akt', 'case', 'team']),
  'akt.get': query(z.strictObject({ aktId: AktId }), AktPage),
}
