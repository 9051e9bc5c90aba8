import { serviceLabels } from '../../../shared/glossary/labels'
import type { NeedId, UserId } from '../../../shared/ids'
import type { Hand, Service } from '../../../shared/need/hand'
import type { HandView, NeedKind, NeedView } from '../../../shared/need/need.contract'
import { userName } from '../account/account.store'
import type { ReadContext } from '../context'
import { isSameHand, type RuleHand } from './hand.rules'
import {
  type Actor,
  declinesBy,
  mayAnswer,
  mayHandle,
  mayTake,
  ownerOf,
  standing,
  stateOf,
  undoable,
  type World,
} from './need.rules'
import { bridgesOf, type NeedRecord, needWords, wordedSteps } from './need.store'

const toHand = (hand: RuleHand): Hand =>
  hand.service === null
    ? { kind: 'user', userId: hand.userId as UserId }
    : {
        kind: 'service',
        service: hand.service as Service,
        person: hand.person,
        watcherId: hand.userId as UserId,
      }

/** A hand in words: a colleague's name, or a service and who answers there. */
export function handName(context: ReadContext, hand: RuleHand | null): string {
  if (!hand) return ''
  if (hand.service === null) return userName(context.db, hand.userId)
  const service = serviceLabels[hand.service as Service] ?? hand.service
  return hand.person ? `${hand.person}, ${service}` : service
}

const handView = (context: ReadContext, hand: RuleHand): HandView => ({
  hand: toHand(hand),
  name: handName(context, hand),
})

/** Everything about one need that a reader of its case may see, and what that reader can do with it now. */
export function viewOf(context: ReadContext, need: NeedRecord, who: Actor, world: World, isClosed: boolean): NeedView {
  const steps = wordedSteps(context, need)
  const state = stateOf(steps)
  const { owner, red } = ownerOf(state, world)
  const stands = new Set(standing(steps).map(({ no }) => no))
  const decliners = state.declines.filter(
    (one, index, all) => all.findIndex((other) => isSameHand(one, other)) === index,
  )
  return {
    id: need.id as NeedId,
    kind: need.kind as NeedKind,
    ...needWords(context, need),
    createdOn: need.created_on,
    phase: state.phase,
    red,
    hand: owner && handView(context, owner),
    offer: state.offer && {
      to: handView(context, state.offer.to),
      on: state.offer.on,
      by: userName(context.db, state.offer.by),
    },
    firstVisitOn: state.firstVisitOn,
    declines: decliners.map((hand) => ({ ...handView(context, hand), times: declinesBy(state, hand) })),
    steps: steps.map(({ no, kind, day, by, hand, reason }) => ({
      kind,
      on: day,
      by: userName(context.db, by),
      to: handName(context, hand),
      reason,
      isUndone: kind !== 'angrat' && !stands.has(no),
    })),
    bridges: bridgesOf(context, need),
    may: {
      handle: !isClosed && mayHandle(state, who),
      answer: !isClosed && mayAnswer(state, who, world),
      take: !isClosed && mayTake(state, who),
      undo: !isClosed && undoable(steps, who, context.today()) !== undefined,
    },
    revision: steps.length,
  }
}
