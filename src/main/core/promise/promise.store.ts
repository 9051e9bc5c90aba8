import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { CaseId, PromiseId } from '../../../shared/ids'
import {
  type PromiseStep,
  type PromiseStepKind,
  type PromiseView,
  PromiseWords,
  StepWords,
} from '../../../shared/promise/promise.contract'
import { AppError } from '../../../shared/result'
import type { Owner } from '../../../shared/samrad/samrad.contract'
import { listUsers, userName } from '../account/account.store'
import { caseLock, caseTaskLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { identityLock, names } from '../person/person.store'
import { findAgency } from '../profile/profile.rules'
import { type Course, standingOf } from './promise.rules'
import type { PromiseStepTable, PromiseTable } from './promise.tables'

export type PromiseRecord = Selectable<PromiseTable>
type StepRecord = Selectable<PromiseStepTable>

const wordsPlace = (row: string) => ({ table: 'promise', column: 'words', row })
const personPlace = (row: string) => ({ table: 'promise', column: 'owner_person', row })
const stepPlace = (row: string) => ({ table: 'promise_step', column: 'words', row })

/** Whoever follows the case reads its promises; whoever is to keep one reads that one. */
const mayRead = (context: ReadContext, row: PromiseRecord): boolean =>
  context.holds(caseTaskLock(row.case_id)) && (context.holds(caseLock(row.case_id)) || row.watcher_id === context.me.id)

const promisesByCase = question((q, caseId: string) =>
  q.selectFrom('promise').selectAll().where('case_id', '=', caseId).orderBy('id'),
)
const rowsOf = (context: ReadContext, caseId: string): PromiseRecord[] => context.db.allOf(promisesByCase, caseId)

const stepsOf = (context: ReadContext, promiseId: string): StepRecord[] =>
  context.db.all((q) => q.selectFrom('promise_step').selectAll().where('promise_id', '=', promiseId).orderBy('id'))

/** A promise I follow or am to keep. Throws `not-found`. */
export function getPromise(context: ReadContext, promiseId: string): PromiseRecord {
  const row = context.db.first((q) => q.selectFrom('promise').selectAll().where('id', '=', promiseId))
  if (!row || !mayRead(context, row)) throw new AppError({ code: 'not-found' })
  return row
}

/** What has become of a promise, from kinds and days alone: no word is opened. */
export const courseOf = (context: ReadContext, row: PromiseRecord): Course => ({
  madeOn: row.made_on,
  dueOn: row.due_on,
  steps: stepsOf(context, row.id).map((step) => ({
    kind: step.kind as PromiseStepKind,
    on: step.happened_on,
    dueOn: step.due_on,
    told: step.told === 1,
  })),
})

function ownerOf(context: ReadContext, row: PromiseRecord): string {
  if (row.owner_user_id) return userName(context.db, row.owner_user_id)
  const person = context.open(z.string(), caseTaskLock(row.case_id), personPlace(row.id), row.owner_person)
  const agency = findAgency(context.house.profile, row.owner_agency_id ?? '').name
  return person ? `${person}, ${agency}` : agency
}

const childIdOf = (context: ReadContext, row: PromiseRecord): string =>
  context.db.first((q) => q.selectFrom('barnahus_case').select('child_id').where('id', '=', row.case_id))?.child_id ??
  ''

export const promiseText = (context: ReadContext, row: PromiseRecord): string =>
  context.open(PromiseWords, caseTaskLock(row.case_id), wordsPlace(row.id), row.words).text

export const childNameOf = (context: ReadContext, row: PromiseRecord): string =>
  names(context).get(childIdOf(context, row))?.listName ?? ''

const toStep = (context: ReadContext, row: PromiseRecord, step: StepRecord): PromiseStep => ({
  kind: step.kind as PromiseStepKind,
  on: step.happened_on,
  dueOn: step.due_on,
  told: step.told === 1,
  words: context.open(StepWords, caseTaskLock(row.case_id), stepPlace(step.id), step.words),
  by: userName(context.db, step.recorded_by),
})

export function toPromise(context: ReadContext, row: PromiseRecord, mayAct: boolean): PromiseView {
  return {
    id: row.id as PromiseId,
    caseId: context.holds(caseLock(row.case_id)) ? (row.case_id as CaseId) : null,
    childName: childNameOf(context, row),
    text: promiseText(context, row),
    owner: ownerOf(context, row),
    watcher: userName(context.db, row.watcher_id),
    isOwnerless: !listUsers(context.db).some(({ id }) => id === row.watcher_id),
    madeOn: row.made_on,
    madeBy: userName(context.db, row.made_by),
    ...standingOf(courseOf(context, row), context.today()),
    steps: stepsOf(context, row.id).map((step) => toStep(context, row, step)),
    mayAct,
  }
}

/** A case's promises, in the order they were made. */
export function promisesOfCase(context: ReadContext, caseId: string): PromiseRecord[] {
  getCase(context, caseId)
  return rowsOf(context, caseId)
}

/** The promises I am to keep, or have been to. */
export const promisesToKeep = (context: ReadContext): PromiseRecord[] =>
  context.db
    .all((q) =>
      q.selectFrom('promise').selectAll().where('watcher_id', '=', context.me.id).orderBy('due_on').orderBy('id'),
    )
    .filter((row) => mayRead(context, row))

/** Every promise of the cases I follow, and those I am to keep. */
export const readablePromises = (context: ReadContext): PromiseRecord[] =>
  context.db
    .all((q) => q.selectFrom('promise').selectAll().orderBy('due_on').orderBy('id'))
    .filter((row) => mayRead(context, row))

export interface PromiseOrder {
  readonly caseId: string
  readonly text: string
  readonly owner: Owner
  readonly watcherId: string
  readonly madeOn: string
  readonly dueOn: string
}

export function addPromise(context: WriteContext, order: PromiseOrder): PromiseId {
  const id = context.newId()
  const lock = caseTaskLock(order.caseId)
  context.write.insert(
    'promise',
    {
      id,
      case_id: order.caseId,
      made_on: order.madeOn,
      due_on: order.dueOn,
      made_by: context.me.id,
      made_at: context.now(),
      ...ownerColumns(context, order.caseId, id, order.owner, order.watcherId),
      words: context.seal({ text: order.text } satisfies PromiseWords, lock, wordsPlace(id)),
    },
    lock,
  )
  openPromiseTo(context, order.caseId, order.watcherId)
  return id as PromiseId
}

const ownerColumns = (context: WriteContext, caseId: string, id: string, owner: Owner, watcherId: string) => ({
  owner_user_id: owner.kind === 'user' ? owner.userId : null,
  owner_agency_id: owner.kind === 'agency' ? owner.agencyId : null,
  owner_person: context.seal(owner.kind === 'agency' ? owner.person : '', caseTaskLock(caseId), personPlace(id)),
  watcher_id: watcherId,
})

/** Whoever is to keep a promise may read it and know to which child, and nothing more of the case. */
function openPromiseTo(context: WriteContext, caseId: string, userId: string): void {
  const reason = 'ska hålla ett löfte till barnet'
  context.keys.grant(caseTaskLock(caseId), userId, reason)
  const childId = context.db.first((q) =>
    q.selectFrom('barnahus_case').select('child_id').where('id', '=', caseId),
  )?.child_id
  if (childId && context.holds(identityLock(childId))) context.keys.grant(identityLock(childId), userId, reason)
}

export function changeOwner(context: WriteContext, row: PromiseRecord, owner: Owner, watcherId: string): void {
  const columns = ownerColumns(context, row.case_id, row.id, owner, watcherId)
  context.write.update('promise', row.id, columns, caseTaskLock(row.case_id))
  openPromiseTo(context, row.case_id, watcherId)
}

export interface StepOrder {
  readonly kind: PromiseStepKind
  readonly on: string
  readonly dueOn?: string
  readonly words: StepWords
}

/** Notes what became of a promise. The child has been told when it is written how. */
export function addStep(context: WriteContext, row: PromiseRecord, { kind, on, dueOn, words }: StepOrder): void {
  const id = context.newId()
  const lock = caseTaskLock(row.case_id)
  context.write.insert(
    'promise_step',
    {
      id,
      promise_id: row.id,
      kind,
      happened_on: on,
      due_on: dueOn ?? null,
      told: words.how === '' ? 0 : 1,
      words: context.seal(words, lock, stepPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    lock,
  )
}
