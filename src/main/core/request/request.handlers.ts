import type { CaseId } from '../../../shared/ids'
import type { NewRequest, requestContract } from '../../../shared/request/request.contract'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { getUser, usersWithRole } from '../account/account.store'
import { addDays } from '../calendar'
import { requireOfficer } from '../case/case.rules'
import { closeCase, getCase, openCase, readersOfNewCase, seniorsOf } from '../case/case.store'
import type { HandlersFor, WriteContext } from '../context'
import { listNamnder } from '../house/house.store'
import { birthYear } from '../person/person.rules'
import { findIdentity, setKinship, settlePerson } from '../person/person.store'
import { findAgency } from '../profile/profile.rules'
import { requireDifferentChildren, requireReceived } from './request.rules'
import { answerRequest, getRequest, insertRequest, listRequests, requestPage, requestRow } from './request.store'

type Named = Extract<NewRequest, { children: unknown }>

/** Opens a case for each child and records the family once round each of them. */
function openCases(context: WriteContext, request: Named): CaseId[] {
  requireDifferentChildren(request.children)
  const namnder = listNamnder(context.db)
  request.children.forEach((child, index) => {
    if (!namnder.some((one) => one.id === child.namndId)) refuse(['children', index, 'namndId'], 'not-a-choice')
    if (child.responsibleId) {
      requireOfficer(getUser(context.db, child.responsibleId), child.namndId, ['children', index, 'responsibleId'])
    }
  })
  const readers = new Set(
    request.children.flatMap((child) => readersOfNewCase(context, child.namndId, child.responsibleId)),
  )
  // Where an adult is stays with whoever wrote it and the first social worker: no file of the child's inherits it.
  const keepers = [context.me.id as string, ...request.children.flatMap((child) => seniorsOf(context, child.namndId))]
  const childIds = request.children.map((child, index) => {
    const near = [
      context.me.id as string,
      ...seniorsOf(context, child.namndId),
      ...(child.responsibleId ? [child.responsibleId] : []),
    ]
    return settlePerson(context, child.person, { identity: [...readers], whereabouts: near }, [
      'children',
      index,
      'person',
    ])
  })
  const adultIds = request.adults.map((adult, index) =>
    settlePerson(context, adult.person, { identity: [...readers], whereabouts: keepers }, ['adults', index, 'person']),
  )
  for (const childId of childIds) {
    request.adults.forEach((adult, index) => {
      const adultId = adultIds[index]
      if (adultId) setKinship(context, childId, adultId, adult.kinship)
    })
    for (const siblingId of childIds.filter((id) => id !== childId)) {
      setKinship(context, childId, siblingId, {
        relation: 'syskon',
        custody: 'ingen',
        livesWithChild: 'ja',
        isSuspect: false,
      })
    }
  }
  return request.children.flatMap((child, index) => {
    const childId = childIds[index]
    if (!childId) return []
    const identity = findIdentity(context, childId)
    return [
      openCase(context, {
        childId,
        namndId: child.namndId,
        municipality: child.municipality,
        responsibleId: child.responsibleId,
        openedOn: request.receivedOn,
        offences: request.offences,
        suspectRelation: request.suspectRelation,
        needsInterpreter: identity?.needsInterpreter ?? request.interpreterLanguage !== '',
        sex: identity?.sex ?? 'annat',
        birthYear: identity ? birthYear(identity) : null,
        summary: request.text.howItEmerged,
      }),
    ]
  })
}

export const requestHandlers: HandlersFor<typeof requestContract> = {
  'request.receive': (context, request) => {
    requireRole(context.me, 'samordnare')
    requireReceived(request.receivedOn, context.today())
    findAgency(context.house.profile, request.agencyId)
    const caseIds = request.type === 'konsulterande' ? [] : openCases(context, request)
    const { answerRequest: days } = context.house.profile.goals
    const requestId = insertRequest(context, {
      ...request,
      siblingCount: request.type === 'konsulterande' ? request.siblingCount : request.children.length - 1,
      answerBy: request.urgency === 'akut' ? request.receivedOn : addDays(request.receivedOn, days),
      caseIds,
      readers: usersWithRole(context.db, 'samordnare').map((user) => user.id),
    })
    return { requestId, caseIds }
  },
  'request.list': (context, { state, most }) =>
    listRequests(context, state, most).map((row) => requestRow(context, row)),
  'request.get': (context, { requestId }) => requestPage(context, getRequest(context, requestId)),
  'request.answer': (context, { requestId, state, answer }) => {
    requireRole(context.me, 'samordnare')
    const row = getRequest(context, requestId)
    if (row.state !== 'inkommen') throw new AppError({ code: 'conflict' })
    answerRequest(context, row, state, answer)
    for (const { caseId } of requestRow(context, row).children) closeCase(context, getCase(context, caseId))
    return {}
  },
}
