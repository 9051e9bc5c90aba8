import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { NeedId } from '../../../shared/ids'
import { Bridge, type NeedKind, NeedWords, type StepKind } from '../../../shared/need/need.contract'
import { AppError } from '../../../shared/result'
import { swedishDay } from '../calendar'
import { type CaseRecord, caseLock, getCase, readersOfCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { leadOf } from '../followup/lead.store'
import type { RuleHand } from './hand.rules'
import { type Actor, type NewStep, type Step, type World } from './need.rules'
import type { NeedStepTable, NeedTable } from './need.tables'
import { closedServices } from './service.store'

const needsByCase = question((q, caseId: string) =>
  q.selectFrom('need').selectAll().where('case_id', '=', caseId).orderBy('id'),
)

export type NeedRecord = Selectable<NeedTable>
type StepRecord = Selectable<NeedStepTable>

/** What a step says in words: who at the service it is, and why. */
const StepWords = z.strictObject({ person: z.string(), reason: z.string() })
type StepWords = z.output<typeof StepWords>
const BridgeWords = Bridge.pick({ giver: true, what: true })

const needPlace = (row: string) => ({ table: 'need', column: 'words', row })
const stepPlace = (row: string) => ({ table: 'need_step', column: 'words', row })
const bridgePlace = (row: string) => ({ table: 'need_bridge', column: 'words', row })

/** A need of a case I hold the key to. Throws `not-found`. */
export function getNeed(context: ReadContext, needId: string): { need: NeedRecord; row: CaseRecord } {
  const need = context.db.first((q) => q.selectFrom('need').selectAll().where('id', '=', needId))
  if (!need) throw new AppError({ code: 'not-found' })
  return { need, row: getCase(context, need.case_id) }
}

/** The needs of a case, the oldest first. */
export const needsOfCase = (context: ReadContext, caseId: string): NeedRecord[] => context.db.allOf(needsByCase, caseId)

export const needWords = (context: ReadContext, need: NeedRecord): NeedWords =>
  context.open(NeedWords, caseLock(need.case_id), needPlace(need.id), need.words)

const toStep = (row: StepRecord): Step => ({
  no: row.no,
  kind: row.kind as StepKind,
  day: row.day,
  by: row.made_by,
  madeOn: swedishDay(row.made_at),
  hand: row.hand_user_id ? { userId: row.hand_user_id, service: row.hand_service, person: '' } : null,
  undoes: row.undoes_no,
})

const stepRows = (context: ReadContext, needId: string): StepRecord[] =>
  context.db.all((q) => q.selectFrom('need_step').selectAll().where('need_id', '=', needId).orderBy('no'))

/** Every step of a need as the rules see them; no word is opened. */
export const stepsOf = (context: ReadContext, needId: string): Step[] => stepRows(context, needId).map(toStep)

export interface WordedStep extends Step {
  readonly reason: string
}

/** Every step of a need with what it says. */
export const wordedSteps = (context: ReadContext, need: NeedRecord): WordedStep[] =>
  stepRows(context, need.id).map((row) => {
    const { person, reason } = context.open(StepWords, caseLock(need.case_id), stepPlace(row.id), row.words)
    const step = toStep(row)
    return { ...step, hand: step.hand && { ...step.hand, person }, reason }
  })

export interface NeedOrder {
  readonly caseId: string
  readonly kind: NeedKind
  readonly words: NeedWords
  readonly hand: RuleHand
}

/** A new need with its first step: the hand it lies in from the start. */
export function addNeed(context: WriteContext, order: NeedOrder): NeedId {
  const id = context.newId()
  const lock = caseLock(order.caseId)
  context.write.insert(
    'need',
    {
      id,
      case_id: order.caseId,
      kind: order.kind,
      created_by: context.me.id,
      created_on: context.today(),
      words: context.seal(order.words, lock, needPlace(id)),
    },
    lock,
  )
  const begun: NewStep = { kind: 'skapat', day: context.today(), hand: order.hand, undoes: null }
  addStep(context, { id, case_id: order.caseId }, 1, begun, '')
  return id as NeedId
}

export function addStep(
  context: WriteContext,
  need: Pick<NeedRecord, 'id' | 'case_id'>,
  no: number,
  step: NewStep,
  reason: string,
): void {
  const id = context.newId()
  const lock = caseLock(need.case_id)
  const words: StepWords = { person: step.hand?.person ?? '', reason }
  context.write.insert(
    'need_step',
    {
      id,
      need_id: need.id,
      no,
      kind: step.kind,
      day: step.day,
      made_by: context.me.id,
      made_at: context.now(),
      hand_user_id: step.hand?.userId ?? null,
      hand_service: step.hand?.service ?? null,
      undoes_no: step.undoes,
      words: context.seal(words, lock, stepPlace(id)),
    },
    lock,
  )
}

export const bridgesOf = (context: ReadContext, need: NeedRecord): Bridge[] =>
  context.db
    .all((q) => q.selectFrom('need_bridge').selectAll().where('need_id', '=', need.id).orderBy('from_day'))
    .map((row) => ({
      ...context.open(BridgeWords, caseLock(need.case_id), bridgePlace(row.id), row.words),
      from: row.from_day,
      to: row.to_day,
    }))

export function addBridge(context: WriteContext, need: NeedRecord, bridge: Bridge): void {
  const id = context.newId()
  const lock = caseLock(need.case_id)
  context.write.insert(
    'need_bridge',
    {
      id,
      need_id: need.id,
      from_day: bridge.from,
      to_day: bridge.to,
      made_by: context.me.id,
      made_at: context.now(),
      words: context.seal({ giver: bridge.giver, what: bridge.what }, lock, bridgePlace(id)),
    },
    lock,
  )
}

/** What the rules must know of the house as it is now, seen from one case: nobody has to remember to tell that someone left. */
export function worldOf(
  context: ReadContext,
  caseId: string,
  closed: ReadonlySet<string> = closedServices(context),
): World {
  const here = new Set(readersOfCase(context, caseId))
  return { isHere: (userId) => here.has(userId), isClosed: (service) => closed.has(service) }
}

/** Who I am to the needs of a case. */
export function actorOf(context: ReadContext, row: CaseRecord): Actor {
  const isCoordinator = context.me.roles.includes('samordnare')
  return {
    id: context.me.id,
    isCoordinator,
    holdsTogether: isCoordinator || row.responsible_id === context.me.id || leadOf(context, row.id) === context.me.id,
  }
}
