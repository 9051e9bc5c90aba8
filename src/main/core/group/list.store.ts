import type { GroupItem, GroupOutcome } from '../../../shared/group/group.contract'
import type { CaseId, UserId } from '../../../shared/ids'
import { getUser, listUsers, userName } from '../account/account.store'
import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { byUrgency, isInTeam, mayAttend, urgenciesOf } from './group.rules'
import { casesOf, factsOf, type GroupCase, itemRows } from './item.store'
import { getSeries, type MeetingRecord, membersOf } from './series.store'
import { casesWithSheet } from './sheet.store'

/** The users who may sit with a case's item: members of the group and of its team who have a task in it. */
export function attendsOf(context: ReadContext, row: GroupCase, memberIds: readonly string[]) {
  const asked = new Set([...memberIds, ...row.team, ...(row.responsible_id ? [row.responsible_id] : [])])
  return listUsers(context.db).filter((user) => asked.has(user.id) && mayAttend(user, row))
}

/** The members of the group who have no task in a case. */
const leavesOf = (context: ReadContext, row: GroupCase, memberIds: readonly string[]): string[] =>
  memberIds
    .map((memberId) => getUser(context.db, memberId))
    .filter((user) => !mayAttend(user, row))
    .map((user) => user.displayName)

/** True when I have a task in a case and hold its key. */
export const mayOpen = (context: ReadContext, row: GroupCase): boolean =>
  context.holds(caseLock(row.id)) && mayAttend(context.me, row)

/** A meeting's list as I may see it: numbers of cases I hold keys to, the most urgent first; when it is over in the order it was held. */
export function listOf(context: ReadContext, meeting: MeetingRecord): GroupItem[] {
  const memberIds = membersOf(getSeries(context, meeting.series_id))
  const stored = new Map(itemRows(context, meeting.id).map((row) => [row.case_id, row]))
  const sheets = casesWithSheet(context, meeting.id)
  const isOver = meeting.state === 'hallet' || meeting.state === 'installt'
  return casesOf(context, meeting)
    .map((row) => {
      const facts = factsOf(context, row.id, meeting)
      return { row, lastDrawnOn: facts.lastDrawnOn, urgencies: urgenciesOf(facts, meeting.held_on), number: row.number }
    })
    .sort((a, b) => (isOver ? (stored.get(a.row.id)?.no ?? 0) - (stored.get(b.row.id)?.no ?? 0) : byUrgency(a, b)))
    .map(({ row, lastDrawnOn, urgencies, number }, index) => {
      const item = stored.get(row.id)
      return {
        caseId: row.id as CaseId,
        no: index + 1,
        number,
        urgencies: isOver ? [] : urgencies,
        lastDrawnOn,
        presenter: userName(context.db, row.responsible_id),
        hasSheet: sheets.has(row.id),
        mayOpen: mayOpen(context, row),
        mayWrite: !isOver && mayOpen(context, row) && isInTeam(context.me, row),
        attends: attendsOf(context, row, memberIds).map((user) => ({
          userId: user.id satisfies UserId,
          name: user.displayName,
        })),
        leaves: leavesOf(context, row, memberIds),
        state: (item?.state ?? 'vantar') as GroupItem['state'],
        outcome: (item?.outcome ?? null) as GroupOutcome | null,
        nextReviewOn: item?.next_review_on ?? null,
        calledAt: item?.called_at ?? null,
        settledAt: item?.settled_at ?? null,
      }
    })
}
