import type { Role } from '../../../shared/account/account.contract'
import type { CaseState } from '../../../shared/case/case.contract'
import { type courseContract, lanes, type NextCode, type NextStep } from '../../../shared/case/course.contract'
import { roleLabels } from '../../../shared/glossary/labels'
import type { MilestoneId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { userName } from '../account/account.store'
import { swedishTime } from '../calendar'
import type { HandlersFor, ReadContext } from '../context'
import { followTimers } from '../deadline/timer.store'
import { namndName } from '../house/house.store'
import { findAgency } from '../profile/profile.rules'
import { samradOfCase } from '../samrad/samrad.store'
import {
  addMilestone,
  type CaseRecord,
  completeMilestone,
  getCase,
  getMilestone,
  listMilestones,
  requireOpenCase,
  roomStatesOf,
} from './case.store'
import { correctMilestone, milestoneHistory, samradFacts } from './course.store'
import { mayEnd, municipalState } from './lanes.rules'
import { type Doer, type Next, nextOf } from './next.rules'
import { requireNoneLeans, requireOrder } from './order.rules'
import { investigationOf, stepsOf } from './steps.rules'

/** Who notes what has happened on a child's way. */
const noters: readonly Role[] = ['samordnare', 'barnhandlaggare']

/** The events of a case round the one in question, and what their days are held against. */
const surroundings = (context: ReadContext, caseId: string) => ({
  openedOn: getCase(context, caseId).opened_on,
  today: context.today(),
  clock: swedishTime(context.now()),
})

/** An event that stands, those it stands among, and what their days are held against. */
function among(context: ReadContext, caseId: string, milestoneId: string) {
  const all = listMilestones(context, caseId)
  const own = all.find(({ id }) => id === milestoneId)
  if (!own) throw new AppError({ code: 'conflict' })
  return { own, others: all.filter((one) => one !== own), around: surroundings(context, caseId) }
}

/** Whose hand a step lies in, by name where there is one. */
function whoDoes(context: ReadContext, row: CaseRecord, doer: Doer): string {
  switch (doer) {
    case 'handlaggare':
      return userName(context.db, row.responsible_id) || roleLabels.barnhandlaggare
    case 'samordnare':
      return userName(context.db, row.coordinator_id)
    case 'polis':
      return findAgency(context.house.profile, 'polis').name
    case 'stodjare':
      return roleLabels.stodjare
    case 'senior':
      return roleLabels['forste-socialsekreterare']
  }
}

/** The pages of a child on which some steps are done; the rest are done in a dialog. */
const placeOf: Partial<Record<NextCode, string>> = {
  'planera-forhor': 'forhorsdag',
  'hall-forhor': 'forhorsdag',
  'folj-upp': 'handelser',
  'avsluta-arende': 'avslut',
}

/** The page where a step is done; null when a dialog on the child's own page does it. */
function wayTo(caseId: string, { code, samradId }: Next): string | null {
  if (samradId) return `/samrad/${samradId}`
  if (code === 'boka-samrad') return `/samrad/boka/arende/${caseId}`
  const place = placeOf[code]
  return place ? `/arenden/${caseId}/${place}` : null
}

export const courseHandlers: HandlersFor<typeof courseContract> = {
  'case.next': (context, { caseId }) => {
    const row = getCase(context, caseId)
    const standing = listMilestones(context, caseId)
    const samrad = samradFacts(context.db, caseId)
    const today = context.today()
    const investigation = investigationOf(standing, today)
    const state = row.state as CaseState
    const facts = { state, closedOn: row.closed_on, standing, samrad }
    const open = samradOfCase(context, caseId).findLast((one) =>
      ['planerat', 'kallat', 'pagar', 'hallet'].includes(one.state),
    )
    const steps = nextOf({
      ...facts,
      today,
      investigation,
      hasOfficer: row.responsible_id !== null,
      rooms: roomStatesOf(context.db, caseId),
      openSamrad: open ? { id: open.id, state: open.state, day: open.startsAt.slice(0, 10) } : null,
      mayEnd: mayEnd(state, standing),
    })
    const { responsibility } = context.house.profile
    const named = (principal: string) => principal.replace('{namnd}', namndName(context.db, row.namnd_id))
    return {
      lanes: lanes.map((lane) => ({
        lane,
        principal: named(responsibility.lanes[lane]),
        state: lane === 'kommun' ? municipalState(standing) : state,
        steps: stepsOf(lane, facts),
      })),
      next: steps.map((step): NextStep => {
        const { code, lane, room, by, kind, isPlan } = step
        return {
          key: [code, step.milestoneId ?? room ?? ''].filter((part) => part !== '').join(':'),
          code,
          lane,
          room,
          who: whoDoes(context, row, step.doer),
          by,
          kind,
          isPlan,
          milestoneId: step.milestoneId as MilestoneId | null,
          to: wayTo(caseId, step),
        }
      }),
      rooms: responsibility.rooms.map(({ room, principal, ends }) => ({ room, principal: named(principal), ends })),
      investigation,
      mayNote: row.closed_on === null && context.me.roles.some((role) => noters.includes(role)),
    }
  },
  'case.milestones': (context, { caseId }) => {
    getCase(context, caseId)
    return milestoneHistory(context, caseId)
  },
  'case.addMilestone': (context, { caseId, milestone }) => {
    requireRole(context.me, ...noters)
    requireOpenCase(context, caseId)
    requireOrder(milestone, listMilestones(context, caseId), surroundings(context, caseId), ['milestone'])
    addMilestone(context, caseId, milestone)
    followTimers(context, caseId)
    return {}
  },
  'case.completeMilestone': (context, { milestoneId, happenedOn, clock, note }) => {
    requireRole(context.me, ...noters)
    const row = getMilestone(context, milestoneId)
    requireOpenCase(context, row.case_id)
    if (row.happened_on) throw new AppError({ code: 'conflict' })
    const { others, around, own } = among(context, row.case_id, milestoneId)
    requireOrder({ ...own, happenedOn, clock: clock ?? own.clock, note: note || own.note }, others, around)
    completeMilestone(context, row, happenedOn, { clock, note })
    followTimers(context, row.case_id)
    return {}
  },
  'case.correctMilestone': (context, { milestoneId, milestone }) => {
    requireRole(context.me, ...noters)
    const row = getMilestone(context, milestoneId)
    const { others, around, own } = among(context, row.case_id, milestoneId)
    const instead = { ...milestone, kind: own.kind }
    requireOrder(instead, others, around, ['milestone'])
    requireNoneLeans(own, instead, others, ['milestone', milestone.happenedOn ? 'happenedOn' : 'plannedFor'])
    correctMilestone(context, row, milestone)
    followTimers(context, row.case_id)
    return {}
  },
  'case.withdrawMilestone': (context, { milestoneId, reason }) => {
    requireRole(context.me, ...noters)
    const row = getMilestone(context, milestoneId)
    const { others, own } = among(context, row.case_id, milestoneId)
    requireNoneLeans(own, undefined, others, ['reason'])
    correctMilestone(context, row, { plannedFor: null, happenedOn: null, note: reason })
    followTimers(context, row.case_id)
    return {}
  },
}
