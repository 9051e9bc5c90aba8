import type { Selectable } from 'kysely'
import { z } from 'zod'
import { AppError } from '../../../shared/result'
import { type DemandedRole, MemberText, type TeamRole, type ViolenceSource } from '../../../shared/team/team.contract'
import { type CaseRecord, caseById, caseLock, caseTaskLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { missingRoles } from './team.rules'
import type { TeamMemberTable, ViolenceMarkTable } from './team.tables'

const membersByCase = question((q, caseId: string) =>
  q.selectFrom('team_member').selectAll().where('case_id', '=', caseId).orderBy('id'),
)
const markByCase = question((q, caseId: string) =>
  q.selectFrom('violence_mark').selectAll().where('case_id', '=', caseId),
)

export type MemberRecord = Selectable<TeamMemberTable>
const textPlace = (row: string) => ({ table: 'team_member', column: 'text', row })
const markPlace = (row: string) => ({ table: 'violence_mark', column: 'text', row })
const Words = z.string()
const Ids = z.array(z.string())

/** A case whose team I may know: its task key is every member's. Throws `not-found`. */
export function getTeamCase(context: ReadContext, caseId: string): CaseRecord {
  const row = context.db.firstOf(caseById, caseId)
  if (!row || !context.holds(caseTaskLock(caseId))) throw new AppError({ code: 'not-found' })
  return row
}

/** The members a case has had, in the order they were appointed. */
export const membersOf = (context: ReadContext, caseId: string): MemberRecord[] =>
  context.db.allOf(membersByCase, caseId)

/** Everybody's memberships that have not ended, of those who still work here; a user's, when one is named. */
export const currentMembers = (context: ReadContext, userId?: string): MemberRecord[] =>
  context.db.all((q) => {
    const current = q
      .selectFrom('team_member')
      .innerJoin('user', 'user.id', 'team_member.user_id')
      .selectAll('team_member')
      .where('team_member.left_on', 'is', null)
      .where('user.left_at', 'is', null)
      .orderBy('team_member.id')
    return userId ? current.where('team_member.user_id', '=', userId) : current
  })

/** A member of a team I may know. Throws `not-found`. */
export function getMember(context: ReadContext, memberId: string): { member: MemberRecord; row: CaseRecord } {
  const member = context.db.first((q) => q.selectFrom('team_member').selectAll().where('id', '=', memberId))
  if (!member) throw new AppError({ code: 'not-found' })
  return { member, row: getTeamCase(context, member.case_id) }
}

export const memberText = (context: ReadContext, row: MemberRecord): MemberText =>
  context.open(MemberText, caseTaskLock(row.case_id), textPlace(row.id), row.text)

export const adultsOf = (row: Pick<MemberRecord, 'adults'>): string[] => Ids.parse(JSON.parse(row.adults))
export const akterOf = (row: Pick<MemberRecord, 'akter'>): string[] => Ids.parse(JSON.parse(row.akter))

/** What whoever appoints signs: this person, in this case, in this role, for these adults and akter, from this day. */
const appointmentBytes = (row: Omit<MemberRecord, 'signature' | 'text' | 'left_on'>): Buffer =>
  Buffer.from(
    JSON.stringify([
      'team_member',
      row.id,
      row.case_id,
      row.user_id,
      row.role,
      row.adults,
      row.akter,
      row.joined_on,
      row.appointed_by,
    ]),
    'utf8',
  )

/**
 * True when a membership stands as it was signed, and the log knows of its beginning and of no end: a row put back or
 * written past the program gives nobody a key.
 */
export function isGenuine(context: ReadContext, row: MemberRecord): boolean {
  if (!context.isSignedBy(row.appointed_by, appointmentBytes(row), row.signature)) return false
  const known = context.db.all((q) =>
    q
      .selectFrom('log_entry')
      .select(['op', 'user_id'])
      .where('entity', '=', 'team_member')
      .where('row_id', '=', row.id),
  )
  return known.length === 1 && known[0]?.op === 'insert' && known[0].user_id === row.appointed_by
}

export interface MemberOrder {
  readonly caseId: string
  readonly userId: string
  readonly role: TeamRole
  readonly adultIds: readonly string[]
  readonly aktIds: readonly string[]
  readonly joinedOn: string
  readonly text: MemberText
}

export function insertMember(context: WriteContext, order: MemberOrder): MemberRecord {
  const id = context.newId()
  const lock = caseTaskLock(order.caseId)
  const appointed = {
    id,
    case_id: order.caseId,
    user_id: order.userId,
    role: order.role,
    adults: JSON.stringify(order.adultIds),
    akter: JSON.stringify(order.aktIds),
    joined_on: order.joinedOn,
    appointed_by: context.me.id,
  }
  const row = {
    ...appointed,
    left_on: null,
    signature: context.sign(appointmentBytes(appointed)),
    text: context.seal(order.text, lock, textPlace(id)),
  }
  context.write.insert('team_member', row, lock)
  return row
}

export function endMembership(context: WriteContext, row: MemberRecord, leftOn: string, leftReason: string): void {
  const lock = caseTaskLock(row.case_id)
  const text = context.seal({ ...memberText(context, row), leftReason }, lock, textPlace(row.id))
  context.write.update('team_member', row.id, { left_on: leftOn, text }, lock)
}

const markOf = (context: ReadContext, caseId: string): Selectable<ViolenceMarkTable> | undefined =>
  context.db.firstOf(markByCase, caseId)

/** What has been marked about violence in the child's family, or null. Its words are for those who follow the case itself. */
export function violenceOf(context: ReadContext, caseId: string) {
  const mark = markOf(context, caseId)
  if (!mark) return null
  return {
    learnedOn: mark.learned_on,
    source: mark.source as ViolenceSource,
    text: context.holds(caseLock(caseId)) ? context.open(Words, caseLock(caseId), markPlace(mark.id), mark.text) : '',
    markedById: mark.marked_by,
    markedAt: mark.marked_at,
  }
}

/** Marks a case. Throws `conflict` when it has been marked already: a mark is never taken back. */
export function markViolence(
  context: WriteContext,
  caseId: string,
  mark: { readonly learnedOn: string; readonly source: ViolenceSource; readonly text: string },
): void {
  if (markOf(context, caseId)) throw new AppError({ code: 'conflict' })
  const id = context.newId()
  context.write.insert(
    'violence_mark',
    {
      id,
      case_id: caseId,
      learned_on: mark.learnedOn,
      source: mark.source,
      text: context.seal(mark.text, caseLock(caseId), markPlace(id)),
      marked_by: context.me.id,
      marked_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** What a case still demands because violence has been marked; nothing when none has. */
export function teamDemand(context: ReadContext, caseId: string): { since: string; missing: DemandedRole[] } | null {
  const mark = markOf(context, caseId)
  if (!mark) return null
  const missing = missingRoles(membersOf(context, caseId).filter((member) => member.left_on === null))
  return missing.length > 0 ? { since: mark.learned_on, missing } : null
}

/** True when the user is appointed vuxenhandläggare for that adult in the case. */
export const isAppointedFor = (context: ReadContext, caseId: string, userId: string, personId: string): boolean =>
  currentMembers(context, userId).some(
    (member) => member.case_id === caseId && member.role === 'vuxenhandlaggare' && adultsOf(member).includes(personId),
  )
