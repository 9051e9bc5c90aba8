import type { Selectable } from 'kysely'
import { SheetText } from '../../../shared/group/sheet'
import { AppError } from '../../../shared/result'
import { caseLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import type { GroupSheetTable } from './group.tables'

export type SheetRecord = Selectable<GroupSheetTable>
const textPlace = (row: string) => ({ table: 'group_sheet', column: 'text', row })

export const findSheet = (context: ReadContext, meetingId: string, caseId: string): SheetRecord | undefined =>
  context.db.first((q) =>
    q.selectFrom('group_sheet').selectAll().where('meeting_id', '=', meetingId).where('case_id', '=', caseId),
  )

/** The cases a meeting has sheets for; no sheet is opened. */
export const casesWithSheet = (context: ReadContext, meetingId: string): Set<string> =>
  new Set(
    context.db
      .all((q) => q.selectFrom('group_sheet').select('case_id').where('meeting_id', '=', meetingId))
      .map((row) => row.case_id),
  )

/** The case's key is needed. */
export const sheetText = (context: ReadContext, row: SheetRecord): SheetText =>
  context.open(SheetText, caseLock(row.case_id), textPlace(row.id), row.text)

/** The sheet a case's team last brought to another meeting. */
export const earlierSheet = (context: ReadContext, meetingId: string, caseId: string): SheetRecord | undefined =>
  context.db.first((q) =>
    q
      .selectFrom('group_sheet')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('meeting_id', '!=', meetingId)
      .orderBy('id', 'desc')
      .limit(1),
  )

/** Stores a sheet; gives its revision. Throws `conflict` when somebody else has saved it meanwhile. */
export function saveSheet(
  context: WriteContext,
  order: {
    readonly meetingId: string
    readonly caseId: string
    readonly sheet: SheetText
    readonly revision: number
  },
): number {
  const known = findSheet(context, order.meetingId, order.caseId)
  if ((known?.revision ?? 0) !== order.revision) throw new AppError({ code: 'conflict' })
  const id = known?.id ?? context.newId()
  const lock = caseLock(order.caseId)
  const saved = {
    text: context.seal(order.sheet, lock, textPlace(id)),
    revision: order.revision + 1,
    saved_by: context.me.id,
    saved_at: context.now(),
  }
  if (known) context.write.update('group_sheet', id, saved, lock)
  else context.write.insert('group_sheet', { id, meeting_id: order.meetingId, case_id: order.caseId, ...saved }, lock)
  return saved.revision
}
