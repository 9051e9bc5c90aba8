import type { Role } from '../../../shared/account/account.contract'
import type { followupContract } from '../../../shared/followup/followup.contract'
import type { UserId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { requireRoomReason } from '../case/case.rules'
import {
  addMilestone,
  type CaseRecord,
  completeMilestone,
  getCase,
  getMilestone,
  readersOfCase,
  requireOpenCase,
  roomStatesOf,
  setRoom,
} from '../case/case.store'
import type { HandlersFor, WriteContext } from '../context'
import { addTask } from '../task/task.store'
import { requireHeld, requireMove, requireTold } from './followup.rules'
import { addFollowUp, addMove, countedFromIn, plainLadder, plansOf, recordsOf, wordedLadder } from './followup.store'
import { leadOf, leadsOf, nameLead } from './lead.store'
import { followUpOverviewOf, leadMissingSince } from './overview.store'

const namers: readonly Role[] = ['samordnare', 'barnhandlaggare', 'forste-socialsekreterare']
const recorders: readonly Role[] = ['samordnare', 'barnhandlaggare', 'stodjare']
const roomSetters: readonly Role[] = ['samordnare', 'barnhandlaggare']

/** New violence makes a task for today: to the child's barnhandläggare, or to the one who holds the support together, or to whoever heard it. */
function orderAssessment(context: WriteContext, row: CaseRecord): string {
  const here = readersOfCase(context, row.id)
  const officer = row.responsible_id && here.includes(row.responsible_id) ? row.responsible_id : null
  const userId = (officer ?? leadOf(context, row.id) ?? context.me.id) as UserId
  return addTask(context, {
    caseId: row.id,
    samradId: null,
    itemKey: null,
    text: 'Ny omedelbar skyddsbedömning i dag: nytt våld har kommit fram vid uppföljning',
    owner: { kind: 'user', userId },
    dueOn: context.today(),
  })
}

export const followupHandlers: HandlersFor<typeof followupContract> = {
  'followup.ofCase': (context, { caseId }) => {
    const row = getCase(context, caseId)
    const leads = leadsOf(context, caseId)
    const isOpen = row.state !== 'avslutat'
    const has = (roles: readonly Role[]) => isOpen && context.me.roles.some((role) => roles.includes(role))
    return {
      lead: leadOf(context, caseId) === null ? null : (leads[0] ?? null),
      leads,
      leadMissingSince: leadMissingSince(context, caseId),
      countedFrom: countedFromIn(context, caseId),
      ladder: wordedLadder(context, caseId),
      records: recordsOf(context, caseId),
      mayName: has(namers),
      mayRecord: has(recorders),
      maySetRooms: has(roomSetters),
    }
  },
  'followup.overview': (context) => followUpOverviewOf(context),
  'followup.nameLead': (context, { caseId, userId, reason }) => {
    requireRole(context.me, ...namers)
    requireOpenCase(context, caseId)
    if (!readersOfCase(context, caseId).includes(userId)) refuse(['userId'], 'not-here')
    if (leadOf(context, caseId) === userId) refuse(['userId'], 'same-hand')
    if (leadsOf(context, caseId).length > 0 && reason === '') refuse(['reason'], 'required')
    nameLead(context, caseId, userId, reason)
    return {}
  },
  'followup.move': (context, { caseId, step, dueOn, reason }) => {
    requireRole(context.me, ...recorders)
    requireOpenCase(context, caseId)
    const rung = plainLadder(context, caseId).find((one) => one.step === step)
    const from = countedFromIn(context, caseId)
    if (!rung || rung.heldOn !== null) throw new AppError({ code: 'conflict' })
    requireMove(dueOn, context.today(), from)
    addMove(context, caseId, step, dueOn, reason)
    return {}
  },
  'followup.record': (context, { caseId, step, heldOn, facts, words, rooms }) => {
    requireRole(context.me, ...recorders)
    if (rooms.length > 0) requireRole(context.me, ...roomSetters)
    const row = requireOpenCase(context, caseId)
    const ladder = plainLadder(context, caseId)
    requireHeld(heldOn, context.today(), countedFromIn(context, caseId), ladder.length > 0)
    requireTold(facts, words.toldBy, heldOn)
    if (step !== null && !ladder.some((one) => one.step === step && one.heldOn === null))
      throw new AppError({ code: 'conflict' })
    const before = new Map(roomStatesOf(context.db, caseId).map(({ room, state }) => [room, state]))
    rooms.forEach(({ room, state, reason }, index) => {
      requireRoomReason(state, reason, ['rooms', index, 'reason'])
      if (before.get(room) !== state || reason !== '') setRoom(context, caseId, room, state, reason)
    })
    // What was planned for this rung is what has now happened: it is not to stand twice.
    const plan = step === null ? undefined : plansOf(context, caseId).get(step)
    const followUpId = addFollowUp(context, { caseId, step, heldOn, facts, words })
    if (plan) completeMilestone(context, getMilestone(context, plan), heldOn)
    else addMilestone(context, caseId, { kind: 'uppfoljning', plannedFor: null, happenedOn: heldOn, note: '' })
    return { followUpId, taskId: facts.newViolence ? orderAssessment(context, row) : null }
  },
}
