import type { PromiseStepKind, promiseContract } from '../../../shared/promise/promise.contract'
import { AppError, refuse } from '../../../shared/result'
import type { Owner } from '../../../shared/samrad/samrad.contract'
import { requireRole } from '../account/account.rules'
import { listUsers } from '../account/account.store'
import { addDays } from '../calendar'
import { caseLock, casesOfChild, requireOpenCase } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { findAgency } from '../profile/profile.rules'
import { getBarnakt } from '../thread/thread.store'
import { requireOpenPromise, requirePromiseDays, requireStepDay, riskDays, standingOf } from './promise.rules'
import {
  addPromise,
  addStep,
  changeOwner,
  courseOf,
  getPromise,
  type PromiseRecord,
  promisesOfCase,
  readablePromises,
  type StepOrder,
  toPromise,
} from './promise.store'

const writers = ['samordnare', 'barnhandlaggare', 'stodjare'] as const

/** Whoever writes in the case acts on its promises; whoever is to keep one acts on that one. */
const mayAct = (context: ReadContext, row: PromiseRecord): boolean =>
  row.watcher_id === context.me.id ||
  (context.holds(caseLock(row.case_id)) && writers.some((role) => context.me.roles.includes(role)))

const view = (context: ReadContext, row: PromiseRecord) => toPromise(context, row, mayAct(context, row))

/** Exactly one colleague answers for a promise here, also when an agency is to keep it. Throws `invalid-input`. */
function watcherOf(context: ReadContext, owner: Owner, watcherId: string | null): string {
  const here = (userId: string) => listUsers(context.db).some(({ id }) => id === userId)
  if (owner.kind === 'user') {
    if (!here(owner.userId)) refuse(['owner'], 'not-a-choice')
    return owner.userId
  }
  findAgency(context.house.profile, owner.agencyId)
  if (watcherId === null) refuse(['watcherId'], 'required')
  if (!here(watcherId)) refuse(['watcherId'], 'not-a-choice')
  return watcherId
}

/** A promise I may act on, that something of this kind can still become of. */
function actOn(context: WriteContext, promiseId: string, kind: PromiseStepKind): PromiseRecord {
  const row = getPromise(context, promiseId)
  if (!mayAct(context, row)) throw new AppError({ code: 'not-allowed' })
  requireOpenPromise(courseOf(context, row), kind, context.today())
  return row
}

function step(context: WriteContext, promiseId: string, order: StepOrder): Record<string, never> {
  const row = actOn(context, promiseId, order.kind)
  requireStepDay(courseOf(context, row), order.on, context.today())
  addStep(context, row, order)
  return {}
}

export const promiseHandlers: HandlersFor<typeof promiseContract> = {
  'promise.ofCase': (context, { caseId }) => promisesOfCase(context, caseId).map((row) => view(context, row)),
  'promise.ofAkt': (context, { aktId }) =>
    casesOfChild(context, getBarnakt(context, aktId).person_id)
      .flatMap(({ id }) => promisesOfCase(context, id))
      .map((row) => view(context, row)),
  'promise.list': (context, { show }) => {
    const until = addDays(context.today(), riskDays)
    return readablePromises(context)
      .filter((row) => {
        const { state, dueOn, isUntold } = standingOf(courseOf(context, row), context.today())
        if (show === 'alla') return true
        if (show === 'galler') return state === 'galler'
        return isUntold || (state === 'galler' && dueOn <= until)
      })
      .map((row) => view(context, row))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  },
  'promise.make': (context, { watcherId, ...order }) => {
    requireRole(context.me, ...writers)
    requireOpenCase(context, order.caseId)
    requirePromiseDays(order.madeOn, order.dueOn, context.today())
    return { promiseId: addPromise(context, { ...order, watcherId: watcherOf(context, order.owner, watcherId) }) }
  },
  'promise.keep': (context, { promiseId, on, how }) =>
    step(context, promiseId, { kind: 'hallet', on, words: { reason: '', how } }),
  'promise.move': (context, { promiseId, on, dueOn, reason, how }) => {
    if (dueOn < context.today()) refuse(['dueOn'], 'day-past')
    return step(context, promiseId, { kind: 'ny-dag', on, dueOn, words: { reason, how } })
  },
  'promise.mend': (context, { promiseId, on, reason, how }) =>
    step(context, promiseId, { kind: 'lagat', on, words: { reason, how } }),
  'promise.takeBack': (context, { promiseId, on, reason, how }) =>
    step(context, promiseId, { kind: 'aterkallat', on, words: { reason, how } }),
  'promise.tell': (context, { promiseId, on, how }) =>
    step(context, promiseId, { kind: 'berattat', on, words: { reason: '', how } }),
  'promise.reassign': (context, { promiseId, owner, watcherId, reason }) => {
    const row = actOn(context, promiseId, 'ny-ansvarig')
    changeOwner(context, row, owner, watcherOf(context, owner, watcherId))
    addStep(context, row, { kind: 'ny-ansvarig', on: context.today(), words: { reason, how: '' } })
    return {}
  },
}
