import { z } from 'zod'
import { CarePlace } from '../consent/place'
import { command, query } from '../contract/define'
import { TransferId, UserId } from '../ids'
import { Service } from '../need/hand'
import { ThreadTopic } from '../thread/thread.contract'
import { Day, line, optionalLine, prose, Revision, requiredProse } from '../values'

/** Where an överlämning is. Until it is accepted by name the responsibility is the giver's. */
export const transferStates = ['vantar', 'mottagen', 'avbojd', 'atertagen'] as const
export const TransferState = z.enum(transferStates)
export type TransferState = z.output<typeof TransferState>

/** Whether the whole case is handed over, or a part of the work. */
export const transferScopes = ['hela-ansvaret', 'del'] as const
export const TransferScope = z.enum(transferScopes)
export type TransferScope = z.output<typeof TransferScope>

/** A colleague of the house, or a service outside it. */
export const TransferTo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kollega'), userId: UserId }),
  z.strictObject({ kind: z.literal('verksamhet'), service: Service, unit: optionalLine(120) }),
])
export type TransferTo = z.output<typeof TransferTo>

/** What is left to do, and by when. */
export const LeftToDo = z.strictObject({ what: line(300), dueOn: Day })
export type LeftToDo = z.output<typeof LeftToDo>

/** What a child has already spoken about, and when: never the words. */
export const ToldTopic = z.strictObject({ topic: ThreadTopic, day: Day })
export type ToldTopic = z.output<typeof ToldTopic>

const packet = {
  what: line(300),
  done: requiredProse(2_000),
  left: z.array(LeftToDo).max(20),
  risks: requiredProse(2_000),
  /** What must not be asked again. */
  told: z.array(ToldTopic).max(40),
  contactWish: prose(1_000),
  attachments: z.array(line(200)).max(20),
}

/** The packet in words. Sealed under the lock of its place. */
export const TransferText = z.strictObject({ ...packet, unit: z.string(), receivedBy: z.string(), reason: z.string() })
export type TransferText = z.output<typeof TransferText>

export const Transfer = z.strictObject({
  id: TransferId,
  scope: TransferScope,
  state: TransferState,
  from: z.string(),
  /** The giver has left the house: nothing is received until a colleague has stepped in. */
  giverHasLeft: z.boolean(),
  isMine: z.boolean(),
  /** I am the one to accept or decline it. */
  isToMe: z.boolean(),
  to: z.string(),
  service: Service.nullable(),
  givenOn: Day,
  /** When it should have been accepted. */
  answerBy: Day,
  answeredOn: Day.nullable(),
  /** Who accepted it, by name. */
  receivedBy: z.string(),
  /** Why it was declined or taken back. */
  reason: z.string(),
  packet: z.strictObject(packet),
  revision: Revision,
})
export type Transfer = z.output<typeof Transfer>

const touched = ['transfer', 'case', 'akt', 'timeline', 'closing', 'today'] as const
const known = { transferId: TransferId, revision: Revision }

export const transferContract = {
  'transfer.ofPlace': query(
    z.strictObject({ place: CarePlace }),
    z.strictObject({
      transfers: z.array(Transfer),
      /** Colleagues who can take over the whole, and those who can take a part: they hold the keys already. */
      successors: z.array(z.strictObject({ userId: UserId, name: z.string() })),
      colleagues: z.array(z.strictObject({ userId: UserId, name: z.string() })),
      /** What the child has spoken about in the threads I hold. */
      told: z.array(ToldTopic),
      mayWrite: z.boolean(),
    }),
  ),
  'transfer.give': command(
    z.strictObject({ place: CarePlace, scope: TransferScope, to: TransferTo, answerBy: Day, ...packet }),
    z.strictObject({ transferId: TransferId }),
    touched,
  ),
  /** The receiver in the house accepts in the receiver's own name; the whole responsibility follows, with its keys. */
  'transfer.accept': command(z.strictObject(known), z.strictObject({}), touched),
  /** Somebody at a service outside has accepted: who, and when. */
  'transfer.recordAccept': command(
    z.strictObject({ ...known, receivedBy: line(120), on: Day }),
    z.strictObject({}),
    touched,
  ),
  'transfer.decline': command(
    z.strictObject({ ...known, reason: line(500), receivedBy: optionalLine(120) }),
    z.strictObject({}),
    touched,
  ),
  'transfer.takeBack': command(z.strictObject({ ...known, reason: line(300) }), z.strictObject({}), touched),
  /** A colleague becomes the giver of what somebody who has left had given. */
  'transfer.stepIn': command(z.strictObject(known), z.strictObject({}), touched),
}
