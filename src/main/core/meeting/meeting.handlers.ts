import { relationLabels } from '../../../shared/glossary/labels'
import type { CaseId, PersonId, PlanId } from '../../../shared/ids'
import type { Callable, MeetingForm, meetingContract } from '../../../shared/meeting/meeting.contract'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { guardiansAmong } from '../block/block.rules'
import { isBlockedFor, requireNoBlock } from '../block/block.store'
import { addDays } from '../calendar'
import { type CaseRecord, getCase, requireOpenCase } from '../case/case.store'
import type { HandlersFor, ReadContext } from '../context'
import { listRelatives, names } from '../person/person.store'
import { getPlan } from '../plan/plan.store'
import { violenceOf } from '../team/team.store'
import { eventsOf } from '../timeline/timeline.store'
import { callOf } from './call.store'
import {
  addChildWord,
  agreeWord,
  caseOfWord,
  childPartOf,
  childWords,
  recordChildPart,
  removeWord,
} from './child.store'
import { intakeOf, recordIntake } from './intake.store'
import {
  calledFamily,
  isJoint,
  isProfession,
  nearDays,
  requireAttendance,
  requireChildPart,
  requireEnding,
  requireParties,
  requireSeparate,
  requireState,
} from './meeting.rules'
import {
  getMeeting,
  insertMeeting,
  meetingRow,
  meetingsOf,
  meetingText,
  notePresence,
  noteRecord,
  partiesOf,
  updateMeeting,
} from './meeting.store'

const writers = ['samordnare', 'barnhandlaggare', 'stodjare'] as const
const mayWrite = (context: ReadContext): boolean => writers.some((role) => context.me.roles.includes(role))
const requireWriter = (context: ReadContext): void => requireRole(context.me, ...writers)

/** What is a meeting with the child or about it, among everything on the time line. */
const meetingKinds: ReadonlySet<string> = new Set([
  'samrad',
  'samtal',
  'samverkansmote',
  'gemensamt-hembesok',
  'barnforhor',
  'lakarundersokning',
  'eftermote',
  'formote',
  'hembesok',
  'uppfoljande-samtal',
  'krisstod',
  'behandling',
  'uppfoljning',
])

/** The family round a child as it may be called; siblings and who is closed to me are left out. */
function familyOf(context: ReadContext, row: CaseRecord): Callable[] {
  const relatives = listRelatives(context, row.child_id)
  const guardians: readonly string[] = guardiansAmong(relatives)
  return relatives.flatMap(({ personId, kinship }) => {
    const person = names(context).get(personId)
    if (!person || kinship.relation === 'syskon') return []
    return [
      {
        personId,
        name: person.name,
        relation: relationLabels[kinship.relation],
        isGuardian: guardians.includes(personId),
        isBlocked: isBlockedFor(context.db, row.child_id, [personId]),
      },
    ]
  })
}

/** Nothing is told to anybody of the family while an informationsspärr stands against telling them. */
function requireTellable(context: ReadContext, row: CaseRecord, personIds: readonly string[]): void {
  if (personIds.length > 0) requireNoBlock(context, row.child_id, personIds)
}

export const meetingHandlers: HandlersFor<typeof meetingContract> = {
  'meeting.ofCase': (context, { caseId }) => {
    getCase(context, caseId)
    return {
      meetings: meetingsOf(context, caseId).map((row) => meetingRow(context, row)),
      childPart: childPartOf(context, caseId),
      intake: intakeOf(context, caseId),
      mayWrite: mayWrite(context),
    }
  },
  'meeting.get': (context, { meetingId }) => {
    const row = getMeeting(context, meetingId)
    return {
      ...meetingRow(context, row),
      text: meetingText(context, row),
      parties: partiesOf(context, row),
      call: callOf(context, row).join('\n'),
      childPart: childPartOf(context, row.case_id, row.id),
      planId: row.plan_id as PlanId | null,
      heldOn: row.held_on,
      revision: row.revision,
      mayWrite: mayWrite(context),
    }
  },
  'meeting.before': (context, { caseId, day }) => {
    const row = getCase(context, caseId)
    const [from, until] = [addDays(day, -nearDays), addDays(day, nearDays)]
    return {
      near: eventsOf(context, caseId)
        .filter((one) => meetingKinds.has(one.kind) && one.state !== 'installt' && one.day >= from && one.day <= until)
        .map(({ key, kind, day: on, clock, to }) => ({ key, kind, day: on, clock, to })),
      family: familyOf(context, row),
      childId: row.child_id as PersonId,
      isViolenceMarked: violenceOf(context, caseId) !== null,
    }
  },
  'meeting.plan': (context, { caseId, parties, jointReason, place, link, purpose, ...order }) => {
    requireWriter(context)
    const row = requireOpenCase(context, caseId)
    if (order.plannedOn < context.today()) refuse(['plannedOn'], 'day-past')
    requireParties(order.form, parties)
    const family = new Set<string>([row.child_id, ...listRelatives(context, row.child_id).map((one) => one.personId)])
    for (const [at, { personId }] of parties.entries())
      if (personId && !family.has(personId)) refuse(['parties', at, 'personId'], 'not-in-family')
    requireSeparate(isJoint(parties), violenceOf(context, caseId) !== null, jointReason)
    requireTellable(context, row, calledFamily(parties))
    return {
      meetingId: insertMeeting(context, { ...order, caseId, parties, text: { place, link, purpose, jointReason } }),
    }
  },
  'meeting.move': (context, { meetingId, revision, place, link, plannedOn, startsAt, minutes, mode }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'planerat', 'kallat')
    if (row.revision !== revision) throw new AppError({ code: 'conflict' })
    if (plannedOn < context.today()) refuse(['plannedOn'], 'day-past')
    // A call that has gone out no longer holds: the new time is called anew.
    updateMeeting(
      context,
      row,
      { state: 'planerat', planned_on: plannedOn, starts_at: startsAt, minutes, mode },
      { place, link },
    )
    return {}
  },
  'meeting.call': (context, { meetingId }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'planerat')
    const parties = partiesOf(context, row)
    // A spärr or a mark of violence may have come since the meeting was planned.
    requireSeparate(isJoint(parties), violenceOf(context, row.case_id) !== null, meetingText(context, row).jointReason)
    requireTellable(context, getCase(context, row.case_id), calledFamily(parties))
    updateMeeting(context, row, { state: 'kallat' })
    return {}
  },
  'meeting.cancel': (context, { meetingId, reason }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'planerat', 'kallat')
    updateMeeting(context, row, { state: 'installt' }, { cancelReason: reason })
    return {}
  },
  'meeting.hold': (context, { meetingId, heldOn, attendance }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'kallat')
    if (heldOn > context.today()) refuse(['heldOn'], 'day-ahead')
    const parties = partiesOf(context, row)
    requireAttendance(parties, attendance)
    for (const party of parties) {
      const given = attendance.find((one) => one.partyId === party.id)
      if (given) notePresence(context, row, party, given.presence, given.reason)
    }
    updateMeeting(context, row, { state: 'hallet', held_on: heldOn })
    return {}
  },
  'meeting.saveText': (context, { meetingId, notes, revision }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'planerat', 'kallat', 'hallet')
    if (row.revision !== revision) throw new AppError({ code: 'conflict' })
    return { revision: updateMeeting(context, row, {}, { notes }) }
  },
  'meeting.noteRecord': (context, { meetingId, partyId, hasOwnRecord }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'hallet')
    if (!partiesOf(context, row).some((one) => one.id === partyId && isProfession(one)))
      throw new AppError({ code: 'not-found' })
    noteRecord(context, row, partyId, hasOwnRecord)
    return {}
  },
  'meeting.close': (context, { meetingId, planId, reason }) => {
    requireWriter(context)
    const row = getMeeting(context, meetingId)
    requireState(row.state, 'hallet')
    const plan = planId === null ? null : getPlan(context, planId)
    if (plan && plan.case_id !== row.case_id) throw new AppError({ code: 'not-found' })
    requireEnding({
      form: row.form as MeetingForm,
      hasPlan: plan !== null,
      reason,
      hasChildPart: childPartOf(context, row.case_id, row.id) !== null,
      records: partiesOf(context, row)
        .filter((one) => isProfession(one) && one.presence !== 'ej')
        .map((one) => one.hasOwnRecord),
    })
    updateMeeting(
      context,
      row,
      { state: 'avslutat', plan_id: planId, ends_without_plan: planId === null ? 1 : 0 },
      { closeReason: reason },
    )
    return {}
  },
  'meeting.recordChild': (context, { caseId, meetingId, part }) => {
    requireWriter(context)
    requireOpenCase(context, caseId)
    if (meetingId && getMeeting(context, meetingId).case_id !== caseId) throw new AppError({ code: 'not-found' })
    requireChildPart(part, context.today())
    recordChildPart(context, caseId, meetingId, part)
    return {}
  },
  'meeting.words': (context, { caseId }) => {
    const row = getCase(context, caseId)
    return {
      words: childWords(context, caseId),
      guardians: familyOf(context, row).filter((one) => one.isGuardian),
      mayWrite: mayWrite(context),
    }
  },
  'meeting.addWord': (context, { caseId, kind, text }) => {
    requireWriter(context)
    requireOpenCase(context, caseId)
    addChildWord(context, caseId, kind, text)
    return {}
  },
  'meeting.agreeWord': (context, { wordId, agreedOn }) => {
    requireWriter(context)
    const caseId = caseOfWord(context, wordId)
    if (agreedOn !== null && agreedOn > context.today()) refuse(['agreedOn'], 'day-ahead')
    agreeWord(context, caseId, wordId, agreedOn)
    return {}
  },
  'meeting.removeWord': (context, { wordId }) => {
    requireWriter(context)
    removeWord(context, caseOfWord(context, wordId), wordId)
    return {}
  },
  'meeting.recordIntake': (context, { caseId, ...intake }) => {
    requireWriter(context)
    requireOpenCase(context, caseId)
    if (intake.foundOn > context.today()) refuse(['foundOn'], 'day-ahead')
    recordIntake(context, caseId satisfies CaseId, intake)
    return {}
  },
}
