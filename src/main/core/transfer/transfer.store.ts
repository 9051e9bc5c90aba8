import type { Selectable } from 'kysely'
import { serviceLabels } from '../../../shared/glossary/labels'
import type { TransferId, UserId } from '../../../shared/ids'
import type { Service } from '../../../shared/need/hand'
import { AppError } from '../../../shared/result'
import {
  type ToldTopic,
  type Transfer,
  type TransferScope,
  type TransferState,
  TransferText,
  type TransferTo,
} from '../../../shared/transfer/transfer.contract'
import { hasLeft, listUsers, userName } from '../account/account.store'
import { type Placed, placedLock, type Site, siteOf } from '../consent/site.store'
import type { ReadContext, WriteContext } from '../context'
import { barnakterOf, threadOf } from '../thread/thread.store'
import { uniqueTopics } from './transfer.rules'
import type { TransferTable } from './transfer.tables'

export type TransferRecord = Selectable<TransferTable>

const textPlace = (row: string) => ({ table: 'transfer', column: 'text', row })

export const transferText = (context: ReadContext, row: TransferRecord): TransferText =>
  context.open(TransferText, placedLock(row), textPlace(row.id), row.text)

const rowsAt = (context: ReadContext, at: Placed): TransferRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('transfer')
      .selectAll()
      .where(at.case_id === null ? 'akt_id' : 'case_id', '=', at.case_id ?? at.akt_id)
      .orderBy('id', 'desc'),
  )

/** An överlämning of a place I hold the key to. Throws `not-found`, and `conflict` when somebody has changed it since it was read. */
export function getTransfer(
  context: ReadContext,
  transferId: string,
  revision?: number,
): { readonly row: TransferRecord; readonly site: Site } {
  const row = context.db.first((q) => q.selectFrom('transfer').selectAll().where('id', '=', transferId))
  if (!row) throw new AppError({ code: 'not-found' })
  const site = siteOf(context, row)
  if (revision !== undefined && row.revision !== revision) throw new AppError({ code: 'conflict' })
  return { row, site }
}

/** Who receives, in words. */
export const receiverName = (context: ReadContext, row: TransferRecord, unit: string): string =>
  row.to_id === null
    ? [serviceLabels[row.service as Service], unit].filter(Boolean).join(', ')
    : userName(context.db, row.to_id)

function toTransfer(context: ReadContext, row: TransferRecord): Transfer {
  const { unit, receivedBy, reason, ...packet } = transferText(context, row)
  const isWaiting = row.state === 'vantar'
  return {
    id: row.id as TransferId,
    scope: row.scope as TransferScope,
    state: row.state as TransferState,
    from: userName(context.db, row.from_id),
    giverHasLeft: hasLeft(context.db, row.from_id),
    isMine: row.from_id === context.me.id,
    isToMe: isWaiting && row.to_id === context.me.id,
    to: receiverName(context, row, unit),
    service: row.service as Service | null,
    givenOn: row.given_on,
    answerBy: row.answer_by,
    answeredOn: row.answered_on,
    receivedBy,
    reason,
    packet,
    revision: row.revision,
  }
}

/** The överlämningar of a place whose key is held, newest first. */
export const transfersAt = (context: ReadContext, at: Placed): Transfer[] =>
  rowsAt(context, at).map((row) => toTransfer(context, row))

/** Colleagues who hold the key to a place already, without me. */
export function colleaguesAt(context: ReadContext, site: Site): { userId: UserId; name: string }[] {
  const holders = new Set(
    context.db
      .all((q) =>
        q
          .selectFrom('lock')
          .innerJoin('lock_grant', 'lock_grant.lock_id', 'lock.id')
          .select('lock_grant.user_id')
          .distinct()
          .where('lock.scope', '=', site.lock.scope)
          .where('lock.compartment', '=', site.lock.compartment)
          .where('lock_grant.revoked_at', 'is', null),
      )
      .map((row) => row.user_id),
  )
  return listUsers(context.db)
    .filter((user) => user.id !== context.me.id && holders.has(user.id))
    .map((user) => ({ userId: user.id, name: user.displayName }))
}

/** What the child has spoken about in the threads I hold, and when; nothing that lies under skydd, and never a word of it. */
export const toldAt = (context: ReadContext, site: Site): ToldTopic[] =>
  site.case_id === null
    ? []
    : uniqueTopics(
        barnakterOf(context, site.personId).flatMap((akt) =>
          threadOf(context, akt).entries.flatMap(({ kind, topic, day, place }) =>
            kind === 'sagt' && topic !== null && place === 'bas' ? [{ topic, day }] : [],
          ),
        ),
      )

export interface TransferOrder {
  readonly scope: TransferScope
  readonly to: TransferTo
  readonly answerBy: string
  readonly packet: Omit<TransferText, 'unit' | 'receivedBy' | 'reason'>
}

/** Stores a packet that has been handed over and waits for its receiver. */
export function insertTransfer(context: WriteContext, at: Placed, order: TransferOrder): TransferId {
  const id = context.newId()
  const placed = { case_id: at.case_id, akt_id: at.akt_id }
  const lock = placedLock(placed)
  const { to } = order
  const text: TransferText = {
    ...order.packet,
    unit: to.kind === 'verksamhet' ? to.unit : '',
    receivedBy: '',
    reason: '',
  }
  context.write.insert(
    'transfer',
    {
      id,
      ...placed,
      scope: order.scope,
      from_id: context.me.id,
      to_id: to.kind === 'kollega' ? to.userId : null,
      service: to.kind === 'verksamhet' ? to.service : null,
      state: 'vantar' satisfies TransferState,
      given_on: context.today(),
      answer_by: order.answerBy,
      answered_on: null,
      created_at: context.now(),
      revision: 1,
      text: context.seal(text, lock, textPlace(id)),
    },
    lock,
  )
  return id as TransferId
}

/** Stores what became of an överlämning. */
export function updateTransfer(
  context: WriteContext,
  row: TransferRecord,
  changes: Partial<TransferTable>,
  words: Partial<TransferText> = {},
): void {
  const lock = placedLock(row)
  const text = { ...transferText(context, row), ...words }
  context.write.update(
    'transfer',
    row.id,
    { ...changes, revision: row.revision + 1, text: context.seal(text, lock, textPlace(row.id)) },
    lock,
  )
}
