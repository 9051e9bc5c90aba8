import type { CaseId, PersonId, PlanId } from '../../../shared/ids'
import type { LineState, Plan, PlanContent, PlanState, planContract } from '../../../shared/plan/plan.contract'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { userName } from '../account/account.store'
import { swedishDay } from '../calendar'
import { childOf, getCase, readersOfCase, requireOpenCase } from '../case/case.store'
import { getConsent, holdsOn } from '../consent/consent.store'
import type { HandlersFor, ReadContext } from '../context'
import { childPartOf } from '../meeting/child.store'
import { listRelatives, names } from '../person/person.store'
import { bookedFor, clashesOf, familyCases } from './booking.store'
import { whenText } from './clash.rules'
import { changeLine, getLine, insertLine, layTasks, lineRecords, removeLine, setLineState, toLine } from './line.store'
import {
  planGaps,
  requireOpenLine,
  requireOrder,
  requireOutcome,
  requireOwner,
  requireSignable,
  sipObstacles,
} from './plan.rules'
import {
  endPlan,
  endReason,
  getPlan,
  insertPlan,
  openPlanOf,
  type PlanRecord,
  planHead,
  plansOf,
  savePlan,
  updatePlan,
} from './plan.store'
import { acknowledge, getVersion, signVersion, toVersion, versionContent, versionRecords } from './version.store'

const writers = ['samordnare', 'barnhandlaggare', 'stodjare'] as const
const mayWrite = (context: ReadContext): boolean => writers.some((role) => context.me.roles.includes(role))

/** A plan that may still be changed. Throws `not-found`, `conflict`. */
function openPlan(context: ReadContext, planId: string): PlanRecord {
  requireRole(context.me, ...writers)
  const row = getPlan(context, planId)
  if (row.state === 'avslutad') throw new AppError({ code: 'conflict' })
  return row
}

/** A consent the plan points at is of the same child and holds today. */
function requireConsent(context: ReadContext, row: PlanRecord, consentId: string): void {
  const { row: consent } = getConsent(context, consentId)
  if (consent.case_id !== row.case_id || !holdsOn(context, consentId, context.today()))
    refuse(['head', 'consentId'], 'consent-not-standing')
}

const linesOf = (context: ReadContext, row: PlanRecord) => {
  const { child_id } = getCase(context, row.case_id)
  return lineRecords(context, row.id).map((line) => toLine(context, row, line, child_id))
}

function toPlan(context: ReadContext, row: PlanRecord): Plan {
  const head = planHead(context, row)
  const lines = linesOf(context, row)
  return {
    id: row.id as PlanId,
    caseId: row.case_id as CaseId,
    state: row.state as PlanState,
    head,
    mainName: userName(context.db, row.main_id),
    isSip: row.is_sip === 1,
    lines,
    versions: versionRecords(context, row.id).map((version) => toVersion(context, row, version)),
    isChanged: row.is_changed === 1,
    gaps: planGaps(head, lines.length, childPartOf(context, row.case_id) !== null),
    obstacles: sipObstacles(head, lines),
    clashes: clashesOf(bookedFor(context, familyCases(context, row.case_id))),
    endReason: endReason(context, row),
    revision: row.revision,
    mayWrite: mayWrite(context),
    isMain: row.main_id === context.me.id,
  }
}

/** Whom of the family a measure may be for: the child and the adults round it, as the child's plan names them. */
const familyOf = (context: ReadContext, caseId: string): { personId: PersonId; name: string }[] => {
  const { child_id } = getCase(context, caseId)
  const ids = [
    child_id,
    ...listRelatives(context, child_id).flatMap(({ personId, kinship }) =>
      kinship.relation === 'syskon' ? [] : [personId],
    ),
  ]
  return ids.flatMap((personId) => {
    const name = names(context).get(personId)?.name
    return name ? [{ personId: personId as PersonId, name }] : []
  })
}

/** A plan whose conditions are no longer met is a SIP no longer. */
const stillSip = (context: ReadContext, row: PlanRecord): number =>
  row.is_sip === 1 && sipObstacles(planHead(context, row), linesOf(context, row)).length === 0 ? 1 : 0

const isOpenLine = ({ state }: { readonly state: LineState }): boolean => state === 'planerad' || state === 'pagar'

export const planHandlers: HandlersFor<typeof planContract> = {
  'plan.ofCase': (context, { caseId }) => {
    getCase(context, caseId)
    const open = openPlanOf(context, caseId)
    return {
      plan: open ? toPlan(context, open) : null,
      ended: plansOf(context, caseId)
        .filter((one) => one.state === 'avslutad')
        .flatMap((one) => {
          const [newest] = versionRecords(context, one.id)
          return newest
            ? [{ id: one.id as PlanId, signedOn: swedishDay(newest.signed_at), versions: newest.number }]
            : []
        }),
      family: familyOf(context, caseId),
      mayWrite: mayWrite(context),
    }
  },
  'plan.begin': (context, { caseId }) => {
    requireRole(context.me, ...writers)
    const row = requireOpenCase(context, caseId)
    if (openPlanOf(context, caseId)) throw new AppError({ code: 'conflict' })
    return { planId: insertPlan(context, caseId, row.responsible_id) }
  },
  'plan.save': (context, { planId, head, revision }) => {
    const row = openPlan(context, planId)
    if (row.revision !== revision) throw new AppError({ code: 'conflict' })
    if (head.mainId && !readersOfCase(context, row.case_id).includes(head.mainId))
      refuse(['head', 'mainId'], 'not-in-case')
    if (row.state === 'faststalld' && !head.mainId) refuse(['head', 'mainId'], 'required')
    if (row.state === 'faststalld' && !head.followUpOn) refuse(['head', 'followUpOn'], 'required')
    if (head.consentId) requireConsent(context, row, head.consentId)
    const next = savePlan(context, row, head)
    const saved = getPlan(context, planId)
    if (row.is_sip === 1) updatePlan(context, saved, { is_sip: stillSip(context, saved) })
    return { revision: next }
  },
  'plan.saveLine': (context, { planId, lineId, revision, owner, ...order }) => {
    const plan = openPlan(context, planId)
    const line = { ...order, owner: requireOwner(owner) }
    requireOrder(line.startsOn, line.dueOn)
    if (line.dueOn < context.today() && !lineId) refuse(['dueOn'], 'day-past')
    if (line.personId && !familyOf(context, plan.case_id).some((one) => one.personId === line.personId))
      refuse(['personId'], 'not-in-family')
    updatePlan(context, plan, { is_changed: 1 })
    if (!lineId) return { lineId: insertLine(context, plan, line) }
    const known = getLine(context, lineId)
    if (known.plan.id !== planId) throw new AppError({ code: 'not-found' })
    if (known.line.revision !== revision) throw new AppError({ code: 'conflict' })
    changeLine(context, plan, known.line, line)
    updatePlan(context, plan, { is_sip: stillSip(context, plan) })
    return { lineId }
  },
  'plan.removeLine': (context, { lineId, reason }) => {
    const { line, plan } = getLine(context, lineId)
    openPlan(context, plan.id)
    removeLine(context, plan, line, reason)
    updatePlan(context, plan, { is_changed: 1, is_sip: stillSip(context, plan) })
    return {}
  },
  'plan.setState': (context, { lineId, state, outcome }) => {
    const { line, plan } = getLine(context, lineId)
    openPlan(context, plan.id)
    requireOpenLine(line.state as LineState)
    requireOutcome(state, outcome)
    setLineState(context, plan, line, state, outcome)
    if (plan.is_sip === 1) updatePlan(context, plan, { is_sip: stillSip(context, plan) })
    return {}
  },
  'plan.callSip': (context, { planId, isSip }) => {
    const row = openPlan(context, planId)
    if (isSip && sipObstacles(planHead(context, row), linesOf(context, row)).length > 0)
      refuse(['isSip'], 'sip-not-met')
    updatePlan(context, row, { is_sip: isSip ? 1 : 0, is_changed: 1 })
    return {}
  },
  'plan.sign': (context, { planId, reason }) => {
    const row = openPlan(context, planId)
    const plan = toPlan(context, row)
    requireSignable({
      gaps: plan.gaps,
      isMain: plan.isMain,
      followUpOn: plan.head.followUpOn,
      isFirst: plan.versions.length === 0,
      isChanged: plan.isChanged,
      reason,
      today: context.today(),
    })
    const number = signVersion(context, row, contentOf(plan, reason))
    updatePlan(context, row, { state: 'faststalld', is_changed: 0 })
    layTasks(context, row)
    return { number }
  },
  'plan.version': (context, { planId, number }) => {
    const row = getPlan(context, planId)
    const version = getVersion(context, planId, number)
    return { version: toVersion(context, row, version), content: versionContent(context, row, version) }
  },
  'plan.acknowledge': (context, { planId, number, name, body, on }) => {
    const row = openPlan(context, planId)
    const version = getVersion(context, planId, number)
    if (on > context.today()) refuse(['on'], 'day-ahead')
    if (on < swedishDay(version.signed_at)) refuse(['on'], 'before-signing')
    acknowledge(context, row, version, { name, body }, on)
    return {}
  },
  'plan.end': (context, { planId, reason }) => {
    const row = openPlan(context, planId)
    if (linesOf(context, row).some(isOpenLine)) refuse(['lines'], 'lines-open')
    endPlan(context, row, reason)
    return {}
  },
  'plan.family': (context, { caseId }) => {
    const cases = familyCases(context, caseId)
    const booked = bookedFor(context, cases)
    return {
      children: cases.map((one) => {
        const row = getCase(context, one)
        const open = openPlanOf(context, one)
        return {
          caseId: one,
          number: row.number,
          name: childOf(context, row).name,
          plan: open
            ? {
                state: open.state as PlanState,
                isSip: open.is_sip === 1,
                mainName: userName(context.db, open.main_id),
                followUpOn: open.follow_up_on,
                lines: linesOf(context, open).map(
                  ({ id, intervention, ownerName, personName, dueOn, state, weekly }) => ({
                    id,
                    intervention,
                    ownerName,
                    personName,
                    dueOn,
                    state,
                    when: weekly ? whenText(weekly) : '',
                  }),
                ),
              }
            : null,
        }
      }),
      bookings: booked.map(({ key, personName, what, time }) => ({ key, personName, what, when: whenText(time) })),
      clashes: clashesOf(booked),
    }
  },
}

/** What is signed: the plan's words, its lines with their owners' names, and why it was changed. */
const contentOf = ({ head, mainName, isSip, lines }: Plan, reason: string): PlanContent => ({
  text: head.text,
  mainName,
  overall: head.overall,
  consentState: head.consentState,
  followUpOn: head.followUpOn ?? '',
  isSip,
  lines: lines.map((one) => ({
    intervention: one.intervention,
    personName: one.personName,
    ownerName: one.ownerName,
    startsOn: one.startsOn,
    dueOn: one.dueOn,
    ground: one.ground,
    others: one.others,
    better: one.better,
    when: one.weekly ? whenText(one.weekly) : '',
    state: one.state,
  })),
  reason,
})
