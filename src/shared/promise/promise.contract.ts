import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, PromiseId, UserId } from '../ids'
import { Owner } from '../samrad/samrad.contract'
import { Day, line, optionalLine } from '../values'

/** What can become of a promise to a child. A promise is never taken away: each of these stands beside it. */
export const promiseStepKinds = ['hallet', 'ny-dag', 'lagat', 'aterkallat', 'berattat', 'ny-ansvarig'] as const
export const PromiseStepKind = z.enum(promiseStepKinds)
export type PromiseStepKind = z.output<typeof PromiseStepKind>

export const promiseStates = ['galler', 'hallet', 'lagat', 'aterkallat'] as const
export const PromiseState = z.enum(promiseStates)
export type PromiseState = z.output<typeof PromiseState>

/** What was promised, in words the child would use. Sealed under the case's task lock: who is to keep it reads it. */
export const PromiseWords = z.strictObject({ text: line(500) })
export type PromiseWords = z.output<typeof PromiseWords>

/** Why, and how the child got to know; `how` is empty when the child has not been told. */
export const StepWords = z.strictObject({ reason: optionalLine(500), how: optionalLine(300) })
export type StepWords = z.output<typeof StepWords>

export const PromiseStep = z.strictObject({
  kind: PromiseStepKind,
  on: Day,
  dueOn: Day.nullable(),
  /** The child was told at the same time. */
  told: z.boolean(),
  words: StepWords,
  by: z.string(),
})
export type PromiseStep = z.output<typeof PromiseStep>

export const PromiseView = z.strictObject({
  id: PromiseId,
  /** Null for whoever is to keep the promise and does not follow the case. */
  caseId: CaseId.nullable(),
  childName: z.string(),
  text: z.string(),
  owner: z.string(),
  /** The colleague who answers for it here: the owner, or who watches over the agency that has promised. */
  watcher: z.string(),
  /** The owner, or the watcher, no longer works here. */
  isOwnerless: z.boolean(),
  madeOn: Day,
  madeBy: z.string(),
  dueOn: Day,
  state: PromiseState,
  /** Its day has gone by, and nothing has been done about it. */
  isPassed: z.boolean(),
  /** It was broken or its day has gone by, and the child has not been told. */
  isUntold: z.boolean(),
  steps: z.array(PromiseStep),
  mayAct: z.boolean(),
})
export type PromiseView = z.output<typeof PromiseView>

const touches = ['promise', 'closing', 'timeline', 'today'] as const
const how = line(300)
const reason = line(500)

export const promiseContract = {
  'promise.ofCase': query(z.strictObject({ caseId: CaseId }), z.array(PromiseView)),
  /** The promises to the child of a barnakt, in every case of the child's that I follow. */
  'promise.ofAkt': query(z.strictObject({ aktId: AktId }), z.array(PromiseView)),
  /** Open promises of the cases I follow and those I am to keep, the most pressing first. */
  'promise.list': query(z.strictObject({ show: z.enum(['risk', 'galler', 'alla']) }), z.array(PromiseView)),
  'promise.make': command(
    z.strictObject({
      caseId: CaseId,
      text: line(500),
      owner: Owner,
      /** Who watches over it here, when an agency is to keep it. */
      watcherId: UserId.nullable(),
      madeOn: Day,
      dueOn: Day,
    }),
    z.strictObject({ promiseId: PromiseId }),
    touches,
  ),
  /** It was kept, and the child knows. */
  'promise.keep': command(z.strictObject({ promiseId: PromiseId, on: Day, how }), z.strictObject({}), touches),
  /** Another day, agreed with the child. */
  'promise.move': command(
    z.strictObject({ promiseId: PromiseId, on: Day, dueOn: Day, reason, how }),
    z.strictObject({}),
    touches,
  ),
  /** It was broken, and has been mended as far as it can be; the child may still be to be told. */
  'promise.mend': command(
    z.strictObject({ promiseId: PromiseId, on: Day, reason, how: optionalLine(300) }),
    z.strictObject({}),
    touches,
  ),
  /** It no longer holds, and the child knows why. */
  'promise.takeBack': command(
    z.strictObject({ promiseId: PromiseId, on: Day, reason, how }),
    z.strictObject({}),
    touches,
  ),
  /** The child was told that it is late or was broken. */
  'promise.tell': command(z.strictObject({ promiseId: PromiseId, on: Day, how }), z.strictObject({}), touches),
  'promise.reassign': command(
    z.strictObject({ promiseId: PromiseId, owner: Owner, watcherId: UserId.nullable(), reason }),
    z.strictObject({}),
    touches,
  ),
}
