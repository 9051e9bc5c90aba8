import type { Selectable } from 'kysely'
import type { BreakingGround } from '../../../shared/disclosure/ground'
import type { ConsentId, NeedId, ReferralId } from '../../../shared/ids'
import type { Service } from '../../../shared/need/hand'
import type { Receiver } from '../../../shared/referral/receiver'
import {
  type ContactWay,
  type NextWay,
  type Referral,
  type ReferralState,
  ReferralText,
  type Urgency,
} from '../../../shared/referral/referral.contract'
import { isSameReceiver } from '../../../shared/referral/same-receiver'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { consentHolds } from '../consent/consent.store'
import { type Placed, placedLock, type Site, siteOf } from '../consent/site.store'
import type { ReadContext, WriteContext } from '../context'
import { waitDays } from './referral.rules'
import type { ReferralTable } from './referral.tables'

export type ReferralRecord = Selectable<ReferralTable>

/** The consents that can carry a remiss. */
const carrying = ['remiss', 'insats'] as const

const textPlace = (row: string) => ({ table: 'referral', column: 'text', row })

export const referralText = (context: ReadContext, row: ReferralRecord): ReferralText =>
  context.open(ReferralText, placedLock(row), textPlace(row.id), row.text)

/** The remisser of a place, newest first. */
export const referralRows = (context: ReadContext, at: Placed): ReferralRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('referral')
      .selectAll()
      .where(at.case_id === null ? 'akt_id' : 'case_id', '=', at.case_id ?? at.akt_id)
      .orderBy('id', 'desc'),
  )

/** A remiss of a place I hold the key to. Throws `not-found`, and `conflict` when somebody has changed it since it was read. */
export function getReferral(
  context: ReadContext,
  referralId: string,
  revision?: number,
): { readonly row: ReferralRecord; readonly site: Site } {
  const row = context.db.first((q) => q.selectFrom('referral').selectAll().where('id', '=', referralId))
  if (!row) throw new AppError({ code: 'not-found' })
  const site = siteOf(context, row)
  if (revision !== undefined && row.revision !== revision) throw new AppError({ code: 'conflict' })
  return { row, site }
}

/** True when a remiss has a ground today: a consent that holds, or another that has been chosen. */
export const hasGround = (context: ReadContext, row: ReferralRecord, receiver: Receiver, day: string): boolean =>
  row.ground !== 'samtycke' ||
  (row.consent_id !== null && consentHolds(context, row, row.consent_id, receiver, carrying, day))

/** True while something more can leave the house by a remiss. */
export const isRunning = (state: string): boolean => ['utkast', 'skickad', 'mottagen'].includes(state)

function toReferral(context: ReadContext, row: ReferralRecord, declined: readonly Receiver[]): Referral {
  const text = referralText(context, row)
  const receiver: Receiver = { service: row.service as Service, unit: text.unit }
  const state = row.state as ReferralState
  return {
    id: row.id as ReferralId,
    receiver,
    person: text.person,
    question: text.question,
    urgency: row.urgency as Urgency,
    contact: row.contact as ContactWay,
    ground: row.ground as BreakingGround,
    groundText: text.groundText,
    consentId: row.consent_id as ConsentId | null,
    lacksConsent: isRunning(state) && !hasGround(context, row, receiver, context.today()),
    needId: row.need_id as NeedId | null,
    state,
    owner: userName(context.db, row.owner_id),
    isMine: row.owner_id === context.me.id,
    sentOn: row.sent_on,
    watchUntil: row.watch_until,
    answeredOn: row.answered_on,
    answer: text.answer,
    firstVisitOn: row.first_visit_on,
    closedOn: row.closed_on,
    outcome: text.outcome,
    watchReason: text.watchReason,
    next: row.next_way as NextWay | null,
    nextText: text.next,
    waitDays: waitDays({ state, sentOn: row.sent_on, firstVisitOn: row.first_visit_on }, context.today()),
    declines: declined.filter((one) => isSameReceiver(one, receiver)).length,
    revision: row.revision,
  }
}

/** The remisser of a place whose key is held, newest first. */
export function referralsAt(context: ReadContext, at: Placed): Referral[] {
  const rows = referralRows(context, at)
  const declined = rows
    .filter((row) => row.state === 'avbojd')
    .map((row) => ({ service: row.service as Service, unit: referralText(context, row).unit }))
  return rows.map((row) => toReferral(context, row, declined))
}

export interface DraftOrder {
  readonly receiver: Receiver
  readonly person: string
  readonly question: string
  readonly urgency: Urgency
  readonly contact: ContactWay
  readonly ground: BreakingGround
  readonly groundText: string
  readonly consentId: string | null
  readonly watchUntil: string
}

const plainOf = (order: DraftOrder) => ({
  service: order.receiver.service,
  urgency: order.urgency,
  contact: order.contact,
  ground: order.ground,
  consent_id: order.ground === 'samtycke' ? order.consentId : null,
  watch_until: order.watchUntil,
})

const emptyText: ReferralText = {
  unit: '',
  person: '',
  question: '',
  groundText: '',
  answer: '',
  watchReason: '',
  next: '',
  outcome: '',
}

const wordsOf = ({ receiver, person, question, groundText }: DraftOrder) => ({
  unit: receiver.unit,
  person,
  question,
  groundText,
})

/** Lays out a remiss as a draft of mine. */
export function insertReferral(
  context: WriteContext,
  at: Placed,
  order: DraftOrder & { readonly needId: string | null },
): ReferralId {
  const id = context.newId()
  const placed = { case_id: at.case_id, akt_id: at.akt_id }
  const lock = placedLock(placed)
  context.write.insert(
    'referral',
    {
      id,
      ...placed,
      ...plainOf(order),
      need_id: order.needId,
      state: 'utkast' satisfies ReferralState,
      owner_id: context.me.id,
      sent_on: null,
      answered_on: null,
      first_visit_on: null,
      closed_on: null,
      next_way: null,
      created_at: context.now(),
      revision: 1,
      text: context.seal({ ...emptyText, ...wordsOf(order) } satisfies ReferralText, lock, textPlace(id)),
    },
    lock,
  )
  return id as ReferralId
}

/** Stores a step of a remiss, and the words that belong to it. */
export function updateReferral(
  context: WriteContext,
  row: ReferralRecord,
  changes: Partial<ReferralTable>,
  words: Partial<ReferralText> = {},
): void {
  const lock = placedLock(row)
  const isWorded = Object.keys(words).length > 0
  context.write.update(
    'referral',
    row.id,
    {
      ...changes,
      revision: row.revision + 1,
      ...(isWorded ? { text: context.seal({ ...referralText(context, row), ...words }, lock, textPlace(row.id)) } : {}),
    },
    lock,
  )
}

/** Writes a draft anew. */
export const changeDraft = (context: WriteContext, row: ReferralRecord, order: DraftOrder): void =>
  updateReferral(context, row, plainOf(order), wordsOf(order))
