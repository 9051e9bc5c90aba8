import type { CaseWaiting } from '../../../shared/case/case.waiting'
import type { CaseId } from '../../../shared/ids'
import type { ReadContext } from '../context'
import { childOf, listOpenCases } from './case.store'

/** Open cases for which no barnhandläggare has been named, for the coordinators. */
export function casesWaiting(context: ReadContext): CaseWaiting[] {
  if (!context.me.roles.includes('samordnare')) return []
  return listOpenCases(context)
    .filter((row) => row.responsible_id === null)
    .map((row) => ({
      kind: 'no-handlaggare',
      caseId: row.id as CaseId,
      number: row.number,
      name: childOf(context, row).name,
    }))
}
