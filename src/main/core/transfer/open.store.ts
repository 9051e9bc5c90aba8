import type { OpenPoint } from '../../../shared/closing/open-point'
import { transferStateLabels } from '../../../shared/glossary/labels'
import type { ReadContext } from '../context'
import { transfersAt } from './transfer.store'

/** Överlämningar that nobody has received, and that have not been taken back. */
export const transferOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  transfersAt(context, { case_id: caseId, akt_id: null })
    .filter(({ state }) => state === 'vantar' || state === 'avbojd')
    .map((one) => ({
      key: `overlamning:${one.id}`,
      kind: 'overlamning',
      text: `Överlämning till ${one.to}: ${transferStateLabels[one.state].toLowerCase()}`,
      dueOn: one.state === 'vantar' ? one.answerBy : null,
      to: `/arenden/${caseId}/samtycken`,
    }))
