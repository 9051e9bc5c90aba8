import type { Selectable } from 'kysely'
import { z } from 'zod'
import { GroupItemText } from '../../../shared/group/group.contract'
import { AppError } from '../../../shared/result'
import { addDays } from '../calendar'
import { type CaseRecord, caseLock, caseTaskLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { deadlinesOfCase } from '../deadline/deadline.store'
import type { CaseDoor, CaseFacts } from './group.rules'
import type { GroupItemTable } from './group.tables'
import { getSeries, type MeetingRecord } from './series.store'

export type ItemRecord = Selectable<GroupItemTable>
const textPlace = (row: string) => ({ table: 'group_item', column: 'text', row })
const Ids = z.array(z.string())
export const emptyItemText: GroupItemText = { guidance: '', resource: null, skipReason: '' }

/** How far ahead a day counts as near. */
const nearDays = 7

/** A case with what the rules ask about who may sit with it. */
export interface GroupCase extends CaseDoor, Pick<CaseRecord, 'id' | 'number' | 'child_id' | 'state'> {}

const teamOf = (context: ReadContext, caseId: string): string[] => [
  ...new Set(
    context.db
      .all((q) =>
        q.selectFrom('team_member').select('user_id').where('case_id', '=', caseId).where('left_on', 'is', null),
      )
      .map((row) => row.user_id),
  ),
]

const toGroupCase = (context: ReadContext, row: Omit<GroupCase, 'team'>): GroupCase => ({
  ...row,
  team: teamOf(context, row.id),
})

const doorColumns = ['id', 'number', 'child_id', 'state', 'namnd_id', 'responsible_id'] as const

/** Every open case of a nämnd that has an ärendeteam now. The list of a meeting is worked out from it, so that no case is left off by nobody. */
const activeCases = (context: ReadContext, namndId: string) =>
  context.db.all((q) =>
    q
      .selectFrom('barnahus_case')
      .select(doorColumns)
      .where('namnd_id', '=', namndId)
      .where('state', '!=', 'avslutat')
      .where('id', 'in', (team) => team.selectFrom('team_member').select('case_id').where('left_on', 'is', null)),
  )

/** A case whose number I may know: I hold the case's key, or its task key. */
const isMine = (context: ReadContext, caseId: string): boolean =>
  context.holds(caseLock(caseId)) || context.holds(caseTaskLock(caseId))

export const itemRows = (context: ReadContext, meetingId: string): ItemRecord[] =>
  context.db.all((q) => q.selectFrom('group_item').selectAll().where('meeting_id', '=', meetingId).orderBy('no'))

/** The cases on a meeting's list: while it is to come every active one, afterwards those it dealt with. */
function allCasesOf(context: ReadContext, meeting: MeetingRecord) {
  const stored = itemRows(context, meeting.id).filter((row) => row.state !== 'vantar')
  const isOpen = meeting.state === 'planerat' || meeting.state === 'pagar'
  const active = isOpen ? activeCases(context, getSeries(context, meeting.series_id).namnd_id) : []
  const settled = stored
    .map((row) => row.case_id)
    .filter((caseId) => !active.some((one) => one.id === caseId))
    .flatMap((caseId) =>
      context.db.all((q) => q.selectFrom('barnahus_case').select(doorColumns).where('id', '=', caseId)),
    )
  return [...active, ...settled]
}

/** The cases on a meeting's list that I hold keys to; the rest are counted nowhere. */
export const casesOf = (context: ReadContext, meeting: MeetingRecord): GroupCase[] =>
  allCasesOf(context, meeting)
    .filter((row) => isMine(context, row.id))
    .map((row) => toGroupCase(context, row))

/** How many cases of a meeting stand behind keys I lack: what keeps me from ending it. */
export const countWithoutKey = (context: ReadContext, meeting: MeetingRecord): number =>
  allCasesOf(context, meeting).filter((row) => !context.holds(caseLock(row.id))).length

/** A case on a meeting's list. Throws `not-found`, also when it stands there and I hold no key to it. */
export function getGroupCase(context: ReadContext, meeting: MeetingRecord, caseId: string): GroupCase {
  const row = casesOf(context, meeting).find((one) => one.id === caseId)
  if (!row) throw new AppError({ code: 'not-found' })
  return row
}

/** The day a case was last drawn, before this meeting. */
export const lastDrawn = (context: ReadContext, caseId: string, exceptMeetingId = ''): string | null =>
  context.db.first((q) =>
    q
      .selectFrom('group_item')
      .innerJoin('group_meeting', 'group_meeting.id', 'group_item.meeting_id')
      .select('group_meeting.held_on')
      .where('group_item.case_id', '=', caseId)
      .where('group_item.state', '=', 'dragen')
      .where('group_item.meeting_id', '!=', exceptMeetingId)
      .orderBy('group_meeting.held_on', 'desc')
      .limit(1),
  )?.held_on ?? null

/** What a case's place on the list is worked out from: days and counts, nothing sealed. */
export function factsOf(context: ReadContext, caseId: string, meeting: MeetingRecord): CaseFacts {
  const due = context.db
    .all((q) => q.selectFrom('task').select('due_on').where('case_id', '=', caseId).where('state', '=', 'oppen'))
    .map((row) => row.due_on)
  const mark = context.db.first((q) => q.selectFrom('violence_mark').select('learned_on').where('case_id', '=', caseId))
  // Who holds the task key alone is told of the tasks' days, not of the case's deadlines.
  const deadlines = context.holds(caseLock(caseId)) ? deadlinesOfCase(context, caseId) : []
  const today = context.today()
  return {
    violenceOn: mark?.learned_on ?? null,
    lastDrawnOn: lastDrawn(context, caseId, meeting.id),
    overdue: due.filter((day) => day < today).length + deadlines.filter((one) => one.state === 'passerad').length,
    near:
      due.filter((day) => day >= today && day <= addDays(today, nearDays)).length +
      deadlines.filter((one) => one.state === 'varning').length,
  }
}

export const findItem = (context: ReadContext, meetingId: string, caseId: string): ItemRecord | undefined =>
  itemRows(context, meetingId).find((row) => row.case_id === caseId)

export const presentAt = (row: Pick<ItemRecord, 'present'>): string[] => Ids.parse(JSON.parse(row.present))

/** The case's key is needed. */
export const itemText = (context: ReadContext, row: ItemRecord): GroupItemText =>
  context.open(GroupItemText, caseLock(row.case_id), textPlace(row.id), row.text)

/** Writes what has become of a case at a meeting. */
export function keepItem(
  context: WriteContext,
  meetingId: string,
  caseId: string,
  changes: Partial<Omit<GroupItemTable, 'id' | 'text'>>,
  text?: GroupItemText,
): void {
  const lock = caseLock(caseId)
  const known = findItem(context, meetingId, caseId)
  const id = known?.id ?? context.newId()
  const words = text || !known ? { text: context.seal(text ?? emptyItemText, lock, textPlace(id)) } : {}
  if (known) context.write.update('group_item', id, { ...changes, ...words }, lock)
  else
    context.write.insert(
      'group_item',
      {
        id,
        meeting_id: meetingId,
        case_id: caseId,
        no: null,
        state: 'vantar',
        outcome: null,
        next_review_on: null,
        present: '[]',
        called_at: null,
        settled_at: null,
        task_id: null,
        ...changes,
        text: context.seal(text ?? emptyItemText, lock, textPlace(id)),
      },
      lock,
    )
}

/** When a case has been drawn, and when it is to be followed up; latest first. The case's key is needed to know of it. */
export const drawnOf = (context: ReadContext, caseId: string) =>
  context.db.all((q) =>
    q
      .selectFrom('group_item')
      .innerJoin('group_meeting', 'group_meeting.id', 'group_item.meeting_id')
      .select([
        'group_item.id',
        'group_item.next_review_on',
        'group_meeting.held_on',
        'group_meeting.starts_at',
        'group_meeting.id as meeting_id',
      ])
      .where('group_item.case_id', '=', caseId)
      .where('group_item.state', '=', 'dragen')
      .orderBy('group_meeting.held_on', 'desc'),
  )
