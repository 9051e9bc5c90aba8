import type { OpenPoint } from '../../../shared/closing/open-point'
import type { ReadContext } from '../context'
import { plainLadder } from './followup.store'
import { leadMissingSince } from './overview.store'

/** The follow-ups that have not been held, and that nobody holds the support together after an interview. */
export function followUpOpen(context: ReadContext, caseId: string): OpenPoint[] {
  const to = `/arenden/${caseId}/stod`
  const missing = leadMissingSince(context, caseId)
  return [
    ...(missing
      ? [
          {
            key: 'rehabiliteringsansvarig',
            kind: 'rehabiliteringsansvarig' as const,
            text: 'Ingen rehabiliteringsansvarig är utsedd efter förhöret',
            dueOn: missing,
            to,
          },
        ]
      : []),
    ...plainLadder(context, caseId)
      .filter(({ heldOn }) => heldOn === null)
      .map(({ step, name, dueOn }) => ({
        key: `uppfoljning:${step}`,
        kind: 'uppfoljning' as const,
        text: `Uppföljning: ${name.toLowerCase()}`,
        dueOn,
        to,
      })),
  ]
}
