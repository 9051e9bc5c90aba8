import { refuse } from '../../../shared/result'
import type { ToldTopic, TransferScope, TransferTo } from '../../../shared/transfer/transfer.contract'

interface Packet {
  readonly to: TransferTo
  readonly scope: TransferScope
  readonly answerBy: string
  readonly left: readonly { readonly dueOn: string }[]
  readonly told: readonly ToldTopic[]
}

const isTold = (topics: readonly ToldTopic[], one: ToldTopic) =>
  topics.some(({ topic, day }) => topic === one.topic && day === one.day)

/** A packet has a receiver other than its giver, days that are to come, and tells only what the child has been heard to speak of. Throws `invalid-input`. */
export function requirePacket(
  packet: Packet,
  known: { readonly giverId: string; readonly isChild: boolean; readonly told: readonly ToldTopic[] },
  today: string,
): void {
  const { to } = packet
  if (to.kind === 'kollega' && to.userId === known.giverId) refuse(['to'], 'to-oneself')
  if (to.kind === 'verksamhet' && to.service === 'annan' && to.unit === '') refuse(['to', 'unit'], 'required')
  if (packet.scope === 'hela-ansvaret' && (to.kind !== 'kollega' || !known.isChild))
    refuse(['scope'], 'whole-to-colleague')
  if (packet.answerBy < today) refuse(['answerBy'], 'day-past')
  packet.left.forEach(({ dueOn }, at) => {
    if (dueOn < today) refuse(['left', at, 'dueOn'], 'day-past')
  })
  if (packet.told.some((one) => !isTold(known.told, one))) refuse(['told'], 'not-a-choice')
}

/** Nothing is received from somebody who has left: a colleague steps in first, so that there is somebody to ask. Throws `invalid-input`. */
export function requireGiver(hasLeft: boolean): void {
  if (hasLeft) refuse(['transfer'], 'giver-left')
}

/** Each topic once for each day, the latest first. */
export const uniqueTopics = (topics: readonly ToldTopic[]): ToldTopic[] =>
  [...new Map(topics.map(({ topic, day }) => [`${day} ${topic}`, { topic, day }])).values()].sort(
    (a, b) => b.day.localeCompare(a.day) || a.topic.localeCompare(b.topic),
  )
