import type { CaseId } from '../../../shared/ids'
import type { needContract } from '../../../shared/need/need.contract'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { getUser } from '../account/account.store'
import { getCase, readersOfCase, requireOpenCase } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { nextFollowUp } from '../followup/followup.store'
import { leadOf } from '../followup/lead.store'
import { toRuleHand } from './hand.rules'
import { type Act, isOpen, ownerOf, stateOf, stepFor } from './need.rules'
import { actorOf, addBridge, addNeed, addStep, getNeed, needsOfCase, stepsOf, worldOf } from './need.store'
import { overviewOf } from './overview.store'
import { addNotice } from './service.store'
import { handName, viewOf } from './view.store'

/** Those who write needs in; whoever has been given one may act on it, whatever the role. */
const writers = ['samordnare', 'barnhandlaggare', 'stodjare'] as const

/** Takes one step with a need: what it has become since it was read, and the rules, decide. */
function step(context: WriteContext, needId: string, revision: number, act: Act, reason = ''): Record<string, never> {
  const { need, row } = getNeed(context, needId)
  requireOpenCase(context, row.id)
  const steps = stepsOf(context, needId)
  if (steps.length !== revision) throw new AppError({ code: 'conflict' })
  const made = stepFor(steps, act, actorOf(context, row), worldOf(context, row.id), context.today())
  addStep(context, need, steps.length + 1, made, reason)
  return {}
}

const colleaguesOf = (context: ReadContext, caseId: string) =>
  readersOfCase(context, caseId)
    .map((userId) => getUser(context.db, userId))
    .map(({ id, displayName, title }) => ({ userId: id, name: displayName, title }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))

/** Whose hand a new need lies in from the start. Throws `invalid-input` when nobody has been named. */
function firstHand(context: ReadContext, caseId: CaseId, whose: 'min' | 'rehabiliteringsansvarig'): string {
  if (whose === 'min') return context.me.id
  return leadOf(context, caseId) ?? refuse(['hand'], 'no-lead')
}

export const needHandlers: HandlersFor<typeof needContract> = {
  'need.ofCase': (context, { caseId }) => {
    const row = getCase(context, caseId)
    const [who, world] = [actorOf(context, row), worldOf(context, caseId)]
    const isClosed = row.state === 'avslutat'
    return {
      needs: needsOfCase(context, caseId).map((need) => viewOf(context, need, who, world, isClosed)),
      colleagues: colleaguesOf(context, caseId),
      mayCreate: !isClosed && context.me.roles.some((role) => writers.some((one) => one === role)),
    }
  },
  'need.summary': (context, { caseId }) => {
    getCase(context, caseId)
    const world = worldOf(context, caseId)
    const open = needsOfCase(context, caseId)
      .map((need) => stateOf(stepsOf(context, need.id)))
      .filter(isOpen)
      .map((state) => ownerOf(state, world))
    const lead = leadOf(context, caseId)
    return {
      open: open.length,
      red: open.filter(({ red }) => red !== null).length,
      hands: [...new Set(open.flatMap(({ owner }) => (owner ? [handName(context, owner)] : [])))],
      lead: lead ? getUser(context.db, lead).displayName : '',
      nextFollowUp: nextFollowUp(context, caseId),
    }
  },
  'need.overview': (context) => overviewOf(context),
  'need.create': (context, { caseId, kind, words, hand }) => {
    requireRole(context.me, ...writers)
    requireOpenCase(context, caseId)
    const userId = firstHand(context, caseId, hand)
    return { needId: addNeed(context, { caseId, kind, words, hand: { userId, service: null, person: '' } }) }
  },
  'need.offer': (context, { needId, revision, to, reason }) =>
    step(context, needId, revision, { kind: 'erbjud', to: toRuleHand(to), reason }, reason),
  'need.answer': (context, { needId, revision, answer, on, reason }) =>
    step(context, needId, revision, { kind: 'svara', answer, on, reason }, reason),
  'need.giveBack': (context, { needId, revision, reason }) =>
    step(context, needId, revision, { kind: 'aterlamna' }, reason),
  'need.take': (context, { needId, revision }) => step(context, needId, revision, { kind: 'ta-over' }),
  'need.visit': (context, { needId, revision, on }) => step(context, needId, revision, { kind: 'besok', on }),
  'need.end': (context, { needId, revision, outcome, on, reason }) =>
    step(context, needId, revision, { kind: 'avsluta', outcome, on, reason }, reason),
  'need.undo': (context, { needId, revision }) => step(context, needId, revision, { kind: 'angra' }),
  'need.bridge': (context, { needId, bridge }) => {
    requireRole(context.me, ...writers)
    const { need, row } = getNeed(context, needId)
    requireOpenCase(context, row.id)
    if (bridge.to < bridge.from) refuse(['bridge', 'to'], 'end-before-start')
    addBridge(context, need, bridge)
    return {}
  },
  'need.markService': (context, notice) => {
    requireRole(context.me, 'samordnare')
    addNotice(context, notice)
    return {}
  },
}
