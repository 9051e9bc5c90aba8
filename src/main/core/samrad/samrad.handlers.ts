import type { CaseId, RequestId, SamradId, UserId } from '../../../shared/ids'
import type { SamradType } from '../../../shared/profile/profile.contract'
import { AppError, refuse } from '../../../shared/result'
import type { Minutes, SamradPage, SamradState, samradContract } from '../../../shared/samrad/samrad.contract'
import { requireRole } from '../account/account.rules'
import { userName, usersWithRole } from '../account/account.store'
import { addDays, swedishDay, swedishTime } from '../calendar'
import { childOf, getCase, offencesOf, reach, readersOfCase, takeNumber } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { agendaFor, chairsFor, findAgency } from '../profile/profile.rules'
import { getRequest, markCalled, offencesOfRequest, releaseRequests } from '../request/request.store'
import { addTask, ownerName } from '../task/task.store'
import { decisionsOf, itemsOf, samradOfDecision, saveDecision, saveItem } from './agenda.store'
import { carriedTo } from './carried.store'
import { invitationsOf } from './invitation.store'
import { composeMinutes } from './minutes.rules'
import { getMinutes, insertMinutes, signedMinutes } from './minutes.store'
import { addParty, getParty, partiesOf, rowOf, updateParty } from './party.store'
import { openPoints, requireChildren, requireStarted, requireState } from './samrad.rules'
import {
  casesOf,
  childrenOf,
  filteredSamrad,
  getSamrad,
  insertSamrad,
  listSamradBetween,
  requestIdsOf,
  type SamradRecord,
  samradLink,
  updateSamrad,
} from './samrad.store'

/** Meetings nearer than this are shown before another is called (fewer meetings to handle, domain rule KRO-6). */
const nearDays = 30

const pageOf = (context: ReadContext, row: SamradRecord): SamradPage => ({
  id: row.id as SamradId,
  number: row.number,
  type: row.type as SamradType,
  state: row.state as SamradState,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  minutes: row.minutes,
  place: row.place,
  link: samradLink(context, row),
  startedAt: row.started_at,
  endedAt: row.ended_at,
  coordinator: userName(context.db, row.coordinator_id),
  coordinatorId: row.coordinator_id as UserId,
  jointNote: row.joint_note === 1,
  requestIds: requestIdsOf(context, row.id) as RequestId[],
  children: childrenOf(context, row.id),
  parties: partiesOf(context, row.id),
  items: itemsOf(context, row.id),
  decisions: decisionsOf(context, row.id),
  carried: carriedTo(context, row),
  minutesSigned: signedMinutes(context, row.id),
  revision: row.revision,
})

/** The samråd for a coordinator to change, in a state that allows it. Throws `not-found`, `not-allowed`. */
function forChange(context: WriteContext, samradId: string, act: Parameters<typeof requireState>[1]): SamradRecord {
  requireRole(context.me, 'samordnare')
  const row = getSamrad(context, samradId)
  requireState(row.state as SamradState, act)
  return row
}

/** Refuses what belongs to another agenda or another child than this samråd's. Throws `invalid-input`. */
function requirePlace(
  context: ReadContext,
  row: SamradRecord,
  place: { readonly itemKey: string; readonly caseId: string | null },
): void {
  const agenda = agendaFor(context.house.profile, row.type as SamradType)
  if (!agenda.some((item) => item.key === place.itemKey)) refuse(['itemKey'], 'not-a-choice')
  if (place.caseId !== null && !casesOf(context, row.id).some((one) => one.id === place.caseId))
    refuse(['caseId'], 'not-a-choice')
}

function pointsOf(context: ReadContext, row: SamradRecord) {
  const type = row.type as SamradType
  const meeting = {
    agenda: agendaFor(context.house.profile, type),
    parties: partiesOf(context, row.id),
    items: itemsOf(context, row.id),
    decisions: decisionsOf(context, row.id),
  }
  return openPoints(
    meeting,
    casesOf(context, row.id).map((one) => one.id),
  )
}

/** Refuses to go on while something is unanswered. Throws `invalid-input` naming each point. */
function requireNothingOpen(context: ReadContext, row: SamradRecord): void {
  const points = pointsOf(context, row)
  if (points.length === 0) return
  throw new AppError({
    code: 'invalid-input',
    fields: points.map((point) => ({ path: [point.itemKey ?? point.agencyId ?? ''], code: point.code })),
  })
}

function minutesOf(context: ReadContext, row: SamradRecord): Minutes {
  const { profile, isDemo } = context.house
  const cases = casesOf(context, row.id)
  const clock = (moment: string | null) => (moment ? swedishTime(moment) : '')
  return composeMinutes({
    profile,
    number: row.number,
    houseName: houseName(context.db),
    isDemo,
    type: row.type as SamradType,
    heldOn: row.held_on,
    startedAt: clock(row.started_at),
    endedAt: clock(row.ended_at),
    place: row.place,
    coordinator: userName(context.db, row.coordinator_id),
    children: childrenOf(context, row.id).map((child, index) => ({
      ...child,
      personnummer: cases[index] ? childOf(context, cases[index]).personnummer : '',
    })),
    agenda: agendaFor(profile, row.type as SamradType),
    parties: partiesOf(context, row.id),
    items: itemsOf(context, row.id),
    decisions: decisionsOf(context, row.id).map((decision) => ({
      ...decision,
      ownerName: decision.owner ? ownerName(context, decision.owner) : '',
    })),
    signedAt: `${swedishDay(context.now())} ${swedishTime(context.now())}`,
    signedBy: context.me.displayName,
  })
}

export const samradHandlers: HandlersFor<typeof samradContract> = {
  'samrad.list': (context, { show, most }) => filteredSamrad(context, show, most).map((row) => rowOf(context, row)),
  'samrad.get': (context, { samradId }) => pageOf(context, getSamrad(context, samradId)),
  'samrad.near': (context, { caseIds, day }) =>
    listSamradBetween(context, addDays(day, -nearDays), addDays(day, nearDays))
      .filter((row) => row.state !== 'installt')
      .filter((row) => casesOf(context, row.id).some((one) => caseIds.includes(one.id as CaseId)))
      .map((row) => ({ number: row.number, heldOn: row.held_on, type: row.type as SamradType })),
  'samrad.plan': (context, { requestIds, caseIds, ...order }) => {
    requireRole(context.me, 'samordnare')
    requireChildren(order.type, caseIds.length)
    if (new Set(caseIds).size < caseIds.length) refuse(['caseIds'], 'child-repeated')
    for (const [index, id] of requestIds.entries())
      if ((getRequest(context, id).type === 'konsulterande') !== (order.type === 'konsulterande'))
        refuse(['requestIds', index], 'identity-refused')
    const cases = caseIds.map((caseId) => getCase(context, caseId))
    const coordinators = usersWithRole(context.db, 'samordnare').map((user) => user.id)
    const readers = new Set<string>([
      context.me.id,
      ...coordinators,
      ...caseIds.flatMap((caseId) => readersOfCase(context, caseId)),
    ])
    const samradId = insertSamrad(context, {
      ...order,
      caseIds,
      number: takeNumber(context.db, 'samrad', 'SR', order.heldOn.slice(0, 4)),
      readers: [...readers],
    })
    const offences = [...cases.flatMap(offencesOf), ...requestIds.flatMap((id) => offencesOfRequest(context, id))]
    for (const { agency, isRequired } of chairsFor(context.house.profile, order.type, offences)) {
      addParty(context, samradId, agency.id, isRequired)
    }
    for (const requestId of requestIds) markCalled(context, requestId, samradId)
    return { samradId }
  },
  'samrad.move': (context, { samradId, revision, link, ...order }) => {
    const row = forChange(context, samradId, 'plan')
    if (row.revision !== revision) throw new AppError({ code: 'conflict' })
    updateSamrad(
      context,
      row,
      { held_on: order.heldOn, starts_at: order.startsAt, minutes: order.minutes, place: order.place },
      link,
    )
    return {}
  },
  'samrad.cancel': (context, { samradId, reason }) => {
    const row = forChange(context, samradId, 'cancel')
    updateSamrad(context, row, { state: 'installt' })
    releaseRequests(context, samradId)
    context.note({ reason })
    return {}
  },
  'samrad.addParty': (context, { samradId, agencyId }) => {
    const row = getSamrad(context, samradId)
    requireRole(context.me, 'samordnare')
    if (row.state === 'signerat' || row.state === 'installt') throw new AppError({ code: 'not-allowed' })
    findAgency(context.house.profile, agencyId)
    if (partiesOf(context, samradId).some((party) => party.agencyId === agencyId)) refuse(['agencyId'], 'already-there')
    return { partyId: addParty(context, samradId, agencyId, false) }
  },
  'samrad.setParty': (context, { partyId, revision, text, ...party }) => {
    const { party: stored, samrad } = getParty(context, partyId)
    requireRole(context.me, 'samordnare')
    if (samrad.state === 'signerat' || samrad.state === 'installt') throw new AppError({ code: 'not-allowed' })
    if (stored.revision !== revision) throw new AppError({ code: 'conflict' })
    updateParty(
      context,
      samrad.id,
      partyId,
      {
        is_called: party.isCalled ? 1 : 0,
        answer: party.answer,
        attendance: party.attendance,
        supplement_by: party.supplementBy,
        revision: revision + 1,
      },
      text,
    )
    return { revision: revision + 1 }
  },
  'samrad.supplement': (context, { partyId, answer }) => {
    requireRole(context.me, 'samordnare')
    const { party, samrad } = getParty(context, partyId)
    if (party.attendance !== 'franvarande' || samrad.started_at === null) throw new AppError({ code: 'not-allowed' })
    updateParty(context, samrad.id, partyId, { revision: party.revision + 1 }, { ...party.text, writtenAnswer: answer })
    const [signed] = signedMinutes(context, samrad.id)
    if (!signed) return {}
    const { minutes } = getMinutes(context, signed.id)
    const agency = findAgency(context.house.profile, party.agencyId).name
    insertMinutes(context, samrad.id, 'rattelse', { minutes, correction: `Komplettering från ${agency}:\n${answer}` })
    return {}
  },
  'samrad.invitations': (context, { samradId }) => {
    const row = getSamrad(context, samradId)
    return invitationsOf(context, row)
  },
  'samrad.call': (context, { samradId }) => {
    const row = forChange(context, samradId, 'call')
    for (const party of partiesOf(context, samradId).filter((one) => one.isCalled)) {
      updateParty(context, samradId, party.id, { called_at: context.now() })
    }
    updateSamrad(context, row, { state: 'kallat' })
    for (const one of casesOf(context, samradId)) reach(context, one, 'kallat')
    return {}
  },
  'samrad.start': (context, { samradId }) => {
    const row = forChange(context, samradId, 'start')
    requireStarted(row.held_on, context.today())
    updateSamrad(context, row, { state: 'pagar', started_at: context.now() })
    return {}
  },
  'samrad.saveItem': (context, { samradId, ...item }) => {
    requirePlace(context, forChange(context, samradId, 'record'), item)
    return { revision: saveItem(context, samradId, item) }
  },
  'samrad.saveDecision': (context, { samradId, decisionId, ...decision }) => {
    requirePlace(context, forChange(context, samradId, 'record'), decision)
    if (decision.owner) ownerName(context, decision.owner)
    return {
      decisionId: saveDecision(context, samradId, { ...decision, id: decisionId }),
      revision: decision.revision + 1,
    }
  },
  'samrad.removeDecision': (context, { decisionId }) => {
    const row = samradOfDecision(context, decisionId)
    forChange(context, row.id, 'record')
    context.write.remove('samrad_decision', decisionId, { scope: `samrad:${row.id}`, compartment: 'bas' })
    return {}
  },
  'samrad.openPoints': (context, { samradId }) =>
    pointsOf(context, getSamrad(context, samradId)).map((point) => ({
      ...point,
      caseId: point.caseId as CaseId | null,
    })),
  'samrad.end': (context, { samradId }) => {
    const row = forChange(context, samradId, 'end')
    requireNothingOpen(context, row)
    updateSamrad(context, row, { state: 'hallet', ended_at: context.now() })
    for (const one of casesOf(context, samradId)) reach(context, one, 'samrad-hallet')
    return {}
  },
  'samrad.preview': (context, { samradId }) => minutesOf(context, getSamrad(context, samradId)),
  'samrad.minutes': (context, { minutesId }) => {
    const { minutes, correction } = getMinutes(context, minutesId)
    return { minutes, correction }
  },
  'samrad.sign': (context, { samradId }) => {
    const row = forChange(context, samradId, 'sign')
    requireNothingOpen(context, row)
    const minutesId = insertMinutes(context, samradId, 'protokoll', {
      minutes: minutesOf(context, row),
      correction: '',
    })
    for (const decision of decisionsOf(context, samradId)) {
      if (!decision.owner || !decision.dueOn) continue
      addTask(context, {
        caseId: decision.caseId ?? onlyCaseOf(context, samradId),
        samradId,
        itemKey: decision.itemKey,
        text: decision.text,
        owner: decision.owner,
        dueOn: decision.dueOn,
      })
    }
    updateSamrad(context, row, { state: 'signerat' })
    return { minutesId }
  },
  'samrad.correct': (context, { samradId, text }) => {
    forChange(context, samradId, 'correct')
    const [signed] = signedMinutes(context, samradId)
    if (!signed) throw new AppError({ code: 'not-found' })
    const { minutes } = getMinutes(context, signed.id)
    return { minutesId: insertMinutes(context, samradId, 'rattelse', { minutes, correction: text }) }
  },
}

/** The case of a samråd about one child; a decision for all is then that child's. */
function onlyCaseOf(context: ReadContext, samradId: string): string | null {
  const cases = casesOf(context, samradId)
  return cases.length === 1 ? (cases[0]?.id ?? null) : null
}
